package dev.parley.intent.answer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.intent.IntentException;
import dev.parley.intent.OnnxSessions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The network that words answers: it reads classes of facts and says words and places, the likeliest one after the
 * other. Two sessions of ONNX Runtime, loaded once, on one thread. Thread-safe; an answer takes a few milliseconds.
 */
public final class AnswerModel implements AutoCloseable {

    static final String OPEN = "<open>";
    static final String CLOSE = "<close>";
    static final String UNKNOWN = "<unknown>";
    private static final int THREADS = 1;
    private static final String START = "<start>";
    private static final String END = "<end>";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession reader;
    private final OrtSession sayer;
    private final Families families;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final long[] nothingSaid;
    private final int mostSaid;
    private final int mostFacts;
    private final int turns;

    /** The model that comes with Parley. */
    public AnswerModel() {
        JsonNode description;
        try {
            description = new ObjectMapper().readTree(resource("answers.json"));
        } catch (IOException e) {
            throw new IntentException("The answer model's answers.json cannot be read", e);
        }
        this.families = Families.of(description);
        description.required("words").forEach(word -> words.add(word.asText()));
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), (long) i);
        }
        this.mostSaid = description.required("most_said").asInt();
        this.mostFacts = description.required("most_facts").asInt();
        this.turns = description.required("turns").asInt();
        List<Long> shape = new ArrayList<>();
        description.required("nothing_said").forEach(length -> shape.add(length.asLong()));
        this.nothingSaid = shape.stream().mapToLong(Long::longValue).toArray();
        this.reader = session("read.onnx");
        this.sayer = session("say.onnx");
    }

    private OrtSession session(String network) {
        try {
            return OnnxSessions.open(resource(network), THREADS);
        } catch (OrtException e) {
            throw new IntentException("ONNX Runtime cannot load the answer model: " + e.getMessage(), e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = AnswerModel.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IntentException("Cannot read the built-in answer model", e);
        }
    }

    Families families() {
        return families;
    }

    Set<String> vocabulary() {
        return numbers.keySet();
    }

    int mostFacts() {
        return mostFacts;
    }

    /** How many answers there are to the same facts, at most. */
    int turns() {
        return turns;
    }

    /** What the model reads. */
    List<String> source(Style style, int turn, List<Claim> claims) {
        List<String> source = new ArrayList<>(List.of("<" + style.persona().word() + ">", "<turn" + turn + ">"));
        List<String> example = style.example(turn).equals(Example.NONE) ? List.of()
                : style.example(turn).prompt(style.persona(), vocabulary());
        if (!example.isEmpty()) {
            source.add("<example>");
            source.addAll(example);
        }
        for (int i = 0; i < claims.size(); i++) {
            source.addAll(List.of("<fact" + (i + 1) + ">", claims.get(i).kind(),
                    claims.get(i).many() ? "<many>" : "<one>"));
        }
        return source;
    }

    /**
     * The likeliest words, or empty where they do not end or time is over.
     *
     * @param nanoTime the clock
     * @param deadline by that clock
     */
    Optional<List<String>> answer(List<String> source, LongSupplier nanoTime, long deadline) {
        long[] read = source.stream().mapToLong(word -> numbers.getOrDefault(word, numbers.get(UNKNOWN))).toArray();
        try (OnnxTensor reading = numbers(read, 1, read.length);
             OrtSession.Result known = reader.run(Map.of("source", reading))) {
            return said((OnnxTensor) known.get(0), nanoTime, deadline);
        } catch (OrtException e) {
            throw new IntentException("The answer model failed: " + e.getMessage(), e);
        }
    }

    private Optional<List<String>> said(OnnxTensor read, LongSupplier nanoTime, long deadline) throws OrtException {
        List<String> said = new ArrayList<>();
        long size = 1;
        for (long length : nothingSaid) {
            size *= length;
        }
        OrtSession.Result before = null;
        try (OnnxTensor nothing = OnnxTensor.createTensor(environment, FloatBuffer.allocate((int) size), nothingSaid)) {
            OnnxTensor past = nothing;
            String word = START;
            while (said.size() < mostSaid && nanoTime.getAsLong() - deadline < 0) {
                OrtSession.Result now = next(word, said.size(), past, read);
                if (before != null) {
                    before.close();
                }
                before = now;
                word = likeliest(((float[][][]) now.get(0).getValue())[0][0]);
                past = (OnnxTensor) now.get(1);
                if (word.equals(END)) {
                    return Optional.of(said);
                }
                said.add(word);
            }
            return Optional.empty();
        } finally {
            if (before != null) {
                before.close();
            }
        }
    }

    private OrtSession.Result next(String word, int place, OnnxTensor past, OnnxTensor read) throws OrtException {
        try (OnnxTensor wordTensor = numbers(new long[] {numbers.get(word)}, 1, 1);
             OnnxTensor placeTensor = numbers(new long[] {place}, 1)) {
            return sayer.run(Map.of("word", wordTensor, "place", placeTensor, "past", past, "read", read));
        }
    }

    private OnnxTensor numbers(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private String likeliest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return words.get(best);
    }

    @Override
    public void close() {
        try {
            reader.close();
            sayer.close();
        } catch (OrtException e) {
            throw new IntentException("ONNX Runtime did not close the answer model: " + e.getMessage(), e);
        }
    }
}
