package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechSynthesizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedSynthesizerTest {

    private final Reader reader = new Reader();
    private final CachedSynthesizer cached = new CachedSynthesizer(reader);

    @Test
    void sameText_isSpokenOnce() {
        assertSame(cached.synthesize("Yes."), cached.synthesize(" Yes.\n"));
        assertEquals(List.of("Yes."), reader.read);
    }

    @Test
    void whatWasUsedLongestAgo_isForgottenFirst() {
        Pcm first = cached.synthesize("first");
        Pcm second = cached.synthesize("second");
        for (int i = 0; i < CachedSynthesizer.KEPT_SECONDS - 2; i++) {
            cached.synthesize("another " + i);
            assertSame(first, cached.synthesize("first"));
        }

        cached.synthesize("one too many");

        assertSame(first, cached.synthesize("first"));
        assertNotSame(second, cached.synthesize("second"));
    }

    @Test
    void longSound_isNotKept() {
        assertNotSame(cached.synthesize("x".repeat(11)), cached.synthesize("x".repeat(11)));
    }

    @Test
    void close_closesWhatSpeaks() {
        cached.close();

        assertTrue(reader.closed);
    }

    /** Speaks a second for a text, eleven where it is as long. */
    private static final class Reader implements SpeechSynthesizer {
        private final List<String> read = new ArrayList<>();
        private boolean closed;

        @Override
        public Pcm synthesize(String text) {
            read.add(text);
            return new Pcm(new short[Pcm.RATE * (text.startsWith("x") ? text.length() : 1)]);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
