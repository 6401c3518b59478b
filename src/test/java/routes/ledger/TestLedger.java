package routes.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import routes.llm.CallBook;

/** A real ledger on a real file, as one worker process sees it. A second one on the same folder is a second worker. */
public final class TestLedger implements AutoCloseable {
    public static final Duration LEASE = Duration.ofSeconds(15);
    public static final String RECEIVER = "https://frontend.example/hook";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public TestLedger(Path folder, Clock clock) {
        this(folder, clock, RECEIVER, "serve");
    }

    public TestLedger(Path folder, Clock clock, String callbackUrl, String pool) {
        Path file = folder.resolve("ledger.db");
        EmptyLedger.copyTo(file);
        String url = "jdbc:sqlite:" + file;
        context.registerBean(LedgerSettings.class, () -> new LedgerSettings(url, "", "", LEASE, pool));
        context.registerBean(CallbackTarget.class, () -> new CallbackTarget(callbackUrl));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Worker.class, () -> new Worker(folder));
        context.register(Database.class, Fence.class, Endings.class, Gathering.class, Jobs.class, Splitting.class);
        context.register(Describing.class, Packing.class, Deliveries.class, DueWork.class, SlideRows.class);
        context.register(Calls.class, ProgressReader.class, LedgerPinger.class);
        context.refresh();
    }

    public static TestLedger in(Path folder) {
        return new TestLedger(folder, Clock.systemUTC());
    }

    public Jobs jobs() {
        return context.getBean(Jobs.class);
    }

    public Splitting splitting() {
        return context.getBean(Splitting.class);
    }

    public Describing describing() {
        return context.getBean(Describing.class);
    }

    public Packing packing() {
        return context.getBean(Packing.class);
    }

    public Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    /** For when something must be due; so are the three below. */
    public Work.OfDeck takeDeck() {
        return requireNonNull(splitting().take(), "no deck is due");
    }

    public Work.OfSlide takeSlide() {
        return requireNonNull(describing().take(), "no slide is due");
    }

    public Work.OfPack takePack() {
        return requireNonNull(packing().take(), "no pack is due");
    }

    public Work.OfDelivery takeDelivery() {
        return requireNonNull(deliveries().take(), "no callback is due");
    }

    public SlideRows slides() {
        return context.getBean(SlideRows.class);
    }

    public DueWork due() {
        return context.getBean(DueWork.class);
    }

    public CallBook calls() {
        return context.getBean(CallBook.class);
    }

    public ProgressReader progress() {
        return context.getBean(ProgressReader.class);
    }

    public LedgerPinger pinger() {
        return context.getBean(LedgerPinger.class);
    }

    LedgerCounter counter(Clock clock) {
        return new LedgerCounter(client(), clock, context.getBean(LedgerSettings.class));
    }

    Endings endings() {
        return context.getBean(Endings.class);
    }

    public Worker worker() {
        return context.getBean(Worker.class);
    }

    public JdbcClient client() {
        return context.getBean(JdbcClient.class);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** Everything goes, as with the process; what was taken stays taken in the ledger. */
    @Override
    public void close() {
        context.close();
    }

    /** Without {@code @Configuration}, which would make it a part of every application that a test starts. */
    @EnableTransactionManagement
    static class Database {
        @Bean
        DataSource ledger(LedgerSettings settings) {
            return new LedgerDatabase().ledger(settings);
        }

        @Bean
        JdbcClient db(DataSource ledger) {
            return JdbcClient.create(ledger);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource ledger) {
            return new DataSourceTransactionManager(ledger);
        }
    }
}
