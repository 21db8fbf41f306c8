package dev.parley.provisioning;

/** Something about this board's identity that a person must mend. Its message names the file and the mend. */
public final class ProvisioningException extends RuntimeException {

    /** A failure with no deeper cause. */
    public ProvisioningException(String message) {
        super(message);
    }

    /** A failure and its cause. */
    public ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }
}
