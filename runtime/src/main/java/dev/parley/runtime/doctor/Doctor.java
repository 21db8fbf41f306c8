package dev.parley.runtime.doctor;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.capture.AlsaMicrophone;
import dev.parley.audio.capture.SoundLevel;
import dev.parley.audio.install.Offer;
import dev.parley.audio.install.SpeechModels;
import dev.parley.audio.tts.EspeakSynthesizer;
import dev.parley.audio.tts.EspeakVoice;
import dev.parley.audio.vosk.NativeVosk;
import dev.parley.runtime.Folders;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks this machine for what Parley needs, in a few seconds; changes nothing. */
public final class Doctor {

    private static final long ROOM = 200_000_000;
    private static final int BROKER_MILLIS = 2_000;
    private static final int MQTT_PORT = 1883;
    private static final int MQTTS_PORT = 8883;
    private static final int FIRST_SANE_YEAR = 2025;
    private static final double SILENT_DECIBELS = -75;

    private final Folders folders;
    private final URI broker;
    private final String microphone;
    private final Clock clock;

    /**
     * A doctor.
     *
     * @param broker     where the MQTT broker should be, {@code tcp://host:port} or {@code ssl://host:port}
     * @param microphone an ALSA device, or a part of a card's name
     */
    public Doctor(Folders folders, URI broker, String microphone, Clock clock) {
        this.folders = folders;
        this.broker = broker;
        this.microphone = microphone;
        this.clock = clock;
    }

    /** All findings, in the order to be shown. */
    public List<Finding> examine() {
        return List.of(java(), recogniser(), models(), voice(), microphone(), speaker(), gpio(), broker(), disk(),
                clock());
    }

    private static Finding java() {
        return Finding.good("Java", Runtime.version() + " on " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
    }

    private static Finding recogniser() {
        try {
            return Finding.good("Vosk", NativeVosk.ofThisMachine().describe());
        } catch (AudioException e) {
            return Finding.bad("Vosk", e.getMessage());
        }
    }

    Finding models() {
        String installed = new SpeechModels(folders.models(), folders.libraries()).list().stream()
                .filter(listed -> listed.offer().kind() == Offer.Kind.MODEL && listed.installed().isPresent())
                .map(listed -> listed.offer().name()).collect(Collectors.joining(", "));
        return Finding.good("Models", "built-in" + (installed.isEmpty() ? "" : ", " + installed)
                + " (more: parley models list)");
    }

    private static Finding voice() {
        try {
            Pcm sound = new EspeakSynthesizer(EspeakVoice.DEFAULT).synthesize("test");
            return Finding.good("Voice", String.format(Locale.ROOT, "espeak-ng speaks (%.1f s)", sound.seconds()));
        } catch (AudioException e) {
            return Finding.missing("Voice", e.getMessage());
        }
    }

    private Finding microphone() {
        if (!Files.isDirectory(Path.of("/dev/snd"))) {
            return Finding.missing("Microphone", "this machine has no sound card (/dev/snd); plug one in, or use text");
        }
        try (AlsaMicrophone source = new AlsaMicrophone(microphone, AlsaMicrophone.OnFailure.GIVE_UP)) {
            return heard(source);
        } catch (AudioException e) {
            return Finding.bad("Microphone", e.getMessage());
        }
    }

    private static Finding heard(AlsaMicrophone source) {
        double loudest = SoundLevel.SILENCE.peakDecibels();
        short[] frame = new short[Pcm.FRAME];
        AudioSource sound = source;
        for (int i = 0; i < 10 && sound.read(frame) >= 0; i++) {
            loudest = Math.max(loudest, source.level().peakDecibels());
        }
        String level = String.format(Locale.ROOT, "peak %.0f dB in one second", loudest);
        return loudest < SILENT_DECIBELS
                ? Finding.bad("Microphone", level + ": as good as silent; unmute it and raise its level with alsamixer;"
                        + " parley doctor audio tells more")
                : Finding.good("Microphone", level);
    }

    private static Finding speaker() {
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(Path.of("/dev/snd"), "pcm*p")) {
            return devices.iterator().hasNext() ? Finding.good("Speaker", "a playback device is there")
                    : Finding.missing("Speaker", "no playback device; answers can be written to files or read on MQTT");
        } catch (IOException e) {
            return Finding.missing("Speaker", "no sound card; answers can be written to files (speaker: {wav: FOLDER})"
                    + " or read on MQTT");
        }
    }

    private static Finding gpio() {
        List<String> chips = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(Path.of("/dev"), "gpiochip*")) {
            devices.forEach(chip -> (Files.isWritable(chip) ? chips : closed).add(chip.getFileName().toString()));
        } catch (IOException e) {
            return Finding.missing("GPIO", "cannot look into /dev: " + e.getMessage());
        }
        if (!chips.isEmpty()) {
            return Finding.good("GPIO", String.join(", ", chips));
        }
        return closed.isEmpty() ? Finding.missing("GPIO", "this machine has no GPIO; gpio devices need mock: true")
                : Finding.bad("GPIO", String.join(", ", closed) + " may not be opened; add the user to the group gpio"
                        + " (sudo usermod -aG gpio $USER) and see systemd/README.md for the udev rule");
    }

    Finding broker() {
        int port = broker.getPort() > 0 ? broker.getPort() : "ssl".equals(broker.getScheme()) ? MQTTS_PORT : MQTT_PORT;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(broker.getHost(), port), BROKER_MILLIS);
            return Finding.good("Broker", broker + " answers");
        } catch (IOException e) {
            return Finding.missing("Broker", broker + " does not answer (" + e.getMessage()
                    + "); start one (sudo apt-get install mosquitto) or name another with --broker");
        }
    }

    Finding disk() {
        Path place = folders.cache().toAbsolutePath();
        while (place.getParent() != null && !Files.exists(place)) {
            place = place.getParent();
        }
        try {
            long room = Files.getFileStore(place).getUsableSpace();
            String text = room / 1_000_000 + " MB free at " + place;
            return !Files.isWritable(place) ? Finding.bad("Disk", place + " may not be written; make it yours")
                    : room < ROOM ? Finding.bad("Disk", text + "; free some, models need " + ROOM / 1_000_000 + " MB")
                    : Finding.good("Disk", text);
        } catch (IOException e) {
            return Finding.bad("Disk", "cannot look at " + place + ": " + e.getMessage());
        }
    }

    Finding clock() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return Year.from(now).getValue() < FIRST_SANE_YEAR
                ? Finding.bad("Clock", now + " cannot be right; connect to a network once, or set it with timedatectl")
                : Finding.good("Clock", now.withNano(0).toString());
    }
}
