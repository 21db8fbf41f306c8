package dev.parley.runtime.health;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Sends datagrams to a Unix socket, which Java 17 cannot. The address is a path, or, after an {@code @}, a name in
 * Linux's abstract namespace (unix(7)). Thread-safe: each message has a socket of its own.
 */
final class DatagramSender {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int MAX_PATH_BYTES = 107;

    private final String address;

    DatagramSender(String address) {
        this.address = address;
    }

    /**
     * Sends one message; blocks only while the receiver's queue is full.
     *
     * @throws IllegalStateException where it cannot be sent; the message says to whom and why not
     */
    void send(String message) {
        byte[] to = sockaddr(address);
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            int socket = Libc.INSTANCE.socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            try {
                Libc.INSTANCE.sendto(socket, bytes, new NativeLong(bytes.length), MSG_NOSIGNAL, to, to.length);
            } finally {
                Libc.INSTANCE.close(socket);
            }
        } catch (LastErrorException e) {
            throw new IllegalStateException("no message reaches " + address + " (" + e.getMessage() + ")", e);
        }
    }

    /** A {@code struct sockaddr_un}: the family in the machine's byte order, then the path or a NUL and the name. */
    static byte[] sockaddr(String address) {
        byte[] path = address.getBytes(StandardCharsets.UTF_8);
        boolean named = address.startsWith("/");
        if (!named && !address.startsWith("@") || path.length > MAX_PATH_BYTES) {
            throw new IllegalStateException("\"" + address + "\" is no Unix socket's address");
        }
        if (!named) {
            path[0] = 0;
        }
        ByteBuffer sockaddr = ByteBuffer.allocate(Short.BYTES + path.length + (named ? 1 : 0));
        return sockaddr.order(ByteOrder.nativeOrder()).putShort((short) AF_UNIX).put(path).array();
    }

    /** The C library, bound when the first message goes out. */
    private interface Libc extends Library {
        Libc INSTANCE = Native.load("c", Libc.class);

        int socket(int domain, int type, int protocol) throws LastErrorException;

        NativeLong sendto(int socket, byte[] message, NativeLong length, int flags, byte[] to, int toLength)
                throws LastErrorException;

        int close(int socket) throws LastErrorException;
    }
}
