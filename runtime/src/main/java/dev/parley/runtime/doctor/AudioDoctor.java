package dev.parley.runtime.doctor;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Chime;
import dev.parley.audio.Pcm;
import dev.parley.audio.capture.AlsaMicrophone;
import dev.parley.audio.capture.SoundCards;
import dev.parley.audio.capture.SoundCheck;
import dev.parley.audio.capture.SoundMeasures;
import dev.parley.audio.playback.AlsaSpeaker;
import dev.parley.audio.wav.WavSource;
import dev.parley.runtime.config.ParleyConfig;
import dev.parley.runtime.config.Setup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Listens to a microphone or a recording while somebody speaks, and tells what is to be mended of it, of the speaker,
 * and of what is understood. Changes nothing. Confined to one thread, which it blocks.
 */
public final class AudioDoctor {

    /** Many cards crack when they are opened. */
    private static final double SECONDS_OF_CRACK = 0.5;
    private static final double LONGEST_RECORDING = 60;

    private final Optional<Setup> setup;
    private final Path models;
    private final Consumer<short[]> meter;

    /**
     * A doctor.
     *
     * @param setup  the board's, whose home's speech model is to listen, where there is one
     * @param models where speech models are installed
     * @param meter  told each frame of 100 ms of a microphone, as it comes
     */
    public AudioDoctor(Optional<Setup> setup, Path models, Consumer<short[]> meter) {
        this.setup = setup;
        this.models = models;
        this.meter = meter;
    }

    /** A sentence that the home listens for, to be asked for; empty without a home. */
    public Optional<String> phrase() {
        return setup.map(known -> HomePhrase.of(known.home().home()));
    }

    /**
     * Reads up to {@value #LONGEST_RECORDING} s of a recording in which somebody speaks.
     *
     * @throws AudioException where it cannot be read
     */
    public SoundReport examine(Path recording) {
        List<Finding> findings = new ArrayList<>();
        try (AudioSource source = new WavSource(recording)) {
            return report(Recording.of(source, LONGEST_RECORDING, frame -> { }), Optional.empty(), Optional.empty(),
                    findings);
        }
    }

    /**
     * Records while somebody speaks, then plays a tone.
     *
     * @param microphone an ALSA device, or a part of a card's name
     * @param seconds    how long to record
     */
    public SoundReport examine(String microphone, double seconds) {
        SoundCards cards = SoundCards.ofThisMachine();
        List<Finding> findings = new ArrayList<>();
        SoundReport report;
        try {
            Pcm sound = record(microphone, seconds, findings);
            report = report(sound, cards.cardOf(cards.device(microphone)), phrase(), findings);
        } catch (AudioException e) {
            findings.add(Finding.bad("Microphone", cards.recording().isEmpty()
                    ? "this machine has no sound card that records; plug one in, or use text (" + e.getMessage() + ")"
                    : e.getMessage()));
            report = new SoundReport(Optional.empty(), Optional.empty(), findings);
        }
        List<Finding> all = new ArrayList<>(report.findings());
        all.add(speaker());
        return new SoundReport(report.sound(), report.heard(), all);
    }

    private Pcm record(String microphone, double seconds, List<Finding> findings) {
        try (AlsaMicrophone source = new AlsaMicrophone(microphone, AlsaMicrophone.OnFailure.GIVE_UP)) {
            Recording.of(source, SECONDS_OF_CRACK, meter);
            Pcm sound = Recording.of(source, seconds, meter);
            long overruns = source.counts().overruns();
            if (overruns > 0) {
                findings.add(Finding.bad("Dropouts", "sound was lost " + overruns + " times: the machine is too busy,"
                        + " or the microphone's USB port too weak; end other programs, or use a powered hub"));
            }
            return sound;
        }
    }

    private SoundReport report(Pcm sound, Optional<String> card, Optional<String> asked, List<Finding> findings) {
        SoundMeasures measures = SoundCheck.measure(sound.samples());
        SoundReport.Sound recorded = new SoundReport.Sound(sound.seconds(), measures,
                SoundCheck.faults(measures, true, card));
        findings.add(recorded.faults().isEmpty() ? Finding.good("Level", recorded.figures())
                : Finding.bad("Level", recorded.figures()));
        recorded.faults().forEach(fault -> findings.add(Finding.bad("Microphone", fault.advice())));
        Optional<String> heard = setup.flatMap(known -> listen(sound, known, asked, findings));
        return new SoundReport(Optional.of(recorded), heard, findings);
    }

    private Optional<String> listen(Pcm sound, Setup known, Optional<String> asked, List<Finding> findings) {
        try {
            String heard = HomePhrase.heardIn(sound, known, models);
            findings.add(understood(heard, asked));
            return Optional.of(heard);
        } catch (AudioException e) {
            findings.add(Finding.bad("Phrase", e.getMessage()));
            return Optional.empty();
        }
    }

    private static Finding understood(String heard, Optional<String> asked) {
        if (heard.isEmpty()) {
            return Finding.bad("Phrase", "no sentence of the home was heard; mend what is told above, then say it again"
                    + " plainly");
        }
        return asked.filter(phrase -> !heard.contains(phrase)).map(phrase -> Finding.bad("Phrase", "\"" + heard
                + "\" was heard where \"" + phrase + "\" was asked for; mend what is told above, then say it again"))
                .orElseGet(() -> Finding.good("Phrase", "\"" + heard + "\" was heard"));
    }

    private Finding speaker() {
        ParleyConfig.Speaker speaker = setup.map(known -> known.config().sound().speaker())
                .orElse(new ParleyConfig.Speaker.Card("default"));
        if (!(speaker instanceof ParleyConfig.Speaker.Card card)) {
            return Finding.good("Speaker", "answers go to no sound card, so none was tried");
        }
        try (AlsaSpeaker alsa = new AlsaSpeaker(card.device())) {
            alsa.play(Chime.TIMER.sound());
            return Finding.good("Speaker", "\"" + card.device() + "\" has played two tones; where they were not to be"
                    + " heard, unmute it and raise its level with alsamixer");
        } catch (AudioException e) {
            return Finding.bad("Speaker", e.getMessage());
        }
    }
}
