package dev.parley.runtime.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Transcript;
import dev.parley.intent.template.SpeechProgress.Stage;
import dev.parley.runtime.turn.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static List<Utterance> heard(String words, String sound) {
        List<Utterance> heard = new ArrayList<>();
        Attention attention = new Attention(new FakeRecognizer(words), new FakeVoice(), said -> Stage.DONE,
                EndRules.DEFAULT);
        new Hearing(attention, Optional.of("hall"))
                .hear(new Tape(sound), Optional.of("x.wav"), heard::add);
        return heard;
    }

    private static List<String> texts(String words, String sound) {
        return heard(words, sound).stream().map(Utterance::text).toList();
    }

    @Test
    void recording_isHeardUtteranceByUtterance() {
        assertEquals(List.of("stop", "stop"), texts("stop", "..####........####......"));
    }

    @Test
    void speechUpToTheVeryEnd_isHeard() {
        assertEquals(List.of("stop", "stop"), texts("stop", "####......####"));
    }

    @Test
    void recordingWithoutSpeech_isOneUtteranceWithoutWords() {
        assertEquals(List.of(""), texts("stop", ".................."));
    }

    @Test
    void emptyRecording_isOneUtteranceWithoutWords() {
        assertEquals(List.of(""), texts("stop", ""));
    }

    @Test
    void wordsOutsideTheGrammar_areNoCommand() {
        assertEquals(List.of(""), texts("stop " + Transcript.UNKNOWN, "####....."));
    }

    @Test
    void utterance_carriesHowItWasHeard_andWhere() {
        Utterance utterance = heard("stop", "####......").get(0);

        Utterance.Heard how = utterance.heard().orElseThrow();
        assertEquals(Optional.of("hall"), utterance.area());
        assertEquals(Optional.of("x.wav"), how.file());
        assertEquals("fake", how.model());
        assertEquals(0.9, how.confidence());
        assertEquals("complete_sentence", how.rule());
        assertEquals(0.64, how.seconds(), 0.1, "speech, and the silence that ended it");
    }

    /** A tenth of a second for each character: {@code #} is speech. */
    private static final class Tape implements AudioSource {
        private static final int FRAMES_A_TENTH = 3;
        private final String sound;
        private int at;

        Tape(String sound) {
            this.sound = sound;
        }

        @Override
        public int read(short[] frame) {
            int tenth = at++ / FRAMES_A_TENTH;
            if (tenth >= sound.length()) {
                return -1;
            }
            Arrays.fill(frame, sound.charAt(tenth) == '#' ? FakeMicrophone.SPEECH : FakeMicrophone.SILENCE);
            return frame.length;
        }

        @Override
        public void close() {
            at = FRAMES_A_TENTH * sound.length();
        }
    }
}
