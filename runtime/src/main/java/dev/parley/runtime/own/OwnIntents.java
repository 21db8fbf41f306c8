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
    }

    private OwnIntents(Map<String, Own> intents) {
        this.intents = Map.copyOf(intents);
    }

    /** A home without any. */
    public static OwnIntents none() {
        return new OwnIntents(Map.of());
    }

    /**
     * Reads the actions of intent files.
     *
     * @param problem told of actions on devices or keys that are not there, and of keys that mean nothing
     */
    public static OwnIntents of(List<TemplateFile> files, Home home, ProblemSink problem) {
        Map<String, Own> intents = new LinkedHashMap<>();
        for (TemplateFile file : files) {
            file.extras().forEach((name, extras) -> {
                OwnActionReader reader = new OwnActionReader(home, (pointer, message) ->
                        problem.problem(file, extras.pointer() + "/action/" + pointer, message));
                intents.put(name, new Own(reader.read(extras.actions()), extras.response()));
            });
        }
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
        Own own = intents.get(intent.name());
        return own == null ? List.of() : own.actions();
    }
}
