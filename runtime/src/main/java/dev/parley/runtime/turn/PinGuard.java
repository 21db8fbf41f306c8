package dev.parley.runtime.turn;

import dev.parley.intent.Normalizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows the PIN of the home, and takes no more guesses for a while after some wrong ones. Never tells nor logs it.
 * Confined to the turn thread, but for {@link #masked}.
 */
final class PinGuard {

    /** What an utterance is worth as a PIN. */
    enum Verdict { RIGHT, WRONG, LOCKED }

    private static final int GUESSES = 3;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(10);
    private static final int FEWEST_DIGITS = 3;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]+");
    private static final String MASK = "****";

    private final Optional<String> pin;
    private final Clock clock;
    private int wrong;
    private Instant lockedUntil = Instant.MIN;

    PinGuard(Optional<String> pin, Clock clock) {
        this.pin = pin;
        this.clock = clock;
    }

    /** Weighs an utterance; empty where it is no row of digits, or the home has no PIN. */
    Optional<Verdict> check(String text) {
        Optional<String> digits = digits(text);
        if (pin.isEmpty() || digits.isEmpty()) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(lockedUntil)) {
            return Optional.of(Verdict.LOCKED);
        }
        boolean right = MessageDigest.isEqual(pin.get().getBytes(StandardCharsets.UTF_8),
                digits.get().getBytes(StandardCharsets.UTF_8));
        wrong = right ? 0 : wrong + 1;
        if (wrong >= GUESSES) {
            wrong = 0;
            lockedUntil = clock.instant().plus(LOCKED_FOR);
        }
        return Optional.of(right ? Verdict.RIGHT : Verdict.WRONG);
    }

    /** The text, or stars where it may be a PIN. */
    String masked(String text) {
        return pin.isPresent() && digits(text).filter(digits -> digits.length() >= FEWEST_DIGITS).isPresent() ? MASK
                : text;
    }

    /** The text as it may be kept: nothing where the PIN is in it. */
    String kept(String text) {
        boolean told = pin.isPresent() && (masked(text).equals(MASK)
                || String.join("", Normalizer.tokens(text)).replaceAll("\\D", "").contains(pin.get()));
        return told ? "" : text;
    }

    /** The digits of an utterance that is nothing else: "four seven one one", "forty seven eleven", "0471". */
    private static Optional<String> digits(String text) {
        StringBuilder digits = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (String word : text.strip().split("[\\s,.-]+")) {
            if (WRITTEN.matcher(word).matches()) {
                digits.append(spoken(words)).append(word);
                words.setLength(0);
            } else {
                words.append(word).append(' ');
            }
        }
        String all = digits.append(spoken(words)).toString();
        return WRITTEN.matcher(all).matches() ? Optional.of(all) : Optional.empty();
    }

    private static String spoken(CharSequence words) {
        return String.join("", Normalizer.tokens(words.toString()));
    }
}
