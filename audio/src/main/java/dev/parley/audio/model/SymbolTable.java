package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The words of a graph and their labels, as OpenFst keeps them inside its files. */
final class SymbolTable {

    private static final int MAGIC = 2125658996;

    private final String name;
    private final long nextKey;
    private final Map<String, Long> labels;

    private SymbolTable(String name, long nextKey, Map<String, Long> labels) {
        this.name = name;
        this.nextKey = nextKey;
        this.labels = labels;
    }

    static SymbolTable of(Map<String, Long> labels) {
        long highest = labels.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        return new SymbolTable("words", highest + 1, new LinkedHashMap<>(labels));
    }

    static SymbolTable read(BinaryInput in) throws IOException {
        if (in.int32() != MAGIC) {
            throw in.corrupt();
        }
        String name = in.text();
        long nextKey = in.int64();
        long size = in.int64();
        Map<String, Long> labels = new LinkedHashMap<>();
        for (long i = 0; i < size; i++) {
            labels.put(in.text(), in.int64());
        }
        return new SymbolTable(name, nextKey, labels);
    }

    /** Reads a table that is a file of its own: a word and its label a line. */
    static SymbolTable readText(Path file) throws IOException {
        Map<String, Long> labels = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] columns = line.trim().split("\\s+");
            if (columns.length != 2 || !columns[1].matches("\\d{1,9}")) {
                throw new AudioException(file + " line " + number + " is no word and number; reinstall the model");
            }
            labels.put(columns[0], Long.valueOf(columns[1]));
        }
        return of(labels);
    }

    /** The label of a word, empty where it has none. */
    OptionalInt label(String word) {
        Long label = labels.get(word);
        return label == null ? OptionalInt.empty() : OptionalInt.of(label.intValue());
    }

    /** The table as it stands in a file. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput out = new BinaryOutput(bytes);
        out.int32(MAGIC);
        text(out, name);
        out.int64(nextKey).int64(labels.size());
        labels.forEach((word, label) -> {
            text(out, word);
            out.int64(label);
        });
        out.flush();
        return bytes.toByteArray();
    }

    private static void text(BinaryOutput out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.int32(utf8.length).bytes(utf8);
    }
}
