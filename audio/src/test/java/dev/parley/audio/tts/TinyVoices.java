package dev.parley.audio.tts;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The made-up voices that make_tiny_voices.py has made. */
final class TinyVoices {

    private TinyVoices() {
    }

    /** A voice of one speaker. */
    static PiperVoice voice() {
        return PiperVoice.read(file("tiny-voice.onnx"));
    }

    /** A voice of two, ann and bob. */
    static PiperVoice choir() {
        return PiperVoice.read(file("tiny-choir.onnx"));
    }

    static Path file(String name) {
        try {
            return Path.of(TinyVoices.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
