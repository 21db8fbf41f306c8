package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import java.util.List;
import java.util.Set;

/**
 * What a word for a type may mean, as the built-in sentences write it: device types or {@code type.kind}, "|" between
 * several, and a "+" at the end of plurals; {@code cover.blind|cover.shade+}.
 *
 * @param parts  the possibilities
 * @param plural whether the word was in the plural
 */
record TypeCode(List<Part> parts, boolean plural) {

    private static final String COOLS = "air_conditioner";
    private static final String NOT_COOLS = "!air_conditioner";
    private static final Set<String> COOLING =
            Set.of(COOLS, "air_conditioning", "air_con", "aircon", "ac", "cooler", "cooling");

    /** A device type, with a kind or "". */
    record Part(String type, String kind) {
        boolean fitsKind(Device device) {
            if (kind.equals(COOLS) || kind.equals(NOT_COOLS)) {
                return cools(device) == kind.equals(COOLS);
            }
            return kind.isEmpty() || device.label().kind().filter(kind::equals).isPresent();
        }
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
                        && part.fitsKind(device));
    }

    /** True for an air conditioner, however the home file spells that. */
    static boolean cools(Device device) {
        return device.label().kind().filter(COOLING::contains).isPresent();
    }

    /** Like {@link #fits}, for devices that name no kind. */
    boolean fitsType(Device device) {
        return device.label().kind().isEmpty()
                && parts.stream().anyMatch(part -> part.type().equals(device.type().word()));
    }
}
