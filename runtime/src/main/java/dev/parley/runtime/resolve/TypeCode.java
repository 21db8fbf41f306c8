package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import java.util.List;

/**
 * What a word for a type may mean, as the built-in sentences write it: device types or {@code type.kind}, "|" between
 * several, and a "+" at the end of plurals; {@code cover.blind|cover.shade+}.
 *
 * @param parts  the possibilities
 * @param plural whether the word was in the plural
 */
record TypeCode(List<Part> parts, boolean plural) {

    /** A device type, with a kind or "". */
    record Part(String type, String kind) {
    }

    static TypeCode parse(String code) {
        boolean plural = code.endsWith("+");
        String plain = plural ? code.substring(0, code.length() - 1) : code;
        return new TypeCode(List.of(plain.split("\\|")).stream().map(part -> {
            int dot = part.indexOf('.');
            return dot < 0 ? new Part(part, "") : new Part(part.substring(0, dot), part.substring(dot + 1));
        }).toList(), plural);
    }

    /** A kind of the home's own, whatever type has it. */
    static TypeCode ofKind(String kind, boolean plural) {
        return new TypeCode(List.of(new Part("", kind)), plural);
    }

    boolean fits(Device device) {
        return parts.stream().anyMatch(part ->
                (part.type().isEmpty() || part.type().equals(device.type().word()))
                        && (part.kind().isEmpty() || device.label().kind().filter(part.kind()::equals).isPresent()));
    }

    /** Like {@link #fits}, for devices that name no kind. */
    boolean fitsType(Device device) {
        return device.label().kind().isEmpty()
                && parts.stream().anyMatch(part -> part.type().equals(device.type().word()));
    }
}
