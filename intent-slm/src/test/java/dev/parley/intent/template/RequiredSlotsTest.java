package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.Group.How;
import dev.parley.intent.template.Expression.SlotRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An intent that sets something says to what, however it is put. */
class RequiredSlotsTest {

    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("set_brightness", Set.of("brightness")), Map.entry("set_color", Set.of("color")),
            Map.entry("set_color_temperature", Set.of("color_temperature")),
            Map.entry("set_position", Set.of("position")), Map.entry("set_temperature", Set.of("temperature")),
            Map.entry("set_hvac_mode", Set.of("hvac_mode")), Map.entry("set_fan_speed", Set.of("fan_speed")),
            Map.entry("set_volume", Set.of("volume")), Map.entry("set_setpoint", Set.of("setpoint")),
            Map.entry("adjust_brightness", Set.of("direction")), Map.entry("adjust_volume", Set.of("direction")),
            Map.entry("adjust_temperature", Set.of("direction")), Map.entry("adjust_fan_speed", Set.of("direction")),
            Map.entry("adjust_setpoint", Set.of("direction")), Map.entry("add_timer", Set.of("direction", "duration")),
            Map.entry("activate_scene", Set.of("name")), Map.entry("press", Set.of("name")),
            Map.entry("get_state", Set.of("ask")), Map.entry("list_query", Set.of("ask")));

    @Test
    void areFilledInEveryWayToSayASentence() {
        List<Template> templates = new Linker(List.of(), Templates.builtIn(), false, (file, pointer, message) ->
                fail(pointer + ": " + message)).link(Homes.FLAT).templates();
        assertTrue(templates.size() > 100, templates.size() + " sentences");
        List<String> lacking = templates.stream().flatMap(template -> REQUIRED
                .getOrDefault(template.intent(), Set.of()).stream()
                .filter(slot -> !template.slots().containsKey(slot) && !fills(template.expression(), slot))
                .map(slot -> template.intent() + template.pointer() + " without " + slot)).toList();
        assertEquals(List.of(), lacking);
    }

    /** True where nothing can be said without filling the slot. */
    private static boolean fills(Expression expression, String slot) {
        if (expression instanceof Group group) {
            return group.how() == How.CHOICE ? group.items().stream().allMatch(item -> fills(item, slot))
                    : group.items().stream().anyMatch(item -> fills(item, slot));
        }
        return expression instanceof SlotRef ref && ref.slot().equals(slot);
    }
}
