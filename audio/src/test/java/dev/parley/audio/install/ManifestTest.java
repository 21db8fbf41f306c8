package dev.parley.audio.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private final List<Offer> offers = Manifest.load();

    @Test
    void smallEnglishModel_isPinned() {
        Offer small = offers.stream().filter(offer -> offer.name().equals("vosk-model-small-en-us-0.15")).findFirst()
                .orElseThrow();

        assertEquals(41_205_931, small.bytes());
        assertEquals("30f26242c4eb449f948e42cb302dd7a686cb29a3423a8367f99ff41780942498", small.sha256().orElseThrow());
        assertEquals("vosk-model-small-en-us-0.15.zip", small.fileName());
    }

    @Test
    void everyOffer_isCompleteAndNamedOnce() {
        assertEquals(offers.size(), offers.stream().map(Offer::name).distinct().count());
        for (Offer offer : offers) {
            assertTrue(offer.bytes() > 1_000_000, offer.name());
            assertTrue(offer.url().toString().startsWith("https://"), offer.name());
            assertTrue(offer.sha256().map(sum -> sum.matches("[0-9a-f]{64}")).orElse(true), offer.name());
            assertEquals(offer.kind() == Offer.Kind.LIBVOSK, !offer.osArch().isEmpty(), offer.name());
        }
    }

    @Test
    void vosksLibrary_isOfferedForEveryProcessorItRunsOn() {
        Set<String> processors = offers.stream().filter(offer -> offer.kind() == Offer.Kind.LIBVOSK)
                .map(Offer::osArch).collect(Collectors.toSet());

        assertEquals(Set.of("aarch64", "arm", "amd64"), processors);
    }
}
