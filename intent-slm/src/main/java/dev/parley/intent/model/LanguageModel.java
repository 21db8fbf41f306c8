package dev.parley.intent.model;

import ai.djl.modality.nlp.DefaultVocabulary;
import ai.djl.modality.nlp.Vocabulary;
import ai.djl.modality.nlp.bert.WordpieceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.intent.IntentException;
import dev.parley.intent.OnnxSessions;
import dev.parley.intent.template.Gazetteer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The encoder: one session of ONNX Runtime, loaded once. Thread-safe; an utterance takes a few milliseconds and its
 * time grows with the words.
 */
public final class LanguageModel implements AutoCloseable {

    /** Longer words and utterances are not looked at. */
    static final int MAX_WORDS = 48;
    private static final int MAX_LETTERS = 40;
    private static final int MAX_PIECES = 96;
    private static final String UNKNOWN = "[UNK]";
    /** The files of a model. */
    public static final List<String> FILES = List.of("model.json", "vocab.txt", "model.onnx");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Labels labels;
    private final Vocabulary vocabulary;
    private final WordpieceTokenizer tokenizer;

    private LanguageModel(byte[] description, byte[] pieces, byte[] network, int threads) {
        try {
            this.labels = Labels.of(new ObjectMapper().readTree(description));
        } catch (IOException | RuntimeException e) {
            throw new IntentException("The language model's model.json cannot be read; install the model again", e);
        }
        if (!labels.features().equals(Gazetteer.FEATURES)) {
            throw new IntentException("The language model was trained for another version of Parley; train it again, or"
                    + " remove it to use the one that comes with Parley");
        }
        this.vocabulary = DefaultVocabulary.builder().add(new String(pieces, StandardCharsets.UTF_8).lines().toList())
                .optUnknownToken(UNKNOWN).build();
        this.tokenizer = new WordpieceTokenizer(vocabulary, UNKNOWN, MAX_LETTERS);
        try {
            this.session = OnnxSessions.open(network, threads);
        } catch (OrtException e) {
            throw new IntentException("ONNX Runtime cannot load the language model: " + e.getMessage(), e);
        }
    }

    /**
     * The model that comes with Parley.
     *
     * @param threads that one utterance may use, at least 1
     */
    public static LanguageModel builtIn(int threads) {
        return new LanguageModel(resource(FILES.get(0)), resource(FILES.get(1)), resource(FILES.get(2)), threads);
    }

    /**
     * A model of one's own.
     *
     * @param folder  with {@code model.onnx}, {@code model.json} and {@code vocab.txt}
     * @param threads that one utterance may use, at least 1
     * @throws IntentException where it cannot be read
     */
    public static LanguageModel in(Path folder, int threads) {
        List<byte[]> contents = new ArrayList<>();
        for (String file : FILES) {
            try {
                contents.add(Files.readAllBytes(folder.resolve(file)));
            } catch (IOException e) {
                throw new IntentException("Cannot read " + folder.resolve(file)
                        + "; the folder of a language model has " + String.join(", ", FILES), e);
            }
        }
        return new LanguageModel(contents.get(0), contents.get(1), contents.get(2), threads);
    }

    /** Writes the files of the model that comes with Parley into a folder. */
    public static void copyBuiltIn(Path folder) {
        for (String file : FILES) {
            try {
                Files.write(folder.resolve(file), resource(file));
            } catch (IOException e) {
                throw new IntentException("Cannot write " + folder.resolve(file), e);
            }
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = LanguageModel.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IntentException("Cannot read the built-in language model", e);
        }
    }

    /** True where it tells commands apart that have an intent, and some slots as a whole. */
    public boolean tells(String intent, Map<String, Object> slots) {
        return labels.frames().contains(new Labels.Frame(intent, slots));
    }

    Labels labels() {
        return labels;
    }

    /** The numbers of a word's pieces. */
    List<Long> pieces(String word) {
        return tokenizer.tokenize(word).stream().map(vocabulary::getIndex).toList();
    }

    /**
     * What the model says of an utterance.
     *
     * @param words 1 to {@value #MAX_WORDS}
     */
    Prediction predict(List<Gazetteer.Word> words) {
        List<Long> pieces = new ArrayList<>(List.of(vocabulary.getIndex("[CLS]")));
        List<int[]> features = new ArrayList<>(List.of(new int[0]));
        int[] first = new int[words.size()];
        int last = 0;
        for (Gazetteer.Word word : words) {
            first[last++] = pieces.size();
            pieces(word.token().word()).forEach(piece -> {
                pieces.add(piece);
                features.add(word.features());
            });
        }
        pieces.add(vocabulary.getIndex("[SEP]"));
        features.add(new int[0]);
        int length = Math.min(pieces.size(), MAX_PIECES);
        for (int i = 0; i < first.length; i++) {
            first[i] = Math.min(first[i], length - 1);
        }
        return run(pieces.subList(0, length), features.subList(0, length), first);
    }

    private Prediction run(List<Long> pieces, List<int[]> features, int[] first) {
        int length = pieces.size();
        int width = labels.features().size();
        long[] ids = pieces.stream().mapToLong(Long::longValue).toArray();
        float[] known = new float[length * width];
        for (int at = 0; at < length; at++) {
            for (int feature : features.get(at)) {
                known[at * width + feature] = 1;
            }
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, length});
             OnnxTensor knownTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(known),
                     new long[] {1, length, width});
             OrtSession.Result result = session.run(Map.of("pieces", idTensor, "features", knownTensor))) {
            return new Prediction(ofWords(result, "frame", first), ofWords(result, "tag", first),
                    ofWords(result, "start", first), ((float[][]) value(result, "scope"))[0],
                    ((float[][]) value(result, "embedding"))[0]);
        } catch (OrtException e) {
            throw new IntentException("The language model failed: " + e.getMessage(), e);
        }
    }

    private static Object value(OrtSession.Result result, String name) throws OrtException {
        return result.get(name).orElseThrow().getValue();
    }

    private static float[][] ofWords(OrtSession.Result result, String name, int[] first) throws OrtException {
        float[][] all = ((float[][][]) value(result, name))[0];
        float[][] ofWords = new float[first.length][];
        for (int i = 0; i < first.length; i++) {
            ofWords[i] = all[first[i]];
        }
        return ofWords;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IntentException("ONNX Runtime did not close the language model: " + e.getMessage(), e);
        }
    }
}
