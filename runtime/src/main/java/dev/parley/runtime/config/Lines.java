package dev.parley.runtime.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of a file's values: a tree of the same shape as the values themselves. */
public final class Lines {

    private final int line;
    private final Map<String, Lines> children = new HashMap<>();

    Lines(int line) {
        this.line = line;
    }

    /** The line of what the pointer names, or of the nearest parent that the file has. Counted from 1. */
    public int line(String pointer) {
        Lines here = this;
        for (String part : pointer.split("/", -1)) {
            Lines next = here.children.get(part.replace("~1", "/").replace("~0", "~"));
            if (next != null) {
                here = next;
            } else if (!part.isEmpty()) {
                break;
            }
        }
        return here.line;
    }

    /** Notes where a member of a mapping (by key) or list (by index) stands. */
    Lines add(String part, int memberLine) {
        Lines member = new Lines(memberLine);
        children.put(part, member);
        return member;
    }

    /** Where a member stands, if it was noted. */
    Optional<Integer> of(String part) {
        return Optional.ofNullable(children.get(part)).map(member -> member.line);
    }

    /** The JSON pointer of a member of the value that the given pointer names. */
    static String pointer(String parent, String part) {
        return parent + "/" + part.replace("~", "~0").replace("/", "~1");
    }
}
