package dev.parley.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Command;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device's topics and payloads, as its home file has them.
 *
 * @param states       by state key
 * @param commands     by state key
 * @param actions      by verb
 * @param availability where it says whether it is there (true or false), or empty
 */
record Binding(Map<String, StateSource> states, Map<String, CommandTarget> commands,
               Map<Command.Verb, Action> actions, Optional<StateSource> availability) {

    /**
     * What is sent for a verb other than SET.
     *
     * @param address where to
     * @param payload as it goes out
     */
    record Action(CommandTarget.Address address, String payload) {
    }

    /**
     * What to send for a command.
     *
     * @param messages  in order; JSON for one topic is one message
     * @param objection why the command cannot be sent, or empty
     */
    record Plan(List<MqttMessageOut> messages, Optional<String> objection) {
    }

    Plan plan(Command command) {
        return command.verb() == Command.Verb.SET ? planSet(command) : planAction(command.verb());
    }

    private Plan planAction(Command.Verb verb) {
        Action action = actions.get(verb);
        return action == null ? objection("it has no action " + BindingReader.word(verb))
                : new Plan(List.of(message(action.address(), action.payload())), Optional.empty());
    }

    private Plan planSet(Command command) {
        List<MqttMessageOut> messages = new ArrayList<>();
        Map<CommandTarget.Address, ObjectNode> objects = new LinkedHashMap<>();
        for (Map.Entry<String, Object> wanted : command.state().entrySet()) {
            CommandTarget target = commands.get(wanted.getKey());
            if (target == null) {
                return objection("it has no command for " + wanted.getKey());
            }
            if (!target.values().fits(wanted.getValue())) {
                return objection(wanted.getKey() + " cannot be " + wanted.getValue());
            }
            Optional<JsonNode> payload = target.payload(wanted.getValue());
            if (payload.isEmpty()) {
                return objection("its command for " + wanted.getKey() + " has no payload for " + wanted.getValue());
            }
            if (payload.get() instanceof ObjectNode object) {
                objects.merge(target.address(), object, Template::merge);
            } else {
                messages.add(message(target.address(), Template.text(payload.get())));
            }
        }
        objects.forEach((address, object) -> messages.add(message(address, object.toString())));
        return new Plan(messages, Optional.empty());
    }

    private static Plan objection(String objection) {
        return new Plan(List.of(), Optional.of(objection));
    }

    private static MqttMessageOut message(CommandTarget.Address address, String payload) {
        return new MqttMessageOut(address.topic(), payload.getBytes(StandardCharsets.UTF_8), address.qos(),
                address.retain(), MqttExtras.NONE);
    }
}
