package dev.parley.intent.template;

import java.util.List;
import java.util.Map;

/**
 * Templates of several files with every rule put in place and every list found.
 *
 * @param templates without rule references; users' own before the built-in
 * @param lists     by the names that the templates' slots now use
 */
record Linked(List<Template> templates, Map<String, ListSpec> lists) {
    Linked {
        templates = List.copyOf(templates);
        lists = Map.copyOf(lists);
    }
}
