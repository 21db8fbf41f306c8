package dev.parley.audio.vosk;

import com.sun.jna.Library;
import com.sun.jna.Native;

/**
 * libvosk reads model files and writes JSON with the C library's number format, and Java sets that to the user's. With
 * a German locale it would write "0,97", which is no JSON, and read 0.1 as 0.
 */
final class Numbers {

    private static final int LC_NUMERIC = 1;

    /** The C library. Public, since JNA calls it by reflection. */
    public interface Libc extends Library {
        String setlocale(int category, String locale);
    }

    private Numbers() {
    }

    /** Makes C code in this process write 0.5, whatever the locale. Java itself does not use this setting. */
    static void useDecimalPoint() {
        Native.load("c", Libc.class).setlocale(LC_NUMERIC, "C");
    }
}
