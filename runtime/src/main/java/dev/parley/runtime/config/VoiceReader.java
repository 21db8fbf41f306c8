package dev.parley.runtime.config;

import dev.parley.audio.AudioException;
import dev.parley.audio.tts.EspeakVoice;
import dev.parley.audio.tts.PiperVoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads a {@link VoiceConfig}, and tells everything that is wrong with it. */
final class VoiceReader {

    private static final String PIPER = "piper";
    private static final EspeakVoice ESPEAK = ((VoiceConfig.Engine.Espeak) VoiceConfig.DEFAULT.engine()).voice();
    private static final int QUIET_PERCENT = 20;

    private final Section section;
    private final Path folder;

    /** Relative file names are relative to the folder. */
    VoiceReader(Section section, Path folder) {
        this.section = section;
        this.folder = folder;
    }

    VoiceConfig read() {
        boolean piper = section.word("engine", List.of("espeak", PIPER)).filter(PIPER::equals).isPresent();
        VoiceConfig config = new VoiceConfig(piper ? piper() : espeak(), percent(section, 100),
                section.section("quiet_hours").flatMap(VoiceReader::quietHours),
                section.bool("tones").orElse(false));
        section.rejectOthers();
        return config;
    }

    private VoiceConfig.Engine espeak() {
        if (section.value("file").isPresent()) {
            section.problem("file", "espeak-ng has no voice files; for a Piper voice, add engine: piper");
        }
        String name = section.text("name").orElse(ESPEAK.name());
        int speed = section.integer("words_per_minute", 80, 450).orElse(ESPEAK.wordsPerMinute());
        if (!name.matches("[A-Za-z][A-Za-z0-9_+-]*")) {
            section.problem("name", Section.quoted(name)
                    + " is no espeak-ng voice; write one that \"espeak-ng --voices=en\" lists, like en-gb");
            return VoiceConfig.DEFAULT.engine();
        }
        return new VoiceConfig.Engine.Espeak(new EspeakVoice(name, speed, ESPEAK.pitch()));
    }

    /** A Piper voice has its own pace, which is taken for that of espeak-ng's default. */
    private VoiceConfig.Engine piper() {
        Optional<String> speaker = section.text("name");
        Optional<Integer> speed = section.integer("words_per_minute", 80, 450);
        if (section.value("file").isEmpty()) {
            section.problem("engine", "engine: piper needs a voice, like file: en_US-joe-medium.onnx");
        }
        return section.text("file").flatMap(file -> voice(file, speaker))
                .map(voice -> speed.map(words -> voice.faster(words / (double) ESPEAK.wordsPerMinute())).orElse(voice))
                .<VoiceConfig.Engine>map(VoiceConfig.Engine.Piper::new).orElse(VoiceConfig.DEFAULT.engine());
    }

    private Optional<PiperVoice> voice(String file, Optional<String> speaker) {
        try {
            PiperVoice voice = PiperVoice.read(folder.resolve(file));
            try {
                return Optional.of(speaker.map(voice::spokenBy).orElse(voice));
            } catch (AudioException e) {
                section.problem("name", e.getMessage());
            }
        } catch (AudioException e) {
            section.problem("file", e.getMessage());
        } catch (InvalidPathException e) {
            section.problem("file", Section.quoted(file) + " cannot be a file name");
        }
        return Optional.empty();
    }

    private static Optional<VoiceConfig.QuietHours> quietHours(Section hours) {
        Optional<LocalTime> from = time(hours, "from");
        Optional<LocalTime> to = time(hours, "to");
        if (from.isPresent() && from.equals(to)) {
            hours.problem("to", "quiet hours that end when they begin are none; leave quiet_hours out, or set volume");
        }
        double volume = percent(hours, QUIET_PERCENT);
        hours.rejectOthers();
        return from.flatMap(begin -> to.map(end -> new VoiceConfig.QuietHours(begin, end, volume)));
    }

    private static Optional<LocalTime> time(Section hours, String key) {
        if (hours.value(key).isEmpty()) {
            hours.problem("", "quiet_hours needs " + key + ", a time like \"22:00\"");
        }
        return hours.text(key).flatMap(text -> {
            try {
                return Optional.of(LocalTime.parse(text));
            } catch (DateTimeParseException e) {
                hours.problem(key, key + " must be a time like \"22:00\" or \"07:30\", not " + Section.quoted(text));
                return Optional.empty();
            }
        });
    }

    private static double percent(Section section, int fallback) {
        return section.integer("volume", 0, 100).orElse(fallback) / 100.0;
    }
}
