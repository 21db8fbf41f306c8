package dev.parley.runtime.config;

import dev.parley.intent.Normalizer;
import java.util.List;

/** Reads what things are called. A name is made to be said, so it needs something that can be. */
final class Names {

    private Names() {
    }

    /** The name of a section, which must have one. */
    static String required(Section section) {
        return section.text("name").map(name -> sayable(section, "/name", name)).orElseGet(() -> {
            if (section.value("name").isEmpty()) {
                section.problem("name", "a name is missing; add one as people say it, like \"name: Kitchen\"");
            }
            return "";
        });
    }

    /** The other names of a section. */
    static List<String> aliases(Section section) {
        List<String> aliases = section.texts("aliases");
        for (int i = 0; i < aliases.size(); i++) {
            sayable(section, "/aliases/" + i, aliases.get(i));
        }
        return aliases;
    }

    private static String sayable(Section section, String pointer, String name) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit) || Normalizer.tokens(name).isEmpty()) {
            section.problemAt(pointer, "nobody can say " + Section.quoted(name)
                    + "; a name needs letters or digits");
        }
        return name;
    }
}
