package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The files of the CMU Sphinx "en-us" model and dictionary on the class path (Maven artifact
 * {@code de.sciss:sphinx4-data}).
 */
final class SphinxFiles {

    static final String DICTIONARY = "cmudict-en-us.dict";
    static final String DEFINITION = "en-us/mdef";
    static final String MEANS = "en-us/means";
    static final String VARIANCES = "en-us/variances";
    static final String MIXTURE_WEIGHTS = "en-us/mixture_weights";
    static final String TRANSITIONS = "en-us/transition_matrices";

    private static final String FOLDER = "/edu/cmu/sphinx/models/en-us/";
    private static final byte[] HEADER_END = "endhdr\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTE_ORDER_MARK = 0x11223344;

    private SphinxFiles() {
    }

    static InputStream open(String name) {
        try {
            return url(name).openStream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    /** What a file's content is known by: the checksum in the jar's directory, which costs no unpacking. */
    static String fingerprint(String name) {
        try {
            URLConnection connection = url(name).openConnection();
            if (connection instanceof JarURLConnection jar) {
                return Long.toHexString(jar.getJarEntry().getCrc());
            }
            try (InputStream in = connection.getInputStream()) {
                CRC32 crc = new CRC32();
                crc.update(in.readAllBytes());
                return Long.toHexString(crc.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    /** The numbers of a binary "s3" file: a text header up to "endhdr", a byte order mark, then 4-byte values. */
    static ByteBuffer binary(String name) {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readAllBytes();
            ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(headerLength(bytes));
            if (numbers.getInt() != BYTE_ORDER_MARK) {
                throw new AudioException(FOLDER + name + " is not a little-endian Sphinx file");
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    private static int headerLength(byte[] bytes) {
        for (int start = 0; start + HEADER_END.length <= bytes.length; start++) {
            int length = 0;
            while (length < HEADER_END.length && bytes[start + length] == HEADER_END[length]) {
                length++;
            }
            if (length == HEADER_END.length) {
                return start + length;
            }
        }
        return 0;
    }

    private static URL url(String name) {
        URL url = SphinxFiles.class.getResource(FOLDER + name);
        if (url == null) {
            throw new AudioException("the speech data " + FOLDER + name
                    + " is missing from the class path; add the artifact de.sciss:sphinx4-data");
        }
        return url;
    }
}
