package routes.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.aws.AwsAccess;
import routes.failure.Refusal;

class QueueAddressTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            lectures, lectures, '', '', '', ''
            new-lectures.fifo, new-lectures.fifo, '', '', '', ''
            arn:aws:sqs:eu-west-3:123456789012:lectures, lectures, 123456789012, eu-west-3, '', ''
            arn:aws-cn:sqs:cn-north-1:123456789012:lectures, lectures, 123456789012, cn-north-1, '', ''
            https://sqs.eu-west-3.amazonaws.com/123456789012/lectures, lectures, '', eu-west-3, https://sqs.eu-west-3.amazonaws.com/123456789012/lectures, ''
            https://eu-west-3.queue.amazonaws.com/123456789012/lectures, lectures, '', eu-west-3, https://eu-west-3.queue.amazonaws.com/123456789012/lectures, ''
            http://localhost:9324/000000000000/lectures, lectures, '', '', http://localhost:9324/000000000000/lectures, http://localhost:9324
            http://elasticmq:9324/lectures, lectures, '', '', http://elasticmq:9324/lectures, http://elasticmq:9324
            """)
    void knowsAQueueByNameArnAndUrl(
            String setting, String name, String account, String region, String url, String server) {
        assertThat(QueueAddress.of(setting)).isEqualTo(new QueueAddress(name, account, region, url, server));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "arn:aws:sns:eu-west-3:123456789012:lectures",
                "https://sqs.eu-west-3.amazonaws.com/",
                "https://user@example.org/1/lectures",
                "lectures.txt"
            })
    void refusesWhatIsNone(String setting) {
        assertThatThrownBy(() -> QueueAddress.of(setting))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("neither the name of a queue nor its ARN nor its URL");
    }

    @Test
    void goesWhereTheQueueIsAndNotWhereTheRestIs() {
        AwsAccess shared = new AwsAccess("eu-central-1", "AK", "SK", "", "http://minio:9000");

        assertThat(settings("https://sqs.eu-west-3.amazonaws.com/123456789012/lectures", "")
                        .access(shared)
                        .region())
                .isEqualTo("eu-west-3");
        assertThat(settings("http://localhost:9324/1/lectures", "").access(shared))
                .isEqualTo(new AwsAccess("eu-central-1", "AK", "SK", "", "http://localhost:9324"));
        assertThat(settings("http://localhost:9324/1/lectures", "http://sqs:1").access(shared))
                .isEqualTo(new AwsAccess("eu-central-1", "AK", "SK", "", "http://sqs:1"));
    }

    private static SqsSettings settings(String queue, String endpoint) {
        return new SqsSettings(queue, endpoint, 1, 20, 30);
    }
}
