package routes.sqs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import routes.failure.Refusal;

/**
 * Which queue, as its name, its ARN or its URL tells; what they don't tell is empty. {@code server} is the origin of a URL
 * that is not of AWS.
 */
record QueueAddress(String name, String account, String region, String url, String server) {
    private static final String NAME = "([A-Za-z0-9_-]{1,80}(?:\\.fifo)?)";
    private static final Pattern BY_NAME = Pattern.compile(NAME);
    private static final Pattern BY_ARN = Pattern.compile("arn:aws[a-z-]*:sqs:([a-z0-9-]+):(\\d{12}):" + NAME);
    private static final Pattern BY_URL = Pattern.compile("(https?://([^/?#@]+))/(?:[^?#]*/)?" + NAME);
    private static final Pattern AWS_HOST =
            Pattern.compile("(?:sqs\\.([a-z0-9-]+)|([a-z0-9-]+)\\.queue)\\.amazonaws\\.com(?:\\.cn)?");

    static QueueAddress of(String queue) {
        Matcher arn = BY_ARN.matcher(queue);
        if (arn.matches()) {
            return new QueueAddress(arn.group(3), arn.group(2), arn.group(1), "", "");
        }
        Matcher url = BY_URL.matcher(queue);
        if (url.matches()) {
            return ofUrl(queue, url);
        }
        if (BY_NAME.matcher(queue).matches()) {
            return new QueueAddress(queue, "", "", "", "");
        }
        throw new Refusal(
                "queue-not-found",
                "deckhand.source.sqs.queue is neither the name of a queue nor its ARN nor its URL; set one of them");
    }

    private static QueueAddress ofUrl(String queue, Matcher url) {
        Matcher aws = AWS_HOST.matcher(url.group(2));
        if (!aws.matches()) {
            return new QueueAddress(url.group(3), "", "", queue, url.group(1));
        }
        String region = aws.group(1) == null ? aws.group(2) : aws.group(1);
        return new QueueAddress(url.group(3), "", region, queue, "");
    }
}
