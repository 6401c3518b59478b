package routes.failure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long an answering server asks to be left alone. */
public final class RetryAfter {
    /** Nobody means more, and more than that would overflow what waits are added to. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");

    /** RFC 9110: the form to send and the two old ones that must be understood. */
    private static final List<DateTimeFormatter> DATES =
            List.of(english("EEE, dd MMM yyyy HH:mm:ss 'GMT'"), rfc850(), english("EEE MMM ppd HH:mm:ss yyyy"));

    private RetryAfter() {}

    /**
     * Reads {@code retry-after-ms} (milliseconds, more exact where it is sent) and else {@code Retry-After} (seconds or an HTTP
     * date); a moment that has passed is zero.
     *
     * @return empty when neither is there or neither can be understood
     */
    public static Optional<Duration> read(@Nullable String retryAfterMs, @Nullable String retryAfter, Instant now) {
        return number(retryAfterMs, 1)
                .or(() -> number(retryAfter, 1000))
                .or(() -> date(retryAfter, now))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> number(@Nullable String header, int milliseconds) {
        return text(header)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> new BigDecimal(text).multiply(BigDecimal.valueOf(milliseconds)))
                .map(wait -> wait.min(BigDecimal.valueOf(LONGEST.toMillis())))
                .map(wait ->
                        Duration.ofMillis(wait.setScale(0, RoundingMode.CEILING).longValueExact()));
    }

    private static Optional<Duration> date(@Nullable String header, Instant now) {
        return text(header).stream()
                .flatMap(text -> DATES.stream().flatMap(format -> moment(text, format)))
                .findFirst()
                .map(moment -> moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO);
    }

    private static Stream<Instant> moment(String text, DateTimeFormatter format) {
        try {
            return Stream.of(ZonedDateTime.parse(text, format).toInstant());
        } catch (DateTimeException e) {
            return Stream.empty(); // written in another of the three forms, or in none
        }
    }

    private static Optional<String> text(@Nullable String header) {
        return Optional.ofNullable(header).map(String::strip);
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** Its year has two digits, from 1980 to 2079. */
    private static DateTimeFormatter rfc850() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1980)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }
}
