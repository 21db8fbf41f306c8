package dev.parley.audio.model;

import java.io.IOException;
import java.io.InputStream;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/** What the real libvosk hears with a model in a recording of the tests, for tests. */
final class Listening implements AutoCloseable {

    private static final int WAV_HEADER = 44;

    private final Model model;

    Listening(SpeechModel model) throws IOException {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        this.model = new Model(model.directory().toString());
    }

    /** The text heard, and where words are wanted, libvosk's JSON. */
    String hear(String recording) throws IOException {
        String json = json(recording, false);
        return json.replaceAll("(?s).*\"text\" : \"([^\"]*)\".*", "$1");
    }

    /** libvosk's result with times of words. */
    String json(String recording, boolean words) throws IOException {
        try (InputStream in = Listening.class.getResourceAsStream(recording);
             Recognizer recognizer = new Recognizer(model, 16_000)) {
            recognizer.setWords(words);
            in.skipNBytes(WAV_HEADER);
            byte[] sound = in.readAllBytes();
            recognizer.acceptWaveForm(sound, sound.length);
            return recognizer.getFinalResult();
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
