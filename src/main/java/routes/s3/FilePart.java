package routes.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file from one position on, as many as there are wanted. */
final class FilePart extends FilterInputStream {
    private long left;

    private FilePart(InputStream file, long length) {
        super(file);
        left = length;
    }

    static InputStream open(Path file, long from, long length) {
        try {
            InputStream bytes = Files.newInputStream(file);
            bytes.skipNBytes(from); // seeks
            return new FilePart(bytes, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = left == 0 ? -1 : super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(got, 0);
        return got;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(Math.min(n, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
