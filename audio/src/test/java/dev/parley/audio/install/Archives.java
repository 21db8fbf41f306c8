package dev.parley.audio.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small archives like the vendor's. */
final class Archives {

    static final String MODEL = "vosk-model-test-0.1";

    private Archives() {
    }

    /** A zip file of these names and contents. */
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A model of about 200 KB, which hardly compresses. */
    static byte[] model() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(MODEL + "/", new byte[0]);
        files.put(MODEL + "/README", "A model".getBytes());
        files.put(MODEL + "/am/final.mdl", noise);
        files.put(MODEL + "/conf/model.conf", "--beam=10".getBytes());
        return zip(files);
    }

    static Offer offer(byte[] archive, Path scratch) throws IOException {
        return offer(archive.length, Optional.of(sha256(archive, scratch)), Offer.Kind.MODEL);
    }

    static Offer offer(long bytes, Optional<String> sha256, Offer.Kind kind) {
        return new Offer(kind == Offer.Kind.MODEL ? MODEL : "libvosk-test", kind, "for tests", bytes, "Apache-2.0",
                sha256, URI.create("https://vendor.invalid/models/" + MODEL + ".zip"), "");
    }

    static String sha256(byte[] bytes, Path scratch) throws IOException {
        return Sha256.of(Files.write(scratch, bytes));
    }
}
