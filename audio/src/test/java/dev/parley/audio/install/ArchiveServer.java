package dev.parley.audio.install;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A web server on this machine that has one archive, and faults to order. */
final class ArchiveServer implements AutoCloseable {

    /** What happens to one request. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final List<Answer> faults = new CopyOnWriteArrayList<>();
    private final AtomicReference<Answer> usual = new AtomicReference<>();

    ArchiveServer(byte[] archive) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        usual.set(exchange -> serve(exchange, archive, archive.length));
        server.createContext("/models/" + Archives.MODEL + ".zip", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** What one of the next requests meets, in order; later ones are served as usual. */
    ArchiveServer then(Answer fault) {
        faults.add(fault);
        return this;
    }

    /** What all requests meet. */
    ArchiveServer always(Answer answer) {
        usual.set(answer);
        return this;
    }

    Source.Mirror mirror() {
        return Source.Mirror.of("http://127.0.0.1:" + server.getAddress().getPort() + "/models");
    }

    URI url() {
        return URI.create(mirror().base() + "/" + Archives.MODEL + ".zip");
    }

    /** The Range headers of the requests so far, "" for none. */
    List<String> ranges() {
        return ranges;
    }

    /** Gives a range where one is asked for, but closes the connection after so many bytes of the body. */
    static void serve(HttpExchange exchange, byte[] archive, int bytes) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        if (range != null) {
            exchange.getResponseHeaders().add("Content-Range",
                    "bytes " + from + "-" + (archive.length - 1) + "/" + archive.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, archive.length - from);
        exchange.getResponseBody().write(archive, from, Math.min(bytes, archive.length - from));
        exchange.close();
    }

    static void status(HttpExchange exchange, int code) throws IOException {
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        Answer answer = faults.isEmpty() ? usual.get() : faults.remove(0);
        answer.to(exchange);
    }
}
