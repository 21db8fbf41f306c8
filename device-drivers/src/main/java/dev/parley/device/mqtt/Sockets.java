package dev.parley.device.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.tinylog.Logger;

/**
 * Makes the one socket of a session and can cut it, so that nothing still waiting in the kernel to be sent ever is: a
 * command that was given up must not arrive when a broken network comes back. Thread-safe.
 */
final class Sockets {

    private final AtomicReference<Socket> last = new AtomicReference<>();

    /** A factory for plain sockets. */
    SocketFactory plain() {
        return new Plain();
    }

    /** A factory for encrypted sockets. */
    SSLSocketFactory encrypted(SSLSocketFactory factory) {
        return new Encrypted(factory);
    }

    /** Resets the connection; does nothing where there is none. */
    void cut() {
        Socket socket = last.getAndSet(null);
        if (socket != null) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                Logger.debug("Closed already: {}", e.getMessage());
            }
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            Logger.debug("Closing failed: {}", e.getMessage());
        }
    }

    private Socket remember(Socket socket) {
        last.set(socket);
        return socket;
    }

    /** Paho asks for unconnected sockets only. */
    private final class Plain extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            return remember(getDefault().createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return remember(getDefault().createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return remember(getDefault().createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return remember(getDefault().createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return remember(getDefault().createSocket(host, port, local, localPort));
        }
    }

    private final class Encrypted extends SSLSocketFactory {
        private final SSLSocketFactory factory;

        Encrypted(SSLSocketFactory factory) {
            this.factory = factory;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return factory.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return factory.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket() throws IOException {
            return remember(factory.createSocket());
        }

        @Override
        public Socket createSocket(Socket inner, String host, int port, boolean autoClose) throws IOException {
            return remember(factory.createSocket(inner, host, port, autoClose));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return remember(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return remember(factory.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return remember(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return remember(factory.createSocket(host, port, local, localPort));
        }
    }
}
