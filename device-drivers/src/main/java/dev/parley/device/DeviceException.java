package dev.parley.device;

/** A driver that cannot work at all: a bug, or a machine that lacks something. Its message names what and where. */
public final class DeviceException extends RuntimeException {

    /** A failure with no deeper cause. */
    public DeviceException(String message) {
        super(message);
    }

    /** A failure and its cause. */
    public DeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
