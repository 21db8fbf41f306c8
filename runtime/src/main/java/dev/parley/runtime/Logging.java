package dev.parley.runtime;

import org.tinylog.jul.JulTinylogBridge;

/**
 * The process's log: tinylog on standard error, libraries included. Its level is fixed at the first entry, so it is chosen
 * before.
 */
public final class Logging {

    private static final String LEVEL = "parley.log";

    private Logging() {
    }

    /** Warnings and errors only, unless the system property {@code parley.log} says otherwise. */
    static void quiet() {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, "warn");
        }
        JulTinylogBridge.activate();
    }

    /** A level for the service: trace, debug, info, warn or error. */
    public static void level(String level) {
        System.setProperty(LEVEL, level);
    }
}
