package blackbox.servers;

import blackbox.product.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An S3 server that checks signatures, those of presigned links too; it keeps objects as files. Path style only. */
public final class S3Server implements AutoCloseable {
    private static final String ACCESS_KEY = "AKIADECKHANDTESTS";
    private static final String SECRET_KEY = "the+secret/key+of+the+tests";

    private final URI endpoint;
    private final ServerProcess process;
    private final S3Client client;

    private S3Server(int port, ServerProcess process) {
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.process = process;
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.of(region()))
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public static S3Server start() throws IOException {
        int port = Ports.free();
        String settings = settings(port).toString();
        return new S3Server(
                port,
                ServerProcess.start(
                        "s3proxy",
                        port,
                        ServerProcess.libraries("s3proxy"),
                        "org.gaul.s3proxy.Main",
                        List.of("--properties", settings)));
    }

    public String endpoint() {
        return endpoint.toString();
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    public String region() {
        return "eu-central-1";
    }

    public StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
    }

    /** The tests' own client, for whatever has no method here. */
    public S3Client client() {
        return client;
    }

    public void createBucket(String bucket) {
        client.createBucket(request -> request.bucket(bucket));
    }

    public void put(String bucket, String key, byte[] bytes, Map<String, String> metadata) {
        client.putObject(request -> request.bucket(bucket).key(key).metadata(metadata), RequestBody.fromBytes(bytes));
    }

    public byte[] get(String bucket, String key) {
        return client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asByteArray();
    }

    public HeadObjectResponse head(String bucket, String key) {
        return client.headObject(request -> request.bucket(bucket).key(key));
    }

    /** The keys under the prefix, in their order. */
    public List<String> list(String bucket, String prefix) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    public void delete(String bucket, String key) {
        client.deleteObject(request -> request.bucket(bucket).key(key));
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }

    private static Path settings(int port) throws IOException {
        Path folder = Files.createDirectories(ServerProcess.folder().resolve("s3proxy-" + port));
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "s3proxy.endpoint",
                "http://127.0.0.1:" + port,
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                ACCESS_KEY,
                "s3proxy.credential",
                SECRET_KEY,
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.identity",
                "unused",
                "jclouds.credential",
                "unused",
                "jclouds.filesystem.basedir",
                Files.createTempDirectory(folder, "objects").toString()));
        Path file = folder.resolve("s3proxy.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }
}
