package dev.parley.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavSpeakerTest {

    private static final Pcm FIRST = new Pcm(new short[] {1});
    private static final Pcm SECOND = new Pcm(new short[] {2, 3});

    @TempDir
    Path folder;

    @Test
    void oneFile_holdsTheLatestSound() throws IOException {
        Path file = folder.resolve("answer.wav");
        WavSpeaker speaker = WavSpeaker.toFile(file);

        speaker.play(FIRST);
        speaker.play(SECOND);

        assertArrayEquals(SECOND.wav(), Files.readAllBytes(file));
    }

    @Test
    void partsOfOneSound_areOneFile() throws IOException {
        WavSpeaker.toFolder(folder).play(List.of(FIRST, SECOND).iterator());

        assertArrayEquals(Pcm.joined(List.of(FIRST, SECOND)).wav(),
                Files.readAllBytes(folder.resolve("answer-1.wav")));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void folder_isMadeAndHoldsNumberedSounds() throws IOException {
        Path answers = folder.resolve("answers");
        WavSpeaker speaker = WavSpeaker.toFolder(answers);

        speaker.play(FIRST);
        speaker.play(SECOND);

        assertArrayEquals(FIRST.wav(), Files.readAllBytes(answers.resolve("answer-1.wav")));
        assertArrayEquals(SECOND.wav(), Files.readAllBytes(answers.resolve("answer-2.wav")));
    }

    @Test
    void soundsOfAnEarlierRun_areNotOverwritten() throws IOException {
        WavSpeaker.toFolder(folder).play(FIRST);
        WavSpeaker.toFolder(folder).play(SECOND);

        assertArrayEquals(FIRST.wav(), Files.readAllBytes(folder.resolve("answer-1.wav")));
        assertArrayEquals(SECOND.wav(), Files.readAllBytes(folder.resolve("answer-2.wav")));
    }

    @Test
    void folder_keepsABoundedNumberOfSounds() {
        WavSpeaker speaker = WavSpeaker.toFolder(folder);
        for (int i = 0; i <= WavSpeaker.KEPT; i++) {
            speaker.play(FIRST);
        }

        assertFalse(Files.exists(folder.resolve("answer-1.wav")));
        assertEquals(WavSpeaker.KEPT, folder.toFile().list().length);
    }

    @Test
    void closedSpeaker_writesNothing() {
        WavSpeaker speaker = WavSpeaker.toFolder(folder);
        speaker.close();
        speaker.close();

        speaker.play(FIRST);

        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void folderThatCannotBeWritten_isNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        AudioException e =
                assertThrows(AudioException.class, () -> WavSpeaker.toFolder(file.resolve("answers")).play(FIRST));
        assertTrue(e.getMessage().contains(file.resolve("answers").toString()), e.getMessage());
    }
}
