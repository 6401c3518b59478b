package blackbox;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What S3 and those who pass its events on say of a new object. */
final class S3Messages {
    private S3Messages() {}

    /** As S3 itself sends it to a queue: the key is encoded. */
    static String plain(String bucket, String key, String eTag, String sequencer) {
        return """
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-central-1",
                "eventTime":"2026-03-02T09:14:07.318Z","eventName":"ObjectCreated:Put",
                "userIdentity":{"principalId":"AWS:AROAEXAMPLE:uploader"},
                "s3":{"s3SchemaVersion":"1.0","configurationId":"new","bucket":{"name":"%s","arn":"arn:aws:s3:::%1$s"},
                "object":{"key":"%s","size":1000,"eTag":"%s","sequencer":"%s"}}}]}""".formatted(bucket, URLEncoder.encode(key, StandardCharsets.UTF_8), eTag, sequencer);
    }

    /** The same as a topic delivers it. */
    static String throughSns(String bucket, String key, String eTag, String sequencer) {
        String message = new String(JsonStringEncoder.getInstance().quoteAsString(plain(bucket, key, eTag, sequencer)));
        return """
                {"Type":"Notification","MessageId":"3f6a2c1e-5b0d-5b9e-8a5f-7f1f0a4c2d11",
                "TopicArn":"arn:aws:sns:eu-central-1:123456789012:new-lectures","Subject":"Amazon S3 Notification",
                "Message":"%s","Timestamp":"2026-03-02T09:14:08.101Z","SignatureVersion":"1","Signature":"EXAMPLE=="}""".formatted(message);
    }

    /** As EventBridge delivers it: the key is as it is. */
    static String throughEventBridge(String bucket, String key, String eTag, String sequencer) {
        return """
                {"version":"0","id":"5f2c7e2a-9f8b-4e0e-a0d4-2b1c6f5d9a10","detail-type":"Object Created",
                "source":"aws.s3","account":"123456789012","time":"2026-03-02T09:14:07Z","region":"eu-central-1",
                "resources":["arn:aws:s3:::%s"],"detail":{"version":"0","bucket":{"name":"%1$s"},
                "object":{"key":"%s","size":1000,"etag":"%s","sequencer":"%s"},"request-id":"C3D13FE58DE4C810",
                "requester":"123456789012","source-ip-address":"192.0.2.17","reason":"PutObject"}}""".formatted(bucket, key, eTag, sequencer);
    }
}
