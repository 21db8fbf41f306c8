package dev.parley.audio.install;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that can be installed.
 *
 * @param name        what people call it, and the folder it is installed in
 * @param kind        what it is
 * @param description language and size, in a few words
 * @param bytes       size of the archive
 * @param licence     an SPDX identifier
 * @param sha256      of the archive, 64 lower-case hexadecimal digits; empty where none is published
 * @param url         where the vendor has it
 * @param osArch      Java's {@code os.arch} of the machines a library is for, "" for a model
 */
public record Offer(String name, Kind kind, String description, long bytes, String licence, Optional<String> sha256,
                    URI url, String osArch) {

    /** What an archive holds. */
    public enum Kind {
        /** A speech model: a zip file with one folder in it. */
        MODEL,
        /** Vosk's native library: a Python wheel, of which one file is used. */
        LIBVOSK
    }

    public Offer {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(description);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(url);
        Objects.requireNonNull(osArch);
    }

    /** The name of the archive, at the vendor's and on a mirror. */
    public String fileName() {
        String path = url.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
