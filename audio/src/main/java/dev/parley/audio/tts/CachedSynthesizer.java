package dev.parley.audio.tts;

import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechSynthesizer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps what another synthesizer has spoken, by its text: of the sounds used last, {@value #KEPT_SECONDS} s together
 * (4 MB). Thread-safe.
 */
public final class CachedSynthesizer implements SpeechSynthesizer {

    static final int KEPT_SECONDS = 120;
    private static final int LONGEST_SECONDS = 10;

    private final SpeechSynthesizer synthesizer;
    private final Map<String, Pcm> recent = new LinkedHashMap<>(16, 0.75f, true);
    private double keptSeconds;

    /** A cache for a synthesizer, which it closes with itself. */
    public CachedSynthesizer(SpeechSynthesizer synthesizer) {
        this.synthesizer = Objects.requireNonNull(synthesizer);
    }

    @Override
    public Pcm synthesize(String text) {
        String key = text.strip();
        synchronized (recent) {
            Pcm known = recent.get(key);
            if (known != null) {
                return known;
            }
        }
        Pcm sound = synthesizer.synthesize(key);
        if (sound.seconds() <= LONGEST_SECONDS) {
            keep(key, sound);
        }
        return sound;
    }

    private void keep(String text, Pcm sound) {
        synchronized (recent) {
            Pcm before = recent.put(text, sound);
            keptSeconds += sound.seconds() - (before == null ? 0 : before.seconds());
            Iterator<Pcm> oldest = recent.values().iterator();
            while (keptSeconds > KEPT_SECONDS) {
                keptSeconds -= oldest.next().seconds();
                oldest.remove();
            }
        }
    }

    @Override
    public List<String> phrases(String text) {
        return synthesizer.phrases(text);
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
