package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * OpenFst's binary files (version 1.8): {@code const} acceptors for grammars and {@code olabel_lookahead} transducers
 * for lexicons. Layouts after OpenFst's {@code const-fst.h}, {@code matcher-fst.h} and {@code label-reachable.h}.
 */
final class OpenFst {

    static final int MAGIC = 2125659606;
    static final int HAS_INPUT_SYMBOLS = 1;
    static final int HAS_OUTPUT_SYMBOLS = 2;

    private static final int ADD_ON_MAGIC = 446681434;
    private static final int CONST_VERSION = 2;
    private static final int LOOKAHEAD_VERSION = 1;
    private static final int START = 0;

    private static final long EXPANDED = 0x1;
    private static final long ACCEPTOR = 0x10000;
    private static final long NOT_ACCEPTOR = 0x20000;
    private static final long INPUT_SORTED = 0x10000000;
    private static final long INPUT_NOT_SORTED = 0x20000000;
    private static final long OUTPUT_SORTED = 0x40000000;

    private OpenFst() {
    }

    /** Writes a grammar: an acceptor, sorted here. */
    static void writeAcceptor(Path file, Fst fst, Optional<SymbolTable> symbols) throws IOException {
        fst.sort(Comparator.comparingInt(Fst.Arc::input));
        try (OutputStream stream = Files.newOutputStream(file)) {
            BinaryOutput out = new BinaryOutput(stream);
            int flags = symbols.isPresent() ? HAS_OUTPUT_SYMBOLS : 0;
            header(out, "const", CONST_VERSION, flags, EXPANDED | ACCEPTOR | INPUT_SORTED | OUTPUT_SORTED, fst);
            symbols.ifPresent(table -> out.bytes(table.bytes()));
            constBody(out, fst);
            out.flush();
        }
    }

    /**
     * Writes a lexicon, sorted here by output label, with what its states reach.
     *
     * @param finalLabel a label above all others
     */
    static void writeLookahead(Path file, Fst fst, int finalLabel) throws IOException {
        fst.sort(Comparator.comparingInt(Fst.Arc::output));
        LabelReach reach = new LabelReach(fst, finalLabel);
        long properties = EXPANDED | NOT_ACCEPTOR | INPUT_NOT_SORTED | OUTPUT_SORTED;
        try (OutputStream stream = Files.newOutputStream(file)) {
            BinaryOutput out = new BinaryOutput(stream);
            header(out, "olabel_lookahead", LOOKAHEAD_VERSION, 0, properties, fst);
            out.int32(ADD_ON_MAGIC);
            header(out, "const", CONST_VERSION, 0, properties, fst);
            constBody(out, fst);
            out.int8(1); // an add-on follows,
            out.int8(0).int8(1); // for the output side only:
            out.int8(0).int8(0); // reach of output labels, no relabelling kept
            out.int32(finalLabel).int64(fst.states());
            for (int state = 0; state < fst.states(); state++) {
                LabelReach.Intervals intervals = reach.of(state);
                out.int64(intervals.count());
                for (int bound : intervals.bounds()) {
                    out.int32(bound);
                }
                out.int32(intervals.labels());
            }
            out.flush();
        }
    }

    /** Reads the words of a graph of any type: its output symbols, else its input symbols, else none. */
    static Optional<SymbolTable> readSymbols(Path file) throws IOException {
        try (BinaryInput in = new BinaryInput(file)) {
            if (in.int32() != MAGIC) {
                throw new AudioException(file + " is not an OpenFst graph; reinstall the model");
            }
            in.text(); // type
            in.text(); // arc type
            in.int32(); // version
            int flags = in.int32();
            in.skip(4 * Long.BYTES); // properties, start, states, arcs
            Optional<SymbolTable> input =
                    (flags & HAS_INPUT_SYMBOLS) == 0 ? Optional.empty() : Optional.of(SymbolTable.read(in));
            return (flags & HAS_OUTPUT_SYMBOLS) == 0 ? input : Optional.of(SymbolTable.read(in));
        }
    }

    private static void header(BinaryOutput out, String type, int version, int flags, long properties, Fst fst) {
        out.int32(MAGIC);
        out.int32(type.length()).text(type);
        out.int32("standard".length()).text("standard");
        out.int32(version).int32(flags).int64(properties);
        out.int64(START).int64(fst.states()).int64(fst.arcCount());
    }

    private static void constBody(BinaryOutput out, Fst fst) {
        int position = 0;
        for (int state = 0; state < fst.states(); state++) {
            List<Fst.Arc> arcs = fst.arcs(state);
            out.float32(fst.finalCost(state).orElse(Double.POSITIVE_INFINITY)).int32(position).int32(arcs.size());
            out.int32((int) arcs.stream().filter(arc -> arc.input() == Fst.NONE).count());
            out.int32((int) arcs.stream().filter(arc -> arc.output() == Fst.NONE).count());
            position += arcs.size();
        }
        for (int state = 0; state < fst.states(); state++) {
            for (Fst.Arc arc : fst.arcs(state)) {
                out.int32(arc.input()).int32(arc.output()).float32(arc.cost()).int32(arc.to());
            }
        }
    }
}
