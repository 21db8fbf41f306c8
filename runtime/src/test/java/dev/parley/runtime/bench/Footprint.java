package dev.parley.runtime.bench;

import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import java.time.Clock;

/**
 * What it takes to be ready for a home's sentences, without speech. The first of a process is dearer: the code is cold.
 *
 * @param milliseconds from the file that was read to an assistant that understands
 * @param megabytes    of heap that stay
 */
record Footprint(double milliseconds, double megabytes) {

    static Footprint of(int devices, int ownSentences) {
        HomeFile file = GeneratedHome.of(devices, ownSentences);
        long before = used();
        long start = System.nanoTime();
        try (Assistant assistant = Wiring.assistant(file, Clock.systemUTC())) {
            double milliseconds = (System.nanoTime() - start) / 1e6;
            double megabytes = (used() - before) / 1024.0 / 1024;
            assistant.start();
            return new Footprint(milliseconds, megabytes);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
