package dev.parley.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file a person wrote, as text. */
public final class TextFile {

    private static final int MAX_BYTES = 1 << 20;

    private final Path file;

    /** A file, not yet read. */
    public TextFile(Path file) {
        this.file = file;
    }

    /**
     * Its characters, without a byte order mark.
     *
     * @throws ConfigException where it cannot be read, is too long, is not UTF-8, or has control characters
     */
    public String read() {
        byte[] bytes = bytes();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw problem(lineAt(text, text.length()), "the file is not UTF-8 here; save it as UTF-8 in your editor");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw problem(lineAt(text, i), String.format("control character U+%04X; remove it", (int) c));
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw problem(1, "the file is larger than " + MAX_BYTES / 1024
                        + " KiB; split it or check that it is the right one");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw problem(1, "no such file");
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw problem(1, "cannot be read: " + reason);
        } catch (IOException e) {
            throw problem(1, "cannot be read: " + e.getMessage());
        }
    }

    private ConfigException problem(int line, String message) {
        return new ConfigException(new Problem(file, line, message, false));
    }

    private static int lineAt(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
}
