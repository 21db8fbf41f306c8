package dev.parley.audio.vosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import dev.parley.audio.AudioException;
import dev.parley.audio.HomeLanguage;
import dev.parley.audio.Pcm;
import dev.parley.audio.Transcript;
import dev.parley.audio.WordGraph;
import dev.parley.audio.model.BuiltInModel;
import dev.parley.audio.model.GrammarCosts;
import dev.parley.audio.model.SpeechModel;
import dev.parley.audio.tts.EspeakSynthesizer;
import dev.parley.audio.tts.EspeakVoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real libvosk and a model of a few sentences, made on the spot. */
class VoskRecognizerIT {

    private static final List<String> SENTENCES =
            List.of("turn on the kitchen light", "turn off the bedroom light", "lock the front door");

    @TempDir
    static Path cache;

    @TempDir
    Path folder;

    private static SpeechModel built;
    private static VoskModel model;

    @BeforeAll
    static void load() {
        built = new BuiltInModel(cache, new GrammarCosts(1, OptionalDouble.empty(), 0, 1))
                .build(HomeLanguage.strict(graph()), Map.of());
        model = new VoskModel(built.directory(), built.name(), built.wordTimeFactor());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void spokenSentence_isHeardWithItsTimesAndConfidence() {
        Pcm sound = spoken("turn on the kitchen light", 0.5, 1.5);

        Transcript transcript = hear(sound).get(0);

        assertEquals("turn on the kitchen light", transcript.text());
        assertEquals(5, transcript.words().size());
        assertTrue(transcript.confidence() > 0.5 && transcript.confidence() <= 1, transcript.toString());
        assertEquals(BuiltInModel.NAME, transcript.model());
        assertEquals(0.55, transcript.words().get(0).startSeconds(), 0.25);
        // espeak-ng ends with a pause of about 0.4 s.
        assertEquals(sound.seconds() - 1.9, transcript.words().get(4).endSeconds(), 0.4);
    }

    @Test
    void twoSentencesOneAfterTheOther_areHeardEach() {
        Pcm both = join(spoken("lock the front door", 0.3, 2), spoken("turn off the bedroom light", 0.3, 0.3));

        assertEquals(List.of("lock the front door", "turn off the bedroom light"), hear(both).stream()
                .map(Transcript::text).filter(text -> !text.isEmpty()).toList());
    }

    @Test
    void wordsSoFar_growWhileThereIsSpeech() {
        try (VoskRecognizer recognizer = new VoskRecognizer(model)) {
            Pcm sound = spoken("turn on the kitchen light", 0.2, 0);
            assertEquals("", recognizer.partial());
            recognizer.hear(sound.samples(), sound.samples().length);

            assertTrue("turn on the kitchen light".startsWith(recognizer.partial()), recognizer.partial());
            assertFalse(recognizer.partial().isEmpty());
            recognizer.reset();
            assertEquals("", recognizer.partial());
            assertEquals("", recognizer.finish().text());
        }
    }

    @Test
    void recognizersOnTwoThreads_shareTheModel() throws Exception {
        Pcm sound = spoken("lock the front door", 0.3, 1);
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> text(sound));

        assertEquals("lock the front door", text(sound));
        assertEquals("lock the front door", other.get(60, TimeUnit.SECONDS));
    }

    @Test
    void knownWords_areThoseOfTheSentences() {
        assertTrue(model.knows("bedroom"));
        assertFalse(model.knows("xylophone"));
    }

    @Test
    void cNumberFormat_hasADecimalPointWhateverTheLocale() {
        assertEquals("C", Native.load("c", Numbers.Libc.class).setlocale(1, null));
    }

    @Test
    void libraryInUse_isDescribed() {
        assertTrue(NativeVosk.ofThisMachine().describe().contains("libvosk.so"));
    }

    @Test
    void folderWithoutAModel_isNamed() {
        AudioException e = assertThrows(AudioException.class, () -> new VoskModel(folder));
        assertTrue(e.getMessage().startsWith("There is no speech model at " + folder), e.getMessage());
    }

    @Test
    void damagedModel_isRefusedWithLibvosksReason() throws IOException {
        assertReason("Bad FST header", model -> Files.writeString(model.resolve("graph/Gr.fst"), "no graph at all"));
        assertReason("Invalid option --colour",
                model -> Files.writeString(model.resolve("conf/mfcc.conf"), "--colour=1"));
        assertReason("words.txt", model -> Files.delete(model.resolve("graph/words.txt")));
    }

    private interface Damage {
        void to(Path model) throws IOException;
    }

    private void assertReason(String reason, Damage damage) throws IOException {
        Path copy = Files.createTempDirectory(folder, "model");
        copy(built.directory(), copy);
        damage.to(copy);

        AudioException e = assertThrows(AudioException.class, () -> new VoskModel(copy));
        assertTrue(e.getMessage().contains(copy.toString()) && e.getMessage().contains(reason), e.getMessage());
    }

    /** Follows links, so that damage to the copy is not damage to the cache. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(file.getFileName());
                if (Files.isDirectory(file)) {
                    Files.createDirectory(target);
                    copy(file, target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(Pcm sound) {
        return String.join(" ", hear(sound).stream().map(Transcript::text).filter(text -> !text.isEmpty()).toList());
    }

    private static List<Transcript> hear(Pcm sound) {
        List<Transcript> heard = new ArrayList<>();
        try (VoskRecognizer recognizer = new VoskRecognizer(model)) {
            for (int at = 0; at < sound.samples().length; at += Pcm.FRAME) {
                short[] frame = Arrays.copyOfRange(sound.samples(), at,
                        Math.min(sound.samples().length, at + Pcm.FRAME));
                if (recognizer.hear(frame, frame.length)) {
                    heard.add(recognizer.finish());
                }
            }
            heard.add(recognizer.finish());
        }
        return heard;
    }

    private static Pcm spoken(String sentence, double silenceBefore, double silenceAfter) {
        Pcm speech = new EspeakSynthesizer(EspeakVoice.DEFAULT).synthesize(sentence);
        return join(join(silence(silenceBefore), speech), silence(silenceAfter));
    }

    private static Pcm silence(double seconds) {
        return new Pcm(new short[(int) (seconds * Pcm.RATE)]);
    }

    private static Pcm join(Pcm first, Pcm second) {
        short[] all = Arrays.copyOf(first.samples(), first.samples().length + second.samples().length);
        System.arraycopy(second.samples(), 0, all, first.samples().length, second.samples().length);
        return new Pcm(all);
    }

    /** The sentences, each from the start to an end of its own. */
    private static WordGraph graph() {
        List<WordGraph.Arc> arcs = new ArrayList<>();
        BitSet finals = new BitSet();
        int states = 1;
        for (String sentence : SENTENCES) {
            int from = 0;
            for (String word : sentence.split(" ")) {
                arcs.add(new WordGraph.Arc(from, states, word));
                from = states++;
            }
            finals.set(from);
        }
        return new WordGraph(states, arcs, finals);
    }
}
