package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges a response by its status and headers, and appends its body to the part file. */
final class PartWriter implements HttpResponse.BodyHandler<Void>, AutoCloseable {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final FileChannel file;
    private final long have;
    private final long bytes;
    private final URI url;
    private final Progress progress;
    private volatile long written;

    PartWriter(Path part, long have, long bytes, URI url, Progress progress) throws IOException {
        this.file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.have = have;
        this.bytes = bytes;
        this.url = url;
        this.progress = progress;
    }

    /** Bytes of this response that have been written. */
    long written() {
        return written;
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo response) {
        try {
            file.position(start(response));
            file.truncate(file.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.BodySubscribers.ofByteArrayConsumer(chunk -> chunk.ifPresent(this::write));
    }

    @Override
    public void close() throws IOException {
        file.force(true);
        file.close();
    }

    /** Where in the file the body belongs. */
    private long start(HttpResponse.ResponseInfo response) throws IOException {
        int status = response.statusCode();
        if (status == OK) {
            checkLength(response.headers().firstValueAsLong("Content-Length"));
            return 0;
        }
        if (status == PARTIAL) {
            Matcher range = CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
            if (range.matches() && Long.parseLong(range.group(1)) == have) {
                if (!range.group(2).equals("*")) {
                    checkLength(OptionalLong.of(Long.parseLong(range.group(2))));
                }
                return have;
            }
        }
        if (status == PARTIAL || status == RANGE_NOT_SATISFIABLE) {
            file.truncate(0);
            throw new IOException("the server gave another part than asked for");
        }
        if (status >= 500 || status == TOO_MANY_REQUESTS) {
            throw new IOException("the server answered " + status);
        }
        throw new AudioException(url + " cannot be downloaded: the server answered " + status
                + (status == 404 ? " (it has no such file)" : ""));
    }

    private void checkLength(OptionalLong length) throws IOException {
        if (length.isPresent() && length.getAsLong() != bytes) {
            file.truncate(0);
            throw new AudioException(url + " is not the file it should be: it has " + length.getAsLong()
                    + " bytes instead of " + bytes);
        }
    }

    private void write(byte[] chunk) {
        try {
            if (file.position() + chunk.length > bytes) {
                file.truncate(0);
                throw new AudioException(url + " is not the file it should be: it has more than " + bytes + " bytes");
            }
            ByteBuffer buffer = ByteBuffer.wrap(chunk);
            while (buffer.hasRemaining()) {
                written += file.write(buffer);
            }
            progress.at(file.position(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
