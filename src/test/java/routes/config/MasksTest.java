package routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deckhand.llm.api-key",
                "deckhand.ledger.password",
                "deckhand.callback.secret",
                "deckhand.security.keys[2]",
                "AWS_SECRET_ACCESS_KEY",
                "OPENAI_API_KEY",
                "deckhand.security.token",
                "key"
            })
    void hidesTheValuesOfSecrets(String name) {
        assertThat(Masks.show(name, "sk-very-secret")).isEqualTo("******");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deckhand.callback.secret-in-body",
                "deckhand.llm.max-output-tokens",
                "deckhand.video.key-template",
                "deckhand.monkey",
                "deckhand.language"
            })
    void showsWhatOnlyLooksLikeASecret(String name) {
        assertThat(Masks.show(name, "plain")).isEqualTo("plain");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pa55@host/x, https://******@host/x",
        "http://token@host:8000, http://******@host:8000",
        "amqp://u:p%40ss@mq/v?heartbeat=5, amqp://******@mq/v?heartbeat=5",
        "jdbc:postgresql://h/d?user=a&password=b&ssl=true, jdbc:postgresql://h/d?user=a&password=******&ssl=true",
        "jdbc:sqlserver://h;password=b;x=1, jdbc:sqlserver://h;password=******;x=1",
        "aws2-sqs:jobs?accessKey=AK&secretKey=RAW(a+b/c)&region=eu, aws2-sqs:jobs?accessKey=******&secretKey=******&region=eu",
        "https://bucket/key?X-Amz-Signature=abc&x=1, https://bucket/key?X-Amz-Signature=******&x=1",
        "amqp://u:a/b@mq/v, amqp://******@mq/v",
        "sftp://u:p?w#d@host:22/in, sftp://******@host:22/in",
        "imaps:mail?username=me&password=RAW{a&b}&delete=true, imaps:mail?username=me&password=******&delete=true",
        "jdbc:sqlserver://h;user=a;pwd=b, jdbc:sqlserver://h;user=a;pwd=******",
        "http://host:8000/v1?to=me@x.org, http://host:8000/v1?to=me@x.org",
        "http://host:8000, http://host:8000",
        "https://host/path?page=2, https://host/path?page=2",
        "jdbc:sqlite:data/ledger.db, jdbc:sqlite:data/ledger.db"
    })
    void hidesCredentialsInsideUrls(String value, String shown) {
        assertThat(Masks.show("deckhand.queue.jobs", value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deckhand.llm.api-key", "deckhand.language"})
    void showsThatNothingIsSet(String name) {
        assertThat(Masks.show(name, "")).isEmpty();
    }
}
