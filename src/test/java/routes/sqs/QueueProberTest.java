package routes.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import routes.aws.AwsSettings;
import routes.failure.Outage;
import routes.failure.Refusal;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(OutputCaptureExtension.class)
class QueueProberTest {
    private SqsStub sqs;

    @BeforeEach
    void start() throws IOException {
        sqs = new SqsStub()
                .answer("GetQueueUrl", 200, "{\"QueueUrl\":\"http://queues/123456789012/lectures\"}")
                .answer("GetQueueAttributes", 200, """
                        {"Attributes":{"RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:eu-west-3:123456789012:dead\\"}"}}""");
    }

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void looksTheUrlOfANamedQueueUpOnce(CapturedOutput log) {
        QueueProber prober = prober("lectures", sqs.endpoint());
        prober.probe();
        prober.probe();

        assertThat(sqs.requests())
                .containsExactly(
                        "GetQueueUrl {\"QueueName\":\"lectures\"}",
                        "GetQueueAttributes {\"QueueUrl\":\"http://queues/123456789012/lectures\",\"AttributeNames\":[\"RedrivePolicy\"]}",
                        "GetQueueAttributes {\"QueueUrl\":\"http://queues/123456789012/lectures\",\"AttributeNames\":[\"RedrivePolicy\"]}");
        assertThat(log).doesNotContain("WARN");
    }

    @Test
    void asksForTheQueueOfAnotherAccountByItsArn() {
        prober("arn:aws:sqs:eu-west-3:210987654321:lectures", sqs.endpoint()).probe();

        assertThat(sqs.requests())
                .first()
                .isEqualTo("GetQueueUrl {\"QueueName\":\"lectures\",\"QueueOwnerAWSAccountId\":\"210987654321\"}");
    }

    @Test
    void takesAUrlAsItIs() {
        String url = sqs.endpoint() + "/000000000000/lectures";
        prober(url, "").probe();

        assertThat(sqs.requests())
                .containsExactly(
                        "GetQueueAttributes {\"QueueUrl\":\"" + url + "\",\"AttributeNames\":[\"RedrivePolicy\"]}");
    }

    @Test
    void warnsOnceWhenNothingIsWhereBadMessagesCouldGo(CapturedOutput log) {
        sqs.answer("GetQueueAttributes", 200, "{}");
        QueueProber prober = prober("lectures", sqs.endpoint());
        prober.probe();
        prober.probe();

        assertThat(log).containsOnlyOnce("the queue lectures has no dead-letter queue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | com.amazonaws.sqs#QueueDoesNotExist     | queue-not-found | There is no queue lectures
            403 | com.amazon.coral.service#InvalidClientTokenId | queue-refused | (at http://localhost
            403 | com.amazon.coral.service#AccessDeniedException | queue-refused | AccessDeniedException); check the keys
            400 | com.amazon.coral.service#SignatureDoesNotMatch | queue-refused | sqs:ReceiveMessage
            """)
    void namesTheSettingThatIsWrong(int status, String type, String code, String said) {
        sqs.answer("GetQueueUrl", status, "{\"__type\":\"" + type + "\",\"message\":\"no\"}");

        Refusal refusal = refusal(prober("lectures", sqs.endpoint()));

        assertThat(refusal).isNotInstanceOf(Outage.class);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).contains(said);
    }

    @Test
    void knowsAnOutageFromAWrongSettingAndFindsTheQueueWhenItIsOver() {
        sqs.answer("GetQueueUrl", 503, "{}");
        QueueProber prober = prober("lectures", sqs.endpoint());

        assertThat(refusal(prober)).isInstanceOf(Outage.class);

        sqs.answer("GetQueueUrl", 200, "{\"QueueUrl\":\"http://queues/123456789012/lectures\"}");
        assertThatCode(prober::probe).doesNotThrowAnyException();
    }

    @Test
    void takesAServerThatIsNotThereForAnOutage() {
        String gone = sqs.endpoint();
        sqs.close();

        Refusal refusal = refusal(prober("lectures", gone));

        assertThat(refusal).isInstanceOf(Outage.class);
        assertThat(refusal.getMessage()).contains("SQS does not answer for the queue lectures (at " + gone);
    }

    @Test
    void tellsAMistypedRegionAndMissingKeysFromAnOutage() {
        SdkClientException unknownHost = SdkClientException.create(
                "Received an UnknownHostException", new UnknownHostException("sqs.eu-wets-3.amazonaws.com"));

        assertThat(troubleshooter("eu-wets-3").explain(unknownHost).getMessage())
                .startsWith("There is no AWS region eu-wets-3");
        assertThat(troubleshooter("eu-west-3").explain(unknownHost)).isInstanceOf(Outage.class);
        assertThat(troubleshooter("eu-west-3")
                        .explain(SdkClientException.create("Unable to load credentials from any of the providers"))
                        .code())
                .isEqualTo("credentials-missing");
    }

    private static QueueProber prober(String queue, String endpoint) {
        SqsSettings settings = new SqsSettings(queue, endpoint, 1, 20, 30);
        AwsSettings aws = new AwsSettings("eu-west-3", "AK", "SK", "", "");
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("queueClient", new QueueConnection().queueClient(settings, aws));
        return new QueueProber(
                settings,
                new QueueInspector(
                        settings, beans.getBeanProvider(SqsClient.class), new QueueTroubleshooter(settings, aws)));
    }

    private static QueueTroubleshooter troubleshooter(String region) {
        return new QueueTroubleshooter(
                new SqsSettings("lectures", "", 1, 20, 30), new AwsSettings(region, "AK", "SK", "", ""));
    }

    private static Refusal refusal(QueueProber prober) {
        return catchThrowableOfType(Refusal.class, prober::probe);
    }
}
