package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static routes.web.Caller.json;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import routes.DeckhandTest;
import routes.TinyPdf;

class CrowdTest extends DeckhandTest {
    /** More than the server has threads. */
    private static final int CROWD = 80;

    private final List<Socket> senders = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
    }

    @Test
    void answersTheHealthChecksWhileSlowUploadsTakeAllThereIs() throws IOException {
        Caller caller = new Caller(port);
        for (int sender = 0; sender < CROWD; sender++) {
            sendTheBeginningOfAnUpload();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> upload(caller).statusCode() == 503);

        HttpResponse<String> refused = upload(caller);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(json(refused).path("code").asText()).isEqualTo("busy");
        assertThat(caller.get("/health").statusCode()).isEqualTo(200);
        assertThat(caller.get("/livez").statusCode()).isEqualTo(200);
        assertThat(caller.get("/jobs").statusCode()).isEqualTo(200);

        hangUp();
        await().atMost(Duration.ofSeconds(10)).until(() -> upload(caller).statusCode() == 202);
    }

    private static HttpResponse<String> upload(Caller caller) {
        return caller.upload(new Form().file("b.pdf", TinyPdf.of("Cells")));
    }

    private void sendTheBeginningOfAnUpload() throws IOException {
        Socket sender = new Socket("localhost", port);
        senders.add(sender);
        sender.getOutputStream().write("""
                        POST /upload HTTP/1.1
                        Host: localhost
                        Content-Type: multipart/form-data; boundary=x
                        Content-Length: 1000000

                        --x
                        Content-Disposition: form-data; name="file"; filename="a.pdf"

                        %PDF""".replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
