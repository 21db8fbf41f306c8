package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/** The phonemes espeak-ng reads words with, in ARPAbet. Thread-safe. */
final class Espeak {

    private static final String PROGRAM = "espeak-ng";
    private static final String TABLE = "ipa-to-arpabet.txt";
    private static final int LONGEST_SYMBOL = 3;
    private static final int SECONDS = 20;

    private final Path program;
    private final Map<String, List<String>> arpabet = readTable();

    Espeak(Path program) {
        this.program = program;
    }

    /** Finds the program on the search path. */
    static Optional<Espeak> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator)) {
            Path program = Path.of(folder, PROGRAM);
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(new Espeak(program));
            }
        }
        return Optional.empty();
    }

    /** The phones of words of plain letters; a word that cannot be had so is left out. */
    Map<String, List<String>> phones(List<String> words) {
        try {
            List<String> spoken = run(words);
            if (spoken.size() != words.size()) {
                Logger.warn("{} gave {} pronunciations for {} words; they are not used", program, spoken.size(),
                        words.size());
                return Map.of();
            }
            Map<String, List<String>> result = new LinkedHashMap<>();
            for (int i = 0; i < words.size(); i++) {
                List<String> phones = toArpabet(spoken.get(i));
                if (!phones.isEmpty()) {
                    result.put(words.get(i), phones);
                }
            }
            return result;
        } catch (IOException e) {
            Logger.warn("{} does not run, pronunciations are guessed by rules: {}", program, e.getMessage());
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AudioException("interrupted while " + program + " was asked for pronunciations", e);
        }
    }

    /** One run for all words, through files: a full pipe would stall one of the two. */
    private List<String> run(List<String> words) throws IOException, InterruptedException {
        Path in = Files.createTempFile("parley-words", ".txt");
        Path out = Files.createTempFile("parley-phones", ".txt");
        try {
            Files.writeString(in, String.join("\n\n", words) + "\n"); // an empty line keeps neighbours apart
            Process process = new ProcessBuilder(program.toString(), "-q", "--ipa", "-v", "en-us")
                    .redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no answer within " + SECONDS + " s");
            }
            return Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                    .map(String::trim).filter(line -> !line.isEmpty()).toList();
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    /** Greedy: the longest symbol first; stress and other marks are left out. */
    List<String> toArpabet(String ipa) {
        List<String> phones = new ArrayList<>();
        int position = 0;
        while (position < ipa.length()) {
            int length = Math.min(LONGEST_SYMBOL, ipa.length() - position);
            while (length > 0 && !arpabet.containsKey(ipa.substring(position, position + length))) {
                length--;
            }
            if (length > 0) {
                phones.addAll(arpabet.get(ipa.substring(position, position + length)));
            }
            position += Math.max(1, length);
        }
        return phones;
    }

    private static Map<String, List<String>> readTable() {
        Map<String, List<String>> table = new HashMap<>();
        try (InputStream in = Espeak.class.getResourceAsStream(TABLE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split(" ");
                table.put(columns[0], List.of(columns).subList(1, columns.length));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
