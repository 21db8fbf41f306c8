package dev.parley.runtime.speech;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import dev.parley.runtime.turn.Utterance;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears a whole recording, utterance by utterance. Confined to the recogniser's thread. */
public final class Hearing {

    private final SpeechRecognizer recognizer;
    private final Optional<String> area;

    /**
     * A listener.
     *
     * @param area where the speaker is, or empty
     */
    public Hearing(SpeechRecognizer recognizer, Optional<String> area) {
        this.recognizer = recognizer;
        this.area = area;
    }

    /**
     * Hears a sound to its end. A sound without any speech is one utterance without words, so that every recording has
     * a result.
     *
     * @param file what the sound is called in results, or empty
     */
    public void hear(AudioSource sound, Optional<String> file, Consumer<Utterance> heard) {
        short[] frame = new short[Pcm.FRAME];
        boolean any = false;
        for (int length = sound.read(frame); length >= 0; length = sound.read(frame)) {
            long start = System.nanoTime();
            Optional<Transcript> ended = recognizer.accept(frame, length).filter(found -> !found.text().isEmpty());
            if (ended.isPresent()) {
                any = true;
                heard.accept(utterance(ended.get(), file, System.nanoTime() - start));
            }
        }
        long start = System.nanoTime();
        Transcript last = recognizer.finish();
        if (!last.text().isEmpty() || !any) {
            heard.accept(utterance(last, file, System.nanoTime() - start));
        }
    }

    private Utterance utterance(Transcript transcript, Optional<String> file, long decodeNanos) {
        return utterance(transcript, area, file, decodeNanos / 1e9);
    }

    /** A transcript as an utterance; speech outside of the grammar has no words that could be taken for a command. */
    static Utterance utterance(Transcript transcript, Optional<String> area, Optional<String> file,
                               double decodeSeconds) {
        String text = transcript.text().contains(Transcript.UNKNOWN) ? "" : transcript.text();
        return new Utterance(Optional.empty(), text, area, Optional.of(new Utterance.Heard(transcript.confidence(),
                transcript.model(), transcript.seconds(), file, decodeSeconds,
                transcript.part().name().toLowerCase(Locale.ROOT))));
    }
}
