package dev.parley.audio.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundCardsTest {

    @TempDir
    private Path folder;
    private SoundCards cards;

    @BeforeEach
    void plugIn() throws IOException {
        cards = new SoundCards(folder);
        Files.writeString(folder.resolve("cards"), """
                 0 [Headphones     ]: bcm2835_headpho - bcm2835 Headphones
                                      bcm2835 Headphones
                 1 [ArrayUAC10     ]: USB-Audio - ReSpeaker 4 Mic Array (UAC1.0)
                                      SEEED ReSpeaker 4 Mic Array (UAC1.0) at usb-0000:01:00.0-1.1, high speed
                 2 [Device         ]: USB-Audio - USB PnP Sound Device
                                      C-Media Electronics Inc. USB PnP Sound Device at usb-0000:01:00.0-1.2, full speed
                 3 [Device_1       ]: USB-Audio - USB PnP Audio Device
                                      USB PnP Audio Device at usb-0000:01:00.0-1.3, full speed
                """);
        Files.writeString(folder.resolve("pcm"), """
                00-00: bcm2835 Headphones : bcm2835 Headphones : playback 8
                01-00: USB Audio : USB Audio : playback 1 : capture 1
                02-00: USB Audio : USB Audio : playback 1
                02-01: USB Audio #1 : USB Audio #1 : capture 1
                03-00: USB Audio : USB Audio : capture 1
                """);
    }

    @Test
    void cardsThatRecord_areListed_withTheirFirstRecordingDevice() {
        assertEquals(List.of("plughw:CARD=ArrayUAC10,DEV=0", "plughw:CARD=Device,DEV=1", "plughw:CARD=Device_1,DEV=0"),
                cards.recording().stream().map(SoundCards.Card::alsaDevice).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ReSpeaker,         'plughw:CARD=ArrayUAC10,DEV=0'",
        "respeaker 4 mic,   'plughw:CARD=ArrayUAC10,DEV=0'",
        "ArrayUAC10,        'plughw:CARD=ArrayUAC10,DEV=0'",
        "C-Media,           'plughw:CARD=Device,DEV=1'",
        "USB PnP Sound,     'plughw:CARD=Device,DEV=1'"})
    void partOfACardsName_isTheCard_throughThePlugLayer(String name, String device) {
        assertEquals(device, cards.device(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "hw:1", "plughw:CARD=Device,DEV=1", "pulse", "Headphones", "plug:respeaker"})
    void alsasOwnNames_stayAsTheyAre(String name) {
        assertEquals(name, cards.device(name));
    }

    @Test
    void nameOfSeveralCards_isRefused_withTheirNames() {
        assertEquals("The microphone \"usb pnp\" may be any of \"USB PnP Sound Device\" (plughw:CARD=Device,DEV=1),"
                + " \"USB PnP Audio Device\" (plughw:CARD=Device_1,DEV=0); write more of its name",
                assertThrows(AudioException.class, () -> cards.device("usb pnp")).getMessage());
    }

    @Test
    void nameOfNoCard_isRefused_withAllThereAre() {
        assertEquals("There is no microphone \"Blue Yeti\". The microphones of this machine:"
                + " \"ReSpeaker 4 Mic Array (UAC1.0)\" (plughw:CARD=ArrayUAC10,DEV=0),"
                + " \"USB PnP Sound Device\" (plughw:CARD=Device,DEV=1),"
                + " \"USB PnP Audio Device\" (plughw:CARD=Device_1,DEV=0)",
                assertThrows(AudioException.class, () -> cards.device("Blue Yeti")).getMessage());
    }

    @Test
    void numbersMayChange_theNameFinds() throws IOException {
        Files.writeString(folder.resolve("cards"), " 5 [ArrayUAC10_1   ]: USB-Audio - ReSpeaker 4 Mic Array\n");
        Files.writeString(folder.resolve("pcm"), "05-00: USB Audio : USB Audio : capture 1\n");

        assertEquals("plughw:CARD=ArrayUAC10_1,DEV=0", cards.device("ReSpeaker"));
    }

    @Test
    void onlyCardThatRecords_isTheDefaultOne() throws IOException {
        Files.writeString(folder.resolve("pcm"), "01-00: USB Audio : USB Audio : playback 1 : capture 1\n");

        assertEquals(Optional.of("ArrayUAC10"), cards.cardOf("default"));
    }

    @Test
    void machineWithoutSound_saysSo() {
        SoundCards none = new SoundCards(folder.resolve("nix"));

        assertEquals(List.of(), none.recording());
        assertEquals("This machine has no sound card that records", none.told());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'plughw:CARD=Device,DEV=1', Device", "'hw:1,0', 1", "hw:2, 2", "default,", "pulse,", "plug:mine,"})
    void card_isToldByTheDevice(String device, String card) {
        assertEquals(Optional.ofNullable(card), cards.cardOf(device));
    }
}
