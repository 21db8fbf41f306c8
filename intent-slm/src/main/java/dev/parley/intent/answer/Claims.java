package dev.parley.intent.answer;

import dev.parley.intent.Fact;
import dev.parley.intent.reply.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts to claims. Questions, help and whatever else must be said in set words have none. Immutable, thread-safe. */
final class Claims {

    private static final Set<String> SWITCHED = Set.of("on", "off");
    private static final Set<String> PARTICIPLES = Set.of("locked", "unlocked", "muted", "paused", "stopped", "closed");
    private static final Set<String> MEASURED = Set.of("current_temperature", "reading", "humidity");
    private static final String AT_VOLUME = "at volume ";
    private static final String AT = "at ";
    private static final String SET_TO = "set to ";
    private static final String COLOR = "color";

    private final Wording wording;

    Claims(Wording wording) {
        this.wording = wording;
    }

    /** The claim of a fact, or empty where it has a wording in templates only. */
    Optional<Claim> of(Fact fact) {
        Map<String, String> values = fact.values();
        String answer = values.getOrDefault("answer", "");
        return Optional.ofNullable(switch (fact.kind()) {
            case DONE -> stated(fact, "done");
            case ALREADY -> stated(fact, "already");
            case STATE -> stated(fact, "state");
            case UNAVAILABLE, TIMEOUT, REFUSED -> named(fact, "failed." + fact.kind().name().toLowerCase(Locale.ROOT));
            case CANNOT -> claim("failed.cannot", Map.of("d", wording.deed(fact).orElse("")));
            case PRESSED, ACTIVATED, SKIPPED, WENT_BACK -> named(fact, fact.kind().name().toLowerCase(Locale.ROOT));
            case HALTED -> named(fact, "done.participle", "p", "stopped");
            case ACKNOWLEDGED -> named(fact, "done.participle", "p", "acknowledged");
            case CHECKED -> checked(fact, answer);
            case FOUND -> found(fact, answer);
            case COUNTED -> counted(fact);
            case VALUE -> value(fact, values.getOrDefault("attribute", ""), values.getOrDefault("value", ""));
            case TIME -> claim("time", Map.of("t", values.getOrDefault("time", "")));
            case DATE -> claim("date", Map.of("t", values.getOrDefault("date", "")));
            case TIMER -> timer(fact, answer);
            case LIST -> named(fact, "list." + answer, answer.startsWith("count") ? "c" : "i",
                    values.getOrDefault("items", ""));
            case SCHEDULED -> claim("scheduled", Map.of("d", wording.deed(fact).orElse(""),
                    "t", values.getOrDefault("when", "")));
            case REVERTS -> claim("reverts", Map.of("t", values.getOrDefault("when", "")));
            case PLANNED -> claim("planned." + answer, Map.of("t", values.getOrDefault("when", ""),
                    "r", values.getOrDefault("text", "")));
            default -> null;
        });
    }

    /** A state that came about, was so before, or is so. */
    private Claim stated(Fact fact, String kind) {
        String predicate = wording.predicate(fact).orElse("");
        String key = fact.values().getOrDefault("key", "");
        boolean done = kind.equals("done");
        if (predicate.startsWith(AT_VOLUME)) {
            return named(fact, kind.equals("state") ? "value.volume" : kind + ".volume", "v",
                    predicate.substring(AT_VOLUME.length()) + " percent");
        }
        if (predicate.startsWith(AT)) {
            boolean measured = kind.equals("state") && MEASURED.contains(key);
            return named(fact, measured ? "state.measured" : kind + ".level", "v", predicate.substring(AT.length()));
        }
        if (predicate.startsWith(SET_TO)) {
            return named(fact, kind + ".setting", "v", predicate.substring(SET_TO.length()));
        }
        String special = !done ? "adj" : key.equals(COLOR) ? COLOR : SWITCHED.contains(predicate) ? "switch"
                : PARTICIPLES.contains(predicate) ? "participle" : "adj";
        return named(fact, kind + "." + special, "p", predicate);
    }

    private Claim checked(Fact fact, String answer) {
        String state = fact.values().getOrDefault("state", "");
        return switch (answer) {
            case "yes" -> answered(fact, "checked", "Yes", wording.predicate(fact).orElse(""));
            case "no" -> answered(fact, "checked", "No", wording.predicate(fact).orElse(""));
            case "so" -> answered(fact, "checked", "Yes", state);
            case "not" -> answered(fact, "checked", "No", state.isBlank() ? "" : "not " + state);
            default -> stated(fact, "state");
        };
    }

    private Claim found(Fact fact, String answer) {
        String state = fact.values().getOrDefault("state", "");
        if (fact.subjects().isEmpty()) {
            return ofNoun(fact, "found.none", "");
        }
        return switch (answer) {
            case "yes" -> answered(fact, "found.yes", "Yes", state);
            case "only" -> answered(fact, "found.only", "No", state);
            default -> named(fact, "found", "p", state);
        };
    }

    private Claim counted(Fact fact) {
        return fact.subjects().isEmpty() ? ofNoun(fact, "found.none", "")
                : ofNoun(fact, "counted", fact.values().getOrDefault("count", ""));
    }

    /** The state of counted things has its verb with it: "are on". */
    private Claim ofNoun(Fact fact, String kind, String count) {
        String state = fact.values().getOrDefault("state", "");
        boolean many = state.startsWith("are ");
        Map<String, String> words = names(fact);
        words.put("w", fact.values().getOrDefault("noun", ""));
        words.put("c", count);
        words.put("p", many ? state.substring("are ".length()) : state.startsWith("is ")
                ? state.substring("is ".length()) : "");
        return new Claim(kind, many, words);
    }

    private Claim value(Fact fact, String attribute, String value) {
        return switch (attribute) {
            case "volume", "humidity" -> named(fact, "value." + attribute, "v", value + " percent");
            case "temperature" -> named(fact, "value.temperature", "v", value + " degrees");
            case "text" -> named(fact, "value.text", "v", value);
            default -> named(fact, "state.measured", "v",
                    (value + " " + fact.values().getOrDefault("unit", "")).strip());
        };
    }

    private Claim timer(Fact fact, String answer) {
        Map<String, String> values = fact.values();
        Map<String, String> words = names(fact);
        words.put("l", values.getOrDefault(answer.equals("started") ? "length" : "left", ""));
        words.put("r", values.getOrDefault("text", ""));
        words.put("t", values.getOrDefault("time", ""));
        return new Claim("timer." + answer, Wording.plural(fact), words);
    }

    private Claim answered(Fact fact, String kind, String answer, String state) {
        Map<String, String> words = names(fact);
        words.put("a", answer);
        words.put("p", state);
        return new Claim(kind, Wording.plural(fact), words);
    }

    private Claim named(Fact fact, String kind) {
        return new Claim(kind, Wording.plural(fact), names(fact));
    }

    private Claim named(Fact fact, String kind, String place, String said) {
        Map<String, String> words = names(fact);
        words.put(place, said);
        return new Claim(kind, Wording.plural(fact), words);
    }

    private static Claim claim(String kind, Map<String, String> words) {
        return new Claim(kind, false, words);
    }

    private Map<String, String> names(Fact fact) {
        Map<String, String> names = new HashMap<>();
        names.put("n", fact.subjects().isEmpty() ? "" : wording.subject(fact));
        names.put("m", fact.subjects().isEmpty() ? "" : wording.bare(fact));
        return names;
    }
}
