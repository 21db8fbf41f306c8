package dev.parley.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tinylog.Logger;

/**
 * Keeps a board's {@link Identity} in a JSON file that only its owner can read (mode 0600). The file is made once, in
 * one step that a power cut cannot halve, and never written again. Stateless; several processes may race to make it,
 * and all end with the same identity.
 */
public final class IdentityFile {

    private static final int MAX_BYTES = 64 * 1024;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private IdentityFile() {
    }

    /**
     * The identity in the file; where there is no file, a new one under the given name, which is kept there. A file
     * that exists wins over the name.
     *
     * @param file where it is; missing directories are made
     * @param name what people call the board; not blank
     * @throws ProvisioningException where the file is damaged, can be read by others, or cannot be read or made. It is
     *                               never replaced: that would turn the board into another one
     */
    public static Identity loadOrCreate(Path file, String name) {
        Optional<Identity> kept = load(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        create(file, new Identity(UUID.randomUUID(), name, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        return load(file).orElseThrow(() -> new ProvisioningException(
                "The identity file " + file + " vanished while it was made; start again"));
    }

    private static Optional<Identity> load(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                throw new ProvisioningException("The identity file " + file + " is open to others than its owner; "
                        + "close it with: chmod 600 " + file);
            }
            bytes = in.readNBytes(MAX_BYTES);
            if (bytes.length == MAX_BYTES) {
                throw damaged(file, "it is far too long", null);
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ProvisioningException("The identity file " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + "); it must belong to the user Parley runs as", e);
        }
        return Optional.of(parse(file, bytes));
    }

    private static Identity parse(Path file, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return new Identity(UUID.fromString(text(json, "id")), text(json, "name"),
                    Instant.parse(text(json, "created_at")));
        } catch (JsonProcessingException e) {
            throw damaged(file, "it is not JSON", e);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw damaged(file, e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("it has no " + key);
        }
        return value.textValue();
    }

    private static ProvisioningException damaged(Path file, String what, Exception cause) {
        return new ProvisioningException("The identity file " + file + " is damaged: " + what + ". Put back a copy; "
                + "only if there is none, delete the file, and the board starts as a new one", cause);
    }

    /** A finished file is linked into place: unlike a rename, a link never replaces what somebody else put there. */
    private static void create(Path file, Identity identity) {
        Path directory = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, ".identity", ".tmp");
            try {
                write(draft, JSON.createObjectNode()
                        .put("id", identity.id().toString())
                        .put("name", identity.name())
                        .put("created_at", identity.createdAt().toString()));
                Files.createLink(file, draft);
                Logger.info("This board is now {} ({})", identity.name(), identity.id());
            } catch (FileAlreadyExistsException e) {
                Logger.debug("Another process made {} first", file);
            } finally {
                Files.delete(draft);
            }
            sync(directory);
        } catch (IOException e) {
            throw new ProvisioningException("The identity file " + file + " cannot be made (" + e
                    + "); the user Parley runs as must be able to write to " + directory, e);
        }
    }

    private static void write(Path draft, JsonNode json) throws IOException {
        Files.setPosixFilePermissions(draft, OWNER_ONLY);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }
}
