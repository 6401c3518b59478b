package routes.gcs;

import com.google.cloud.ReadChannel;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.StorageException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import routes.job.ObjectAddress;

/** An object's bytes as a stream that says in our words when it breaks. */
final class GcsObjects {
    /** So much is in memory of an object that is read or written. */
    static final int CHUNK = 1024 * 1024;

    private GcsObjects() {}

    /** Of exactly the generation that was looked at. The caller closes. */
    static InputStream open(Blob blob) {
        ReadChannel channel = blob.reader(Blob.BlobSourceOption.generationMatch());
        channel.setChunkSize(CHUNK);
        String what = address(blob.getBucket(), blob.getName());
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return super.read(bytes, from, length);
                } catch (IOException e) {
                    if (e.getCause() instanceof StorageException failure) {
                        throw GcsFailures.worded(what, failure);
                    }
                    throw e;
                } catch (StorageException e) {
                    throw GcsFailures.worded(what, e);
                }
            }
        };
    }

    static String address(String bucket, String key) {
        return new ObjectAddress("gs", bucket, key, null).toString();
    }
}
