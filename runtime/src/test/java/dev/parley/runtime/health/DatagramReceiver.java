package dev.parley.runtime.health;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;

/** A bound Unix datagram socket, as systemd has one. */
public final class DatagramReceiver implements AutoCloseable {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int TIMEOUT_SECONDS = 10;

    private final int socket;

    /** Binds to an address as in {@code NOTIFY_SOCKET}. */
    public DatagramReceiver(String address) {
        byte[] sockaddr = DatagramSender.sockaddr(address);
        socket = Libc.INSTANCE.socket(AF_UNIX, SOCK_DGRAM, 0);
        NativeLong[] timeval = {new NativeLong(TIMEOUT_SECONDS), new NativeLong(0)};
        Libc.INSTANCE.setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, timeval, timeval.length * NativeLong.SIZE);
        Libc.INSTANCE.bind(socket, sockaddr, sockaddr.length);
    }

    /** The next datagram; throws where none comes in ten seconds. */
    public String receive() {
        byte[] buffer = new byte[4096];
        int length = Libc.INSTANCE.recv(socket, buffer, new NativeLong(buffer.length), 0).intValue();
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Libc.INSTANCE.close(socket);
    }

    private interface Libc extends Library {
        Libc INSTANCE = Native.load("c", Libc.class);

        int socket(int domain, int type, int protocol) throws LastErrorException;

        int setsockopt(int socket, int level, int option, NativeLong[] value, int length) throws LastErrorException;

        int bind(int socket, byte[] address, int length) throws LastErrorException;

        NativeLong recv(int socket, byte[] buffer, NativeLong length, int flags) throws LastErrorException;

        int close(int socket) throws LastErrorException;
    }
}
