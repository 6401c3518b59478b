package blackbox.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** An object of Google Cloud Storage: its bytes and what its uploader said of them. Nobody changes the bytes. */
public record GcsObject(String bucket, String name, byte[] bytes, ObjectNode said, long generation, Instant created) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public String contentType() {
        return said.path("contentType").asText("application/octet-stream");
    }

    /** Empty when nothing was said. */
    public String contentDisposition() {
        return said.path("contentDisposition").asText("");
    }

    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        said.path("metadata")
                .fields()
                .forEachRemaining(
                        field -> metadata.put(field.getKey(), field.getValue().asText()));
        return metadata;
    }

    /** The resource as the JSON API shows it. */
    JsonNode resource() {
        return said.deepCopy()
                .put("kind", "storage#object")
                .put("id", bucket + "/" + name + "/" + generation)
                .put("bucket", bucket)
                .put("name", name)
                .put("generation", Long.toString(generation))
                .put("metageneration", "1")
                .put("contentType", contentType())
                .put("size", Integer.toString(bytes.length))
                .put("md5Hash", md5())
                .put("crc32c", crc32c())
                .put("etag", eTag())
                .put("storageClass", "STANDARD")
                .put("timeCreated", created.toString())
                .put("updated", created.toString());
    }

    String eTag() {
        return "g" + generation;
    }

    String md5() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String crc32c() {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        byte[] value = ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
        return Base64.getEncoder().encodeToString(value);
    }

    static ObjectNode said(byte[] json) {
        try {
            return json.length == 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
