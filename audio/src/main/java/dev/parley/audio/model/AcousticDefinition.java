package dev.parley.audio.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * Which senones (tied states) a phone goes through, alone and between neighbours: the Sphinx file {@code mdef}.
 * Every phone is three states long.
 */
final class AcousticDefinition {

    private static final int COLUMNS = 10;
    private static final WordPosition[] POSITIONS = WordPosition.values();
    private static final WordPosition[] OTHERS_FIRST =
            {WordPosition.INTERNAL, WordPosition.BEGIN, WordPosition.END, WordPosition.SINGLETON};

    private final PhoneSet phones;
    private final Senones[] alone;
    private final int[] transitionMatrix;
    private final Senones[] triphones;

    private AcousticDefinition(PhoneSet phones, Senones[] alone, int[] transitionMatrix, Senones[] triphones) {
        this.phones = phones;
        this.alone = alone;
        this.transitionMatrix = transitionMatrix;
        this.triphones = triphones;
    }

    static AcousticDefinition load() {
        List<String> names = new ArrayList<>();
        List<Senones> alone = new ArrayList<>();
        List<Integer> matrices = new ArrayList<>();
        List<String> triphoneLines = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SphinxFiles.open(SphinxFiles.DEFINITION), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer columns = new StringTokenizer(line);
                if (columns.countTokens() != COLUMNS || line.startsWith("#")) {
                    continue;
                }
                String name = columns.nextToken();
                if (!columns.nextToken().equals("-")) {
                    triphoneLines.add(line);
                    continue;
                }
                skip(columns, 3);
                names.add(name);
                matrices.add(Integer.valueOf(columns.nextToken()));
                alone.add(senones(columns));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the acoustic model's definition", e);
        }
        PhoneSet phones = PhoneSet.of(names);
        return new AcousticDefinition(phones, alone.toArray(Senones[]::new),
                matrices.stream().mapToInt(Integer::intValue).toArray(), triphones(phones, triphoneLines));
    }

    PhoneSet phones() {
        return phones;
    }

    /** The senones of a phone without regard to its neighbours. */
    Senones alone(int phone) {
        return alone[phone];
    }

    int transitionMatrix(int phone) {
        return transitionMatrix[phone];
    }

    /**
     * The senones of a phone between neighbours. What the model has not seen at this place in a word is borrowed from
     * another place, else from the phone alone, as PocketSphinx does ({@code bin_mdef_phone_id_nearest}).
     */
    Senones between(int left, int phone, int right, WordPosition position) {
        Senones found = triphones[index(phones.size(), left, phone, right, position)];
        for (int i = 0; found == null && i < OTHERS_FIRST.length; i++) {
            found = triphones[index(phones.size(), left, phone, right, OTHERS_FIRST[i])];
        }
        return found == null ? alone[phone] : found;
    }

    /** The different senone sequences a phone may go through. */
    List<Senones> sequences(int phone) {
        int perPhone = triphones.length / phones.size();
        Stream<Senones> seen = Arrays.stream(triphones, phone * perPhone, (phone + 1) * perPhone);
        return Stream.concat(Stream.of(alone[phone]), seen.filter(Objects::nonNull).distinct()).toList();
    }

    private static Senones[] triphones(PhoneSet phones, List<String> lines) {
        int n = phones.size();
        Senones[] table = new Senones[n * n * n * POSITIONS.length];
        Map<Senones, Senones> shared = new HashMap<>();
        for (String line : lines) {
            StringTokenizer columns = new StringTokenizer(line);
            int phone = phones.number(columns.nextToken());
            int left = phones.number(columns.nextToken());
            int right = phones.number(columns.nextToken());
            WordPosition position = WordPosition.of(columns.nextToken().charAt(0));
            skip(columns, 2);
            table[index(n, left, phone, right, position)] = shared.computeIfAbsent(senones(columns), same -> same);
        }
        return table;
    }

    private static int index(int phones, int left, int phone, int right, WordPosition position) {
        return ((phone * phones + left) * phones + right) * POSITIONS.length + position.ordinal();
    }

    private static Senones senones(StringTokenizer columns) {
        return new Senones(Integer.parseInt(columns.nextToken()), Integer.parseInt(columns.nextToken()),
                Integer.parseInt(columns.nextToken()));
    }

    private static void skip(StringTokenizer columns, int count) {
        for (int i = 0; i < count; i++) {
            columns.nextToken();
        }
    }
}
