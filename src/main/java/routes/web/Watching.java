package routes.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Lets the watchers look about while the service runs; a command line has nobody to tell. */
@Configuration
@ConditionalOnWebApplication
@EnableScheduling
class Watching {
    /** A thread for each: one that hangs must not blind the others. */
    private static final int WATCHERS = 4;

    @Bean
    TaskScheduler watches() {
        ThreadPoolTaskScheduler watches = new ThreadPoolTaskScheduler();
        watches.setPoolSize(WATCHERS);
        watches.setDaemon(true);
        watches.setThreadNamePrefix("watch-");
        return watches;
    }
}
