package dev.parley.device.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network between a client and a broker that can be cut, or stall. As on a real one, what was sent while it stalled
 * arrives when it goes on, unless its sender has reset the connection meanwhile. For tests.
 */
final class ShakyNetwork implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private boolean stalled;
    private volatile boolean cut;

    ShakyNetwork(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    String url() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    void stall(boolean stall) {
        synchronized (gate) {
            stalled = stall;
            gate.notifyAll();
        }
    }

    /** Breaks every connection, and lets none through until {@link #mend()}. */
    void cut() {
        cut = true;
        sockets.forEach(ShakyNetwork::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                connect(server.accept());
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        if (cut) {
            close(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(far);
            daemon(() -> carry(near, far));
            daemon(() -> carry(far, near));
        } catch (IOException e) {
            close(near);
        }
    }

    /** Reads on while stalled, as the air would still hold the packets; a reset of the sender loses them. */
    private void carry(Socket from, Socket to) {
        byte[] held = new byte[0];
        byte[] buffer = new byte[8192];
        try {
            from.setSoTimeout(20);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            while (true) {
                int count = read(in, buffer);
                if (count > 0) {
                    int length = held.length;
                    held = Arrays.copyOf(held, length + count);
                    System.arraycopy(buffer, 0, held, length, count);
                }
                if (held.length > 0 && mayPass(count < 0)) {
                    out.write(held);
                    held = new byte[0];
                }
                if (count < 0) {
                    close(to);
                    return;
                }
            }
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    /** At the end of a stream, waits until the network goes on. */
    private boolean mayPass(boolean ended) throws SocketException {
        synchronized (gate) {
            while (ended && stalled) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new SocketException("interrupted");
                }
            }
            return !stalled;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "shaky-network");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(ShakyNetwork::close);
    }
}
