package dev.parley.runtime.board;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import dev.parley.audio.capture.AlsaMicrophone;
import dev.parley.audio.playback.AlsaSpeaker;
import dev.parley.audio.playback.WavSpeaker;
import dev.parley.audio.tts.CachedSynthesizer;
import dev.parley.audio.tts.EspeakSynthesizer;
import dev.parley.audio.tts.PiperSynthesizer;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Folders;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.Understood;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.ParleyConfig;
import dev.parley.runtime.config.Setup;
import dev.parley.runtime.config.VoiceConfig;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.Ear;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.speech.Voice;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.train.InstalledModels;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;

/** Puts the service of a board together: names the ways to hear, to speak and to be reached. */
public final class BoardWiring {

    private BoardWiring() {
    }

    /**
     * Wires the service of a configuration, with the microphone it names.
     *
     * @throws dev.parley.runtime.config.ConfigException where the home's own intents have problems
     */
    public static BoardService service(Setup setup) {
        Optional<Function<Metrics, AudioSource>> microphone = setup.config().sound().microphone()
                .filter(device -> setup.config().listening().wake() == ParleyConfig.Wake.PUSH)
                .map(name -> metrics -> counted(name, metrics));
        return service(setup, microphone);
    }

    private static AudioSource counted(String name, Metrics metrics) {
        AlsaMicrophone microphone = new AlsaMicrophone(name, AlsaMicrophone.OnFailure.TRY_AGAIN);
        metrics.watch(microphone::counts);
        return microphone;
    }

    /** Wires the service of a configuration, with another source of sound in the microphone's place. */
    static BoardService service(Setup setup, Optional<Function<Metrics, AudioSource>> microphone) {
        ParleyConfig config = setup.config();
        Clock clock = Clock.systemDefaultZone();
        Assistant assistant = Wiring.assistant(setup.home(), Clocks.system(clock),
                Memory.open(config.service().state().resolve("parley.db")), Understood.BY_BOTH,
                new InstalledModels(config.service().state()).by(config.service().threads()));
        BoardTopics topics = new BoardTopics(config.board().topic(), config.broker(), clock);
        Optional<Voice> voice = voice(config.sound(), clock);
        Metrics metrics = new Metrics();
        BoardService service = new BoardService(assistant, topics, config.board().area(), voice,
                listener -> microphone.map(source -> new Ear(model(assistant, config), source.apply(metrics),
                        () -> voice.map(Voice::speaking).orElse(false), listener)),
                new MuteSwitch(config.service().state()), metrics);
        config.listening().button().ifPresent(button -> button(assistant, button, service));
        return service;
    }

    /** The push-to-talk button, on a pin that the home file allows. */
    private static void button(Assistant assistant, ParleyConfig.Button button, BoardService service) {
        try {
            assistant.devices().gpio().orElseThrow(() -> new UsageException("listen.button: GPIO " + button.pin()
                    + " is not among the pins the home may touch; add drivers: {gpio: {pins: [" + button.pin()
                    + "]}} to " + assistant.file().file())).button(button.pin(), button.activeLow(), service::push);
        } catch (IllegalArgumentException e) {
            throw new UsageException("listen.button: " + e.getMessage());
        }
    }

    /** The service is up while the home's model is being made. */
    private static Ear.Model model(Assistant assistant, ParleyConfig config) {
        return use -> {
            try (HomeSpeech speech = HomeSpeech.open(assistant.file().home(), assistant.templates(),
                    config.listening().model(), config.service().cache(), Folders.ofProcess().models());
                    Attention attention = speech.attention(EndRules.DEFAULT
                            .longest(config.listening().maxSeconds()))) {
                use.accept(attention);
            }
        };
    }

    private static Optional<Voice> voice(ParleyConfig.Sound sound, Clock clock) {
        return speaker(sound.speaker()).map(speaker -> new Voice(synthesizer(sound.voice().engine()), speaker,
                () -> sound.voice().volumeAt(LocalTime.now(clock)), sound.voice().tones()));
    }

    /**
     * What speaks as a configuration says, with a cache before it.
     *
     * @throws UsageException where a voice's network cannot be loaded
     */
    public static SpeechSynthesizer synthesizer(VoiceConfig.Engine engine) {
        try {
            return new CachedSynthesizer(engine instanceof VoiceConfig.Engine.Piper piper
                    ? new PiperSynthesizer(piper.voice())
                    : new EspeakSynthesizer(((VoiceConfig.Engine.Espeak) engine).voice()));
        } catch (AudioException e) {
            throw new UsageException("voice.file: " + e.getMessage());
        }
    }

    /** Where a configuration wants sound to go, or empty for nowhere. */
    public static Optional<Speaker> speaker(ParleyConfig.Speaker speaker) {
        if (speaker instanceof ParleyConfig.Speaker.Card card) {
            return Optional.of(new AlsaSpeaker(card.device()));
        }
        return speaker instanceof ParleyConfig.Speaker.WavFiles files
                ? Optional.of(WavSpeaker.toFolder(files.directory())) : Optional.empty();
    }
}
