package dev.parley.audio.vosk;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * What a shared library is made for and what it offers, read without loading it: loading one that is cut short or for
 * another processor can end the process. Layout: System V ABI, chapters "Object files" and "Dynamic linking".
 *
 * @param machine e_machine of the header
 * @param symbols the functions and variables it defines for others, of those that were asked for
 */
record ElfFile(int machine, Set<String> symbols) {

    private static final int MAGIC = 0x464c457f;
    private static final int SHT_DYNSYM = 11;
    private static final int UNDEFINED = 0;

    ElfFile {
        symbols = Set.copyOf(symbols);
    }

    /**
     * Reads a library's tables.
     *
     * @param prefix how the symbols to look for begin
     * @throws IOException where it cannot be read, is no little-endian ELF file, or is cut short
     */
    static ElfFile read(Path file, String prefix) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return parse(bytes.order(ByteOrder.LITTLE_ENDIAN), prefix.getBytes(StandardCharsets.US_ASCII));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the file is damaged or cut short", e);
        }
    }

    private static ElfFile parse(ByteBuffer bytes, byte[] prefix) throws IOException {
        if (bytes.limit() < 52 || bytes.getInt(0) != MAGIC || bytes.get(5) != 1) {
            throw new IOException("it is not a shared library (no little-endian ELF file)");
        }
        boolean wide = bytes.get(4) == 2;
        long sections = wide ? bytes.getLong(40) : Integer.toUnsignedLong(bytes.getInt(32));
        int sectionSize = bytes.getShort(wide ? 58 : 46);
        int sectionCount = bytes.getShort(wide ? 60 : 48);
        Set<String> symbols = new HashSet<>();
        for (int i = 0; i < sectionCount; i++) {
            Section section = Section.at(bytes, offset(sections + (long) i * sectionSize), wide);
            if (section.type == SHT_DYNSYM) {
                Section names = Section.at(bytes, offset(sections + (long) section.link * sectionSize), wide);
                collect(bytes, section, names, wide, prefix, symbols);
            }
        }
        return new ElfFile(Short.toUnsignedInt(bytes.getShort(18)), symbols);
    }

    private static void collect(ByteBuffer bytes, Section table, Section names, boolean wide, byte[] prefix,
                                Set<String> into) {
        int entry = wide ? 24 : 16;
        int definedIn = wide ? 6 : 14;
        for (int at = table.offset; at <= table.offset + table.size - entry; at += entry) {
            int name = names.offset + bytes.getInt(at);
            if (bytes.getShort(at + definedIn) != UNDEFINED && startsWith(bytes, name, prefix)) {
                into.add(text(bytes, name));
            }
        }
    }

    private static boolean startsWith(ByteBuffer bytes, int at, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (bytes.get(at + i) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(ByteBuffer bytes, int from) {
        int to = from;
        while (bytes.get(to) != 0) {
            to++;
        }
        byte[] name = new byte[to - from];
        bytes.get(from, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static int offset(long value) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException("offset " + value);
        }
        return (int) value;
    }

    private record Section(int type, int offset, int size, int link) {

        static Section at(ByteBuffer bytes, int at, boolean wide) {
            return wide
                    ? new Section(bytes.getInt(at + 4), ElfFile.offset(bytes.getLong(at + 24)),
                            ElfFile.offset(bytes.getLong(at + 32)), bytes.getInt(at + 40))
                    : new Section(bytes.getInt(at + 4), bytes.getInt(at + 16), bytes.getInt(at + 20),
                            bytes.getInt(at + 24));
        }
    }
}
