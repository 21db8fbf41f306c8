package dev.parley.runtime.own;

import dev.parley.device.Command;
import dev.parley.device.Home;
import dev.parley.intent.Intent;
import dev.parley.intent.reply.ResponseTemplate;
import dev.parley.intent.template.TemplateFile;
import dev.parley.intent.template.Templates.ProblemSink;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All of a home's own intents by name. Immutable, thread-safe. */
public final class OwnIntents {

    private final Map<String, Own> intents;

    private record Own(List<OwnAction> actions, Optional<String> response) {
        private static final Own NOTHING = new Own(List.of(), Optional.empty());
    }

    private OwnIntents(Map<String, Own> intents) {
        this.intents = Map.copyOf(intents);
    }

    /** A home without any. */
    public static OwnIntents none() {
        return new OwnIntents(Map.of());
    }

    /**
     * Reads the actions of intent files. An intent may have sentences in several files, but what it does stands in one;
     * a built-in intent may be given more sentences, but nothing else to do.
     *
     * @param builtIn names of the built-in intents
     * @param problem told of actions on devices or keys that are not there, and of keys that mean nothing
     */
    public static OwnIntents of(List<TemplateFile> files, Home home, Set<String> builtIn, ProblemSink problem) {
        Map<String, Own> intents = new LinkedHashMap<>();
        for (TemplateFile file : files) {
            file.extras().forEach((name, extras) -> {
                boolean silent = extras.actions().isEmpty() && extras.response().isEmpty();
                if (silent) {
                    intents.computeIfAbsent(name, own -> Own.NOTHING);
                } else if (builtIn.contains(name)) {
                    problem.problem(file, extras.pointer(), "\"" + name + "\" is built in and does what it does;"
                            + " give an intent with an action or a response of its own another name");
                } else if (!intents.getOrDefault(name, Own.NOTHING).equals(Own.NOTHING)) {
                    problem.problem(file, extras.pointer(), "\"" + name + "\" has its action and response in another"
                            + " place already; keep one of them, or give this one another name");
                } else {
                    OwnActionReader reader = new OwnActionReader(home, (pointer, message) ->
                            problem.problem(file, extras.pointer() + "/action/" + pointer, message));
                    intents.put(name, new Own(reader.read(extras.actions()), extras.response()));
                }
            });
        }
        intents.keySet().removeAll(builtIn);
        return new OwnIntents(intents);
    }

    /** The names of all of them. */
    public Set<String> names() {
        return intents.keySet();
    }

    /** What devices are to do for an intent; empty for intents of other names. */
    public List<Command> commands(Intent intent) {
        return actions(intent).stream().filter(OwnAction.SetDevice.class::isInstance).map(OwnAction.SetDevice.class::cast)
                .flatMap(action -> action.command(intent).stream()).toList();
    }

    /** What is published for an intent. */
    public List<Publication> publications(Intent intent) {
        return actions(intent).stream().filter(OwnAction.Publish.class::isInstance).map(OwnAction.Publish.class::cast)
                .flatMap(action -> action.publication(intent).stream()).toList();
    }

    /** The user's own answer, filled, or empty where the file gives none. */
    public Optional<String> response(Intent intent) {
        Map<String, String> values = new HashMap<>();
        intent.slots().values().forEach(slot -> values.put(slot.name(), SlotText.said(slot)));
        return Optional.ofNullable(intents.get(intent.name())).flatMap(Own::response)
                .map(template -> ResponseTemplate.fill(template, values));
    }

    private List<OwnAction> actions(Intent intent) {
        return intents.getOrDefault(intent.name(), Own.NOTHING).actions();
    }
}
