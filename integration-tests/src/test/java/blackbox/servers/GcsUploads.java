package blackbox.servers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three ways to upload an object: the bytes alone, metadata and bytes in one body, or a session of chunks. */
final class GcsUploads {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d+)-\\d+|\\*)/(\\d+|\\*)");

    private final GcsObjects objects;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    private record Session(
            String bucket, String name, ObjectNode said, String ifGenerationMatch, ByteArrayOutputStream bytes) {}

    GcsUploads(GcsObjects objects) {
        this.objects = objects;
    }

    GcsObject media(GcsRequest request, String bucket) {
        ObjectNode said = GcsObject.said(new byte[0]).put("contentType", request.header("Content-Type"));
        return objects.put(bucket, request.query("name"), request.body(), said, request.query("ifGenerationMatch"));
    }

    GcsObject multipart(GcsRequest request, String bucket) {
        Matcher boundary = BOUNDARY.matcher(request.header("Content-Type"));
        if (!boundary.find()) {
            throw new GcsFailure(400, "no boundary in " + request.header("Content-Type"));
        }
        // One char a byte, so that the bytes come out of the string as they went in.
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        String[] parts = body.split("\r\n--" + Pattern.quote(boundary.group(1)), -1);
        int first = body.startsWith("--") ? 0 : 1;
        ObjectNode said = GcsObject.said(content(parts[first]));
        return objects.put(
                bucket, name(request, said), content(parts[first + 1]), said, request.query("ifGenerationMatch"));
    }

    /** Returns the session's id. */
    String open(GcsRequest request, String bucket) {
        objects.bucket(bucket);
        ObjectNode said = GcsObject.said(request.body());
        if (!said.has("contentType") && !request.header("X-Upload-Content-Type").isEmpty()) {
            said.put("contentType", request.header("X-Upload-Content-Type"));
        }
        String id = UUID.randomUUID().toString();
        sessions.put(
                id,
                new Session(
                        bucket,
                        name(request, said),
                        said,
                        request.query("ifGenerationMatch"),
                        new ByteArrayOutputStream()));
        return id;
    }

    /** Takes a chunk; the object when it was the last. */
    Optional<GcsObject> chunk(GcsRequest request, String id) {
        Session session = session(id);
        Matcher range = RANGE.matcher(request.header("Content-Range"));
        boolean ranged = range.matches();
        if (ranged
                && range.group(1) != null
                && Long.parseLong(range.group(1)) != session.bytes().size()) {
            throw new GcsFailure(503, "the session has " + session.bytes().size() + " bytes");
        }
        session.bytes().writeBytes(request.body());
        String total =
                ranged ? range.group(2) : Integer.toString(session.bytes().size());
        return total.equals(Integer.toString(session.bytes().size())) ? Optional.of(complete(id)) : Optional.empty();
    }

    /** How many bytes the session has taken. */
    int received(String id) {
        return session(id).bytes().size();
    }

    private GcsObject complete(String id) {
        Session session = session(id);
        GcsObject object = objects.put(
                session.bucket(),
                session.name(),
                session.bytes().toByteArray(),
                session.said(),
                session.ifGenerationMatch());
        sessions.remove(id);
        return object;
    }

    private Session session(String id) {
        Session session = sessions.get(id);
        if (session == null) {
            throw new GcsFailure(404, "no upload " + id);
        }
        return session;
    }

    private static String name(GcsRequest request, ObjectNode said) {
        return request.query("name").isEmpty() ? said.path("name").asText() : request.query("name");
    }

    private static byte[] content(String part) {
        return part.substring(part.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    }
}
