package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.util.Locale;

/** What makes an archive the right one. */
public sealed interface Trust {

    /** Only the check sum in Parley's own list. */
    record Pinned() implements Trust {
    }

    /**
     * A check sum the user has from elsewhere, for what has none in the list.
     *
     * @param sha256 64 hexadecimal digits
     */
    record Given(String sha256) implements Trust {
        public Given {
            sha256 = sha256.strip().toLowerCase(Locale.ROOT);
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new AudioException("A SHA-256 check sum has 64 digits and letters from a to f; \"" + sha256
                        + "\" does not");
            }
        }
    }

    /** Whatever comes, if only its size is right, for what has no check sum in the list. */
    record Blind() implements Trust {
    }
}
