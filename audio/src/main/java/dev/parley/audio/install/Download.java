package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tinylog.Logger;

/**
 * One file over HTTP into a part file, going on where an earlier attempt stopped (RFC 9110, section 14). Whether the
 * bytes are the right ones is for the caller to check.
 */
final class Download {

    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Timing timing;
    private final URI url;
    private final Path part;
    private final long bytes;
    private final Progress progress;
    private Optional<String> version = Optional.empty();

    /**
     * How patient a download is.
     *
     * @param firstPause before the second attempt; doubled before each further one
     * @param stall      how long no byte may come before an attempt is given up
     */
    record Timing(Duration firstPause, Duration stall) {
        static final Timing NORMAL = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /**
     * Prepares a download.
     *
     * @param bytes how long the file must be
     */
    Download(HttpClient client, Timing timing, URI url, Path part, long bytes, Progress progress) {
        this.client = client;
        this.timing = timing;
        this.url = url;
        this.part = part;
        this.bytes = bytes;
        this.progress = progress;
    }

    /**
     * Downloads until the part file has its length. What has come stays there when the connection fails for good.
     *
     * @throws AudioException where the server does not have the file, has another one, or cannot be reached
     */
    void run() {
        Duration pause = timing.firstPause();
        long before = length();
        for (int failed = 0; length() < bytes; ) {
            try {
                attempt();
            } catch (IOException e) {
                failed = length() > before ? 1 : failed + 1;
                pause = failed == 1 ? timing.firstPause() : longer(pause);
                before = length();
                if (failed >= ATTEMPTS) {
                    throw new AudioException(url + " cannot be downloaded: " + reason(e) + ". "
                            + (before > 0 ? "The part that came is kept; try again to go on from there."
                            : "Is there a way to the Internet? Else use --mirror, or a file fetched elsewhere."), e);
                }
                Logger.debug("{} stopped at {} of {} bytes ({}); trying again", url, before, bytes, reason(e));
                await(pause);
            }
        }
    }

    private void attempt() throws IOException {
        long have = length();
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(timing.stall());
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
            version.ifPresent(tag -> request.header("If-Range", tag));
        }
        PartWriter writer = new PartWriter(part, have, bytes, url, progress);
        try {
            version = follow(client.sendAsync(request.GET().build(), writer), writer);
        } finally {
            writer.close();
        }
        if (length() < bytes) {
            throw new IOException("the connection ended early");
        }
    }

    /** Waits for a response to end, as long as bytes come; gives the strong entity tag it had. */
    private Optional<String> follow(CompletableFuture<HttpResponse<Void>> response, PartWriter writer)
            throws IOException {
        long seen = -1;
        while (true) {
            try {
                return response.get(timing.stall().toMillis(), TimeUnit.MILLISECONDS).headers().firstValue("ETag")
                        .filter(tag -> !tag.startsWith("W/"));
            } catch (TimeoutException e) {
                if (writer.written() == seen) {
                    response.cancel(true);
                    throw new IOException("nothing came for " + timing.stall().toSeconds() + " s", e);
                }
                seen = writer.written();
            } catch (ExecutionException e) {
                throw unwrap(e.getCause());
            } catch (InterruptedException e) {
                response.cancel(true);
                Thread.currentThread().interrupt();
                throw new AudioException("The download of " + url + " was interrupted", e);
            }
        }
    }

    /** The client wraps what a body handler throws; our own errors end the download, all others may pass. */
    private static IOException unwrap(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof AudioException ours) {
                throw new AudioException(ours.getMessage(), ours);
            }
        }
        return error instanceof IOException io ? io : new IOException(error);
    }

    private long length() {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            throw new AudioException(part + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void await(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AudioException("The download of " + url + " was interrupted", e);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static String reason(IOException e) {
        return e instanceof ConnectException ? "the server cannot be reached"
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
