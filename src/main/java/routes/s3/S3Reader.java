package routes.s3;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.job.ObjectAddress;
import routes.slides.SplitSettings;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.Tag;

/** Reads objects wherever an {@code s3://} address points to. */
@Component
public class S3Reader {
    private final S3Bucket source;
    private final boolean readTags;
    private final SplitSettings limits;

    S3Reader(@Qualifier("sourceBucket") S3Bucket source, S3SourceSettings settings, SplitSettings limits) {
        this.source = source;
        this.readTags = settings.readTags();
        this.limits = limits;
    }

    /** The deck's bytes as they come; the caller closes them. A deck that is too large is refused before it comes. */
    public InputStream open(String location) {
        ObjectAddress at = ObjectAddress.of(location);
        ResponseInputStream<GetObjectResponse> bytes = source.named(at.bucket())
                .ask(
                        at.key(),
                        s3 -> s3.getObject(
                                get -> get.bucket(at.bucket()).key(at.key()).versionId(at.version())));
        if (bytes.response().contentLength() > limits.maxBytes().toBytes()) {
            bytes.abort();
            throw new Refusal(
                    "deck-too-large",
                    "%s has %d bytes, but the limit deckhand.split.max-bytes is %d; raise it or split the deck"
                            .formatted(
                                    at.key(),
                                    bytes.response().contentLength(),
                                    limits.maxBytes().toBytes()));
        }
        return bytes;
    }

    /** Its metadata, and below them its tags where these are read; nothing when it isn't there: the job will say so. */
    public Map<String, String> look(String location) {
        ObjectAddress at = ObjectAddress.of(location);
        try {
            Map<String, String> said = new HashMap<>(readTags ? tags(at) : Map.of());
            said.putAll(metadata(at));
            return said;
        } catch (Refusal e) {
            if (e.code().equals("object-not-found")) {
                return Map.of();
            }
            throw e;
        }
    }

    private Map<String, String> metadata(ObjectAddress at) {
        return source.named(at.bucket()).ask(at.key(), s3 -> s3.headObject(
                        head -> head.bucket(at.bucket()).key(at.key()).versionId(at.version()))
                .metadata());
    }

    private Map<String, String> tags(ObjectAddress at) {
        Map<String, String> tags = new HashMap<>();
        for (Tag tag : source.named(at.bucket()).ask(at.key(), s3 -> s3.getObjectTagging(
                        get -> get.bucket(at.bucket()).key(at.key()).versionId(at.version()))
                .tagSet())) {
            tags.put(tag.key(), tag.value());
        }
        return tags;
    }
}
