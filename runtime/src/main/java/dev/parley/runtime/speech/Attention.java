package dev.parley.runtime.speech;

import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import dev.parley.audio.VoiceActivity;
import dev.parley.audio.vad.PreRoll;
import dev.parley.audio.vad.VoiceSpan;
import dev.parley.intent.template.SpeechProgress.Stage;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds utterances in a stream of sound. Silence is seen by the voice activity alone; the recogniser gets what is said,
 * and the half second before and after, at the beginning and in each pause. How much silence ends an utterance depends
 * on what was said so far. Confined to one thread: the one that made its recogniser.
 */
public final class Attention implements AutoCloseable {

    /** Samples it takes at a time. */
    public static final int FRAME = VoiceActivity.FRAME;

    /** What the recogniser has thought for so long is true, whatever the voice activity says. */
    private static final int SURELY_SETTLED_MILLIS = 1_000;
    /** So much silence the recogniser gets too; in a longer one it makes up words. */
    private static final int FRAMES_OF_SILENCE = Pcm.RATE / 2 / FRAME;
    private static final int FRAMES_BEFORE = Pcm.RATE / 2 / FRAME + 1;

    private final SpeechRecognizer recognizer;
    private final VoiceActivity voice;
    private final Function<String, Stage> progress;
    private final EndRules rules;
    private final VoiceSpan span = new VoiceSpan();
    private final PreRoll before = new PreRoll(FRAMES_BEFORE, FRAME);
    private boolean spoken;
    private int frames;
    /** Frames through which the recogniser has thought that a whole sentence has ended. */
    private int settled;
    /** True where it has thought so in the silence that lasts. */
    private boolean whole;
    /** How far the speaker had come when the silence began. */
    private Optional<Stage> pausedAt = Optional.empty();

    /**
     * What was found.
     *
     * @param transcript what was said
     * @param ending     by which rule it ended
     */
    public record Ended(Transcript transcript, Ending ending) {
    }

    /**
     * An attention that finds the first utterance of a stream. Recogniser and voice activity are closed with it.
     *
     * @param progress how far a speaker has come with these words
     */
    public Attention(SpeechRecognizer recognizer, VoiceActivity voice, Function<String, Stage> progress,
                     EndRules rules) {
        this.recognizer = Objects.requireNonNull(recognizer);
        this.voice = Objects.requireNonNull(voice);
        this.progress = Objects.requireNonNull(progress);
        this.rules = Objects.requireNonNull(rules);
    }

    /** Drops what was heard; the next frame begins another stream. */
    public void begin() {
        if (spoken) {
            recognizer.reset();
        }
        voice.reset();
        span.reset();
        before.clear();
        spoken = false;
    }

    /**
     * Takes the next frame. A noise in which there were no words is passed over.
     *
     * @param frame  {@value #FRAME} samples; what is not sound is overwritten
     * @param length how many of them are sound, 1 or more
     * @return the utterance that ended here, or empty while none did
     * @throws dev.parley.audio.AudioException where recognition fails; it is not usable after that
     */
    public Optional<Ended> take(short[] frame, int length) {
        Arrays.fill(frame, length, FRAME, (short) 0);
        span.add(voice.probability(frame));
        if (!span.began()) {
            before.add(frame);
            return Optional.empty();
        }
        begun();
        if (span.silentFrames() > FRAMES_OF_SILENCE) {
            before.add(frame);
        } else {
            feed(frame, length);
        }
        return ending().map(this::finish).filter(found -> !found.transcript().text().isEmpty());
    }

    private void begun() {
        if (!spoken) {
            spoken = true;
            frames = 0;
            settled = 0;
            whole = false;
        }
        frames++;
    }

    private void feed(short[] frame, int length) {
        before.drain(earlier -> recognizer.hear(earlier, FRAME));
        settled = recognizer.hear(frame, length) ? settled + 1 : 0;
        whole = settled > 0 || whole && span.silentFrames() > 0;
    }

    private Optional<Ending> ending() {
        if (millis(frames) >= 1_000 * rules.longestSeconds()) {
            return Optional.of(Ending.TOO_LONG);
        }
        int silence = millis(span.silentFrames());
        if (silence < rules.completeMillis()) {
            pausedAt = Optional.empty();
            return millis(settled) >= SURELY_SETTLED_MILLIS ? Optional.of(Ending.RECOGNIZER) : Optional.empty();
        }
        pausedAt = pausedAt.or(() -> Optional.of(progress.apply(recognizer.partial())));
        Stage stage = pausedAt.filter(said -> whole || said == Stage.ASTRAY).orElse(Stage.BEGUN);
        return silence >= rules.silenceMillis(stage) ? Optional.of(EndRules.ending(stage)) : Optional.empty();
    }

    private static int millis(int frames) {
        return 1_000 * FRAME * frames / Pcm.RATE;
    }

    /** True where somebody is speaking, or has spoken and may go on. */
    public boolean spoken() {
        return spoken;
    }

    /** The words so far of the utterance under way, or "". */
    public String partial() {
        return spoken ? recognizer.partial() : "";
    }

    /** Ends the utterance under way from outside; it has no words where nobody spoke. */
    public Ended finish(Ending ending) {
        spoken = false;
        span.reset();
        before.clear();
        return new Ended(recognizer.finish(), ending);
    }

    @Override
    public void close() {
        recognizer.close();
        voice.close();
    }
}
