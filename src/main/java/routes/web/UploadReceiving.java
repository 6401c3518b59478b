package routes.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import routes.store.Scratch;

/** Lets Tomcat put an upload on disk while it arrives, so that no deck is ever held in memory. */
@Configuration
@ConditionalOnWebApplication
class UploadReceiving {
    /** For the other fields and the lines between them. */
    private static final DataSize AROUND_THE_FILE = DataSize.ofKilobytes(64);

    private static final DataSize FIELDS_IN_MEMORY = DataSize.ofKilobytes(16);
    private static final int LONG_FILE_NAME = 4096;

    @Bean
    MultipartConfigElement multipartConfig(UploadSettings settings, Scratch scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.file("uploads"));
        MultipartConfigFactory multipart = new MultipartConfigFactory();
        multipart.setLocation(folder.toString());
        multipart.setMaxFileSize(settings.maxBytes());
        multipart.setMaxRequestSize(DataSize.ofBytes(settings.maxBytes().toBytes() + AROUND_THE_FILE.toBytes()));
        multipart.setFileSizeThreshold(FIELDS_IN_MEMORY);
        return multipart.createMultipartConfig();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limits(CrowdLimiter limiter) {
        return server -> {
            server.addEngineValves(limiter);
            server.addConnectorCustomizers(connector -> connector.setMaxPartHeaderSize(LONG_FILE_NAME));
        };
    }
}
