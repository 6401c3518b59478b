package routes.llm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells refusals apart that share a status: providers say with words in the body what others say with a status. */
final class ProviderWords {
    /** OpenAI; Anthropic's prepaid credit; Gemini's free tier and Bedrock, both by the day; Bedrock's service quota. */
    private static final Pattern QUOTA = Pattern.compile(
            "insufficient_quota|billing_hard_limit_reached|credit balance is too low|PerDay|oo many tokens per day"
                    + "|ServiceQuotaExceededException");

    /** Gemini says so with 400. */
    private static final Pattern KEY =
            Pattern.compile("API_KEY_INVALID|ExpiredTokenException|UnrecognizedClientException");

    /** Bedrock says so with 400. */
    private static final Pattern MODEL =
            Pattern.compile("model identifier is invalid|on-demand throughput isn.t supported");

    /** Gemini has no Retry-After. */
    private static final Pattern DELAY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"([0-9.]+)s\"");

    private ProviderWords() {}

    enum Meaning {
        KEY,
        QUOTA,
        MODEL,
        RATE,
        TROUBLE,
        REQUEST
    }

    static Meaning meaning(int status, String body) {
        if (status / 100 == 4 && QUOTA.matcher(body).find()) {
            return Meaning.QUOTA;
        }
        if (status == 400 && KEY.matcher(body).find()) {
            return Meaning.KEY;
        }
        return status == 400 && MODEL.matcher(body).find() ? Meaning.MODEL : meaning(status);
    }

    /** The seconds that the body asks for. */
    static Optional<String> delay(String body) {
        Matcher delay = DELAY.matcher(body);
        return delay.find() ? Optional.of(delay.group(1)) : Optional.empty();
    }

    private static Meaning meaning(int status) {
        return switch (status) {
            case 401, 403 -> Meaning.KEY;
            case 402 -> Meaning.QUOTA;
            case 404 -> Meaning.MODEL;
            case 429 -> Meaning.RATE;
            case 408, 409, 424 -> Meaning.TROUBLE; // 424: Bedrock's model failed
            default -> status >= 500 ? Meaning.TROUBLE : Meaning.REQUEST;
        };
    }
}
