package dev.parley.runtime.memory;

import java.nio.file.Path;

/**
 * A process that writes numbered notes as fast as it can, and prints each number once it is acknowledged; when memory
 * is in trouble, and when it is well again, it prints that.
 */
final class Scribbler {

    /** As many keys are used, over and over. */
    static final int KEPT = 100;

    private Scribbler() {
    }

    public static void main(String[] arguments) {
        Memory memory = Memory.open(Path.of(arguments[0]));
        Shelf<String> notes = Notes.in(memory);
        boolean well = true;
        for (int i = 0; true; i++) {
            notes.put("note" + i % KEPT, Integer.toString(i));
            if (well != memory.trouble().isEmpty()) {
                well = !well;
                System.out.println(well ? "well: " + i : "trouble: " + memory.trouble().get());
            } else {
                System.out.println(i);
            }
        }
    }
}
