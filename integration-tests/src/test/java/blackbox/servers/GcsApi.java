package blackbox.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which request does what. */
final class GcsApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token = "token-" + UUID.randomUUID();
    private final GcsObjects objects;
    private final GcsKey key;
    private final GcsUploads uploads;
    private final GcsLinks links;

    GcsApi(GcsObjects objects, GcsKey key) {
        this.objects = objects;
        this.key = key;
        this.uploads = new GcsUploads(objects);
        this.links = new GcsLinks(key);
    }

    GcsAnswer answer(GcsRequest request) {
        List<String> path = request.path();
        if (path.equals(List.of("token"))) {
            return token(request);
        }
        if (!isApi(path)) {
            return link(request);
        }
        if (!request.header("Authorization").equals("Bearer " + token)) {
            throw new GcsFailure(401, "Invalid Credentials");
        }
        // [upload | download], storage, v1, b, <bucket>, o, <object>
        List<String> resource = path.subList(path.indexOf("b") + 1, path.size());
        return path.get(0).equals("upload") ? upload(request, resource.get(0)) : resource(request, resource);
    }

    private static boolean isApi(List<String> path) {
        int start = List.of("upload", "download").contains(path.get(0)) ? 1 : 0;
        return path.size() > start + 2 && path.subList(start, start + 3).equals(List.of("storage", "v1", "b"));
    }

    private GcsAnswer token(GcsRequest request) {
        String form = new String(request.body(), StandardCharsets.UTF_8);
        String assertion = form.substring(form.indexOf("assertion=") + "assertion=".length());
        int end = assertion.indexOf('&');
        String jwt = URLDecoder.decode(end < 0 ? assertion : assertion.substring(0, end), StandardCharsets.UTF_8);
        if (!key.signedJwt(jwt)) {
            throw new GcsFailure(400, "invalid_grant");
        }
        return GcsAnswer.json(JSON.createObjectNode()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", 3600));
    }

    private GcsAnswer link(GcsRequest request) {
        links.check(request);
        List<String> path = request.path();
        GcsObject object = objects.get(path.get(0), String.join("/", path.subList(1, path.size())));
        GcsAnswer answer = GcsAnswer.media(object, request.header("Range"));
        if (!request.query("response-content-disposition").isEmpty()) {
            answer = answer.with("Content-Disposition", request.query("response-content-disposition"));
        }
        if (!request.query("response-content-type").isEmpty()) {
            answer = answer.with("Content-Type", request.query("response-content-type"));
        }
        return answer;
    }

    private GcsAnswer upload(GcsRequest request, String bucket) {
        String id = request.query("upload_id");
        if (!id.isEmpty()) {
            return chunk(request, id);
        }
        switch (request.query("uploadType")) {
            case "media":
                return GcsAnswer.json(uploads.media(request, bucket).resource());
            case "multipart":
                return GcsAnswer.json(uploads.multipart(request, bucket).resource());
            default:
                String session = "http://" + request.header("Host") + "/upload/storage/v1/b/" + bucket
                        + "/o?uploadType=resumable&upload_id=" + uploads.open(request, bucket);
                return GcsAnswer.empty(200, Map.of("Location", session));
        }
    }

    private GcsAnswer chunk(GcsRequest request, String id) {
        return uploads.chunk(request, id)
                .map(object -> GcsAnswer.json(object.resource()))
                .orElseGet(() -> {
                    int received = uploads.received(id);
                    return GcsAnswer.empty(
                            308, received == 0 ? Map.of() : Map.of("Range", "bytes=0-" + (received - 1)));
                });
    }

    private GcsAnswer resource(GcsRequest request, List<String> resource) {
        return switch (request.method() + " " + resource.size()) {
            case "POST 0" -> create(GcsObject.said(request.body()).path("name").asText());
            case "GET 1" -> bucket(resource.get(0));
            case "GET 2" -> list(resource.get(0), request.query("prefix"));
            case "GET 3" -> object(request, objects.get(resource.get(0), resource.get(2)));
            case "DELETE 3" -> {
                objects.delete(resource.get(0), resource.get(2));
                yield GcsAnswer.empty(204, Map.of());
            }
            default -> throw new GcsFailure(501, request.method() + " " + resource + " is not part of this stub");
        };
    }

    private GcsAnswer create(String bucket) {
        objects.create(bucket);
        return bucket(bucket);
    }

    private GcsAnswer bucket(String bucket) {
        objects.bucket(bucket);
        return GcsAnswer.json(JSON.createObjectNode()
                .put("kind", "storage#bucket")
                .put("id", bucket)
                .put("name", bucket)
                .put("location", "EU"));
    }

    private GcsAnswer list(String bucket, String prefix) {
        ObjectNode body = JSON.createObjectNode().put("kind", "storage#objects");
        ArrayNode items = body.putArray("items");
        objects.list(bucket, prefix).forEach(object -> items.add(object.resource()));
        return GcsAnswer.json(body);
    }

    private static GcsAnswer object(GcsRequest request, GcsObject object) {
        boolean media = request.query("alt").equals("media");
        return media ? GcsAnswer.media(object, request.header("Range")) : GcsAnswer.json(object.resource());
    }
}
