package dev.parley.audio.capture;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sound cards of a machine that can record, and their names, as the kernel tells them in {@code /proc/asound}: the
 * numbers of cards change when they are plugged in another order, their names do not. Looks anew at each call.
 * Thread-safe.
 *
 * <p>Source: Linux, Documentation/sound/designs/procfile.rst, files {@code cards} and {@code pcm}.
 */
public final class SoundCards {

    /** A card of {@code cards}: {@code  1 [ArrayUAC10     ]: USB-Audio - ReSpeaker 4 Mic Array (UAC1.0)}. */
    private static final Pattern CARD = Pattern.compile("\\s*(\\d+) \\[(\\S*)\\s*]: \\S+ - (.*)");
    /** A device of {@code pcm} that records: {@code 01-00: USB Audio : USB Audio : playback 1 : capture 1}. */
    private static final Pattern RECORDING = Pattern.compile("(\\d+)-(\\d+): .*capture \\d+.*");
    private static final Pattern CARD_OF_DEVICE = Pattern.compile("[a-z]+:(?:CARD=)?([A-Za-z0-9_-]+)(?:,.*)?");

    private final Path folder;

    /**
     * A card that records.
     *
     * @param id      what ALSA calls it, unique: {@code ArrayUAC10}
     * @param name    what people call it: {@code ReSpeaker 4 Mic Array (UAC1.0)}
     * @param details its maker and where it is plugged in
     * @param device  the first of its devices that records
     */
    public record Card(String id, String name, String details, int device) {

        /** The card by way of ALSA's plug layer, which converts what the card gives to what is asked for. */
        public String alsaDevice() {
            return "plughw:CARD=" + id + ",DEV=" + device;
        }

        private boolean has(String text) {
            return (id + "\n" + name + "\n" + details).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        }

        private String told() {
            return "\"" + name + "\" (" + alsaDevice() + ")";
        }
    }

    SoundCards(Path folder) {
        this.folder = folder;
    }

    /** Those of this machine. */
    public static SoundCards ofThisMachine() {
        return new SoundCards(Path.of("/proc/asound"));
    }

    /** The cards that record, in the kernel's order; none where the machine has no sound at all. */
    public List<Card> recording() {
        List<String> devices = lines("pcm");
        List<String> lines = lines("cards");
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher card = CARD.matcher(lines.get(i));
            if (card.matches()) {
                String details = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                recordingDevice(devices, Integer.parseInt(card.group(1))).ifPresent(device ->
                        cards.add(new Card(card.group(2), card.group(3).strip(), details, device)));
            }
        }
        return cards;
    }

    /**
     * The ALSA device that a name means. What has a colon in it, {@code default}, and one word that no card has in its
     * name are ALSA's own names and stay as they are ({@code plug:NAME} where a card's name is in the way).
     *
     * @param name of a device, or a part of a card's id, name or details, in any case
     * @throws AudioException where several cards, or none, are meant; the message tells those there are
     */
    public String device(String name) {
        if (name.contains(":") || name.equals("default")) {
            return name;
        }
        List<Card> meant = recording().stream().filter(card -> card.has(name)).toList();
        if (meant.size() > 1) {
            throw new AudioException("The microphone \"" + name + "\" may be any of " + told(meant)
                    + "; write more of its name");
        }
        if (meant.isEmpty() && name.contains(" ")) {
            throw new AudioException("There is no microphone \"" + name + "\". " + told());
        }
        return meant.isEmpty() ? name : meant.get(0).alsaDevice();
    }

    /**
     * The card of an ALSA device as {@code amixer -c} takes it: the one its name tells, else the only one that records;
     * empty where it may be any.
     */
    public Optional<String> cardOf(String alsaDevice) {
        Matcher device = CARD_OF_DEVICE.matcher(alsaDevice);
        if (device.matches() && !alsaDevice.startsWith("plug:")) {
            return Optional.of(device.group(1));
        }
        List<Card> cards = recording();
        return cards.size() == 1 ? Optional.of(cards.get(0).id()) : Optional.empty();
    }

    /** A sentence that tells which microphones there are. */
    public String told() {
        List<Card> cards = recording();
        return cards.isEmpty() ? "This machine has no sound card that records"
                : "The microphones of this machine: " + told(cards);
    }

    private static String told(List<Card> cards) {
        return cards.stream().map(Card::told).collect(Collectors.joining(", "));
    }

    private static Optional<Integer> recordingDevice(List<String> devices, int card) {
        return devices.stream().map(RECORDING::matcher)
                .filter(device -> device.matches() && Integer.parseInt(device.group(1)) == card)
                .map(device -> Integer.parseInt(device.group(2))).findFirst();
    }

    /** A machine without ALSA has no such file. */
    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
