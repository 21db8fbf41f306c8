package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an archive must be like.
 *
 * @param bytes  its size
 * @param sha256 its check sum, empty where the user takes it without
 */
record Expectation(long bytes, Optional<String> sha256) {

    /**
     * Weighs the list against what the user said.
     *
     * @throws AudioException where the two contradict, or neither gives a reason to trust an archive
     */
    static Expectation of(Offer offer, Trust trust) {
        Optional<String> given =
                trust instanceof Trust.Given sum ? Optional.of(sum.sha256()) : Optional.empty();
        if (offer.sha256().isPresent() && given.isPresent() && !offer.sha256().equals(given)) {
            throw new AudioException("The SHA-256 of " + offer.name() + " is " + offer.sha256().get() + ", not "
                    + given.get());
        }
        Optional<String> sha256 = offer.sha256().or(() -> given);
        if (sha256.isEmpty() && !(trust instanceof Trust.Blind)) {
            throw new AudioException("No SHA-256 is published for " + offer.name() + ", so Parley cannot tell the right"
                    + " file from a wrong one. Give one you trust with --sha256, or take what comes with --trust.");
        }
        return new Expectation(offer.bytes(), sha256);
    }

    /** What is wrong with an archive, if anything, as the end of a sentence about it. */
    Optional<String> fault(Path archive) throws IOException {
        long size = Files.size(archive);
        if (size != bytes) {
            return Optional.of("has " + size + " bytes instead of " + bytes + "; it is another file, or cut short");
        }
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        String actual = Sha256.of(archive);
        return actual.equals(sha256.get()) ? Optional.empty()
                : Optional.of("has the SHA-256 " + actual + " instead of " + sha256.get());
    }
}
