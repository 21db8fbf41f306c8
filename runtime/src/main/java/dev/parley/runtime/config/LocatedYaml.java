package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A YAML file and where everything in it stands. The top level is a mapping; scalars follow YAML 1.2, so that
 * {@code off} and {@code yes} are words and only {@code true} and {@code false} are booleans.
 *
 * @param file  the file, as the person named it
 * @param root  what it says; read only
 * @param lines where it says so
 */
public record LocatedYaml(Path file, ObjectNode root, Lines lines) {
    public LocatedYaml {
        Objects.requireNonNull(file);
        Objects.requireNonNull(root);
        Objects.requireNonNull(lines);
    }

    /**
     * Reads a file.
     *
     * @throws ConfigException where it cannot be read, is not UTF-8, is not plain YAML (syntax, duplicate keys, anchors
     *                         and aliases, tags, several documents), or is longer or deeper than any honest one
     */
    public static LocatedYaml read(Path file) {
        return new YamlReader(file).read();
    }

    /** The directory of the file: what relative file names in it are relative to. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** The line of a value or key, by JSON pointer; of its nearest parent where there is no such value. */
    public int line(String pointer) {
        return lines.line(pointer);
    }

    /** Something wrong with a value of this file, by JSON pointer. */
    public Problem problem(String pointer, String message) {
        return new Problem(file, line(pointer), message, false);
    }

    /** Something doubtful about a value of this file, by JSON pointer. */
    public Problem warning(String pointer, String message) {
        return new Problem(file, line(pointer), message, true);
    }
}
