package routes.callback;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections of Camel's http component: time limits, and no address that the settings forbid. */
@Configuration
class OutgoingConnections {
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 30;
    private static final int MOST = 200;
    private static final int MOST_PER_RECEIVER = 20;

    @Bean
    HttpClientConnectionManager httpConnections(CallbackSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(settings.allowPrivateAddresses()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .build())
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(MOST_PER_RECEIVER)
                .build();
    }
}
