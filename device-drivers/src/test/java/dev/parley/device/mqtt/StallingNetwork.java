package dev.parley.device.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network between a client and a broker that can stall. As on a real one, what was sent while it stalled arrives when
 * it goes on, unless its sender has reset the connection meanwhile. For tests.
 */
final class StallingNetwork implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private boolean stalled;

    StallingNetwork(int target) {
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

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(near, far));
                daemon(() -> carry(near, far));
                daemon(() -> carry(far, near));
            }
        } catch (IOException e) {
            // closed
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
        } catch (java.net.SocketTimeoutException e) {
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
        Thread thread = new Thread(work, "stalling-network");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(StallingNetwork::close);
    }
}
