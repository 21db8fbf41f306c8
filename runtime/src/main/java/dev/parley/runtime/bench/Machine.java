package dev.parley.runtime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine and process that are measured, as Linux knows them. Stateless. */
final class Machine {

    private Machine() {
    }

    /** The processor's name. */
    static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name") || line.startsWith("Model")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    /** The memory of this process, native memory included, in megabytes; 0 where nobody knows. */
    static double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", ""))).findFirst().orElse(0.0) / 1024;
        } catch (IOException e) {
            return 0;
        }
    }
}
