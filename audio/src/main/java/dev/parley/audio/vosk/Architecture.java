package dev.parley.audio.vosk;

import dev.parley.audio.AudioException;

/** The processors libvosk is built for. */
enum Architecture {
    X86_64("x86-64", 62, "x86_64-linux-gnu"),
    AARCH64("aarch64", 183, "aarch64-linux-gnu"),
    ARM("armv7l", 40, "arm-linux-gnueabihf");

    private final String label;
    private final int elfMachine;
    private final String triplet;

    Architecture(String label, int elfMachine, String triplet) {
        this.label = label;
        this.elfMachine = elfMachine;
        this.triplet = triplet;
    }

    /** The one this JVM runs on. */
    static Architecture ofThisJvm() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> AARCH64;
            case "arm" -> ARM;
            default -> throw new AudioException("Vosk has no library for the processor type \"" + name
                    + "\"; it runs on x86-64, aarch64 and armv7l.");
        };
    }

    /** Its e_machine in an ELF header. */
    int elfMachine() {
        return elfMachine;
    }

    /** Debian's name for its folder under /usr/lib. */
    String triplet() {
        return triplet;
    }

    @Override
    public String toString() {
        return label;
    }
}
