package dev.parley.runtime;

import org.tinylog.jul.JulTinylogBridge;

/**
 * The process's log: tinylog on standard error, libraries included. Its level is fixed at the first entry, so it is
 * chosen before.
 */
public final class Logging {

    private static final String LEVEL = "parley.log";

    private Logging() {
    }

    /**
     * For a command that a person runs: warnings and errors of ours, nothing of java.util.logging. That is told by a
     * property, since touching it would load it, which takes a tenth of a start.
     */
    static void begin() {
        System.setProperty("java.util.logging.config.class", NoHandlers.class.getName());
    }

    /**
     * A level for the service: error, warn, info or debug; one given by the system property {@code parley.log} wins.
     * java.util.logging joins in.
     */
    public static void level(String level) {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, level);
        }
        JulTinylogBridge.activate();
    }

    /** The configuration of java.util.logging: none. Made by the JDK, when a library first logs. */
    public static final class NoHandlers {
    }
}
