package dev.parley.runtime.speech;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Transcript;
import dev.parley.runtime.turn.Utterance;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears a whole recording, utterance by utterance. Confined to the recogniser's thread. */
public final class Hearing {

    private final Attention attention;
    private final Optional<String> area;

    /**
     * A listener.
     *
     * @param area where the speaker is, or empty
     */
    public Hearing(Attention attention, Optional<String> area) {
        this.attention = attention;
        this.area = area;
    }

    /**
     * Hears a sound to its end. A sound without any speech is one utterance without words, so that every recording has
     * a result.
     *
     * @param file what the sound is called in results, or empty
     */
    public void hear(AudioSource sound, Optional<String> file, Consumer<Utterance> heard) {
        attention.begin();
        short[] frame = new short[Attention.FRAME];
        boolean any = false;
        for (int length = sound.read(frame); length > 0; length = sound.read(frame)) {
            long start = System.nanoTime();
            Optional<Attention.Ended> ended = attention.take(frame, length);
            if (ended.isPresent()) {
                any = true;
                heard.accept(utterance(ended.get(), area, file, seconds(start)));
            }
        }
        long start = System.nanoTime();
        Attention.Ended last = attention.finish(Ending.NO_SOUND);
        if (!last.transcript().text().isEmpty() || !any) {
            heard.accept(utterance(last, area, file, seconds(start)));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A transcript as an utterance; speech outside of the grammar has no words that could be taken for a command. */
    static Utterance utterance(Attention.Ended ended, Optional<String> area, Optional<String> file,
                               double decodeSeconds) {
        Transcript transcript = ended.transcript();
        String text = transcript.text().contains(Transcript.UNKNOWN) ? "" : transcript.text();
        return new Utterance(Optional.empty(), text, area, Optional.of(new Utterance.Heard(transcript.confidence(),
                transcript.model(), transcript.seconds(), file, decodeSeconds,
                transcript.part().name().toLowerCase(Locale.ROOT), ended.ending().rule())));
    }
}
