package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.RuleRef;
import dev.parley.intent.template.Expression.SlotRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what the names in templates stand for: rules and lists of the same file first, then the built-in ones, then (for
 * lists) the words of the home.
 */
final class Linker {

    private static final List<String> LISTS_OF_HOME = List.of("name", "area", "floor", "kind");

    private final List<TemplateFile> users;
    private final List<TemplateFile> builtIn;
    private final Templates.ProblemSink problem;
    private final boolean spoken;
    private final Map<String, ListSpec> lists = new HashMap<>();
    private final Map<TemplateFile, Map<String, Expression>> rules = new IdentityHashMap<>();
    private final Map<Group, Boolean> silent = new IdentityHashMap<>();

    /**
     * A linker of users' own files and the built-in ones.
     *
     * @param spoken true for the speech grammar, which has some rules of its own and leaves out what is only typed
     */
    Linker(List<TemplateFile> users, List<TemplateFile> builtIn, boolean spoken, Templates.ProblemSink problem) {
        this.spoken = spoken;
        this.users = users;
        this.builtIn = builtIn;
        this.problem = problem;
    }

    Linked link(Vocabulary vocabulary) {
        LISTS_OF_HOME.forEach(list -> lists.put(list, values(vocabulary.terms().getOrDefault(list, List.of()))));
        List<TemplateFile> all = new ArrayList<>(users);
        all.addAll(builtIn);
        for (TemplateFile file : all) {
            file.lists().forEach((name, list) -> lists.put(key(file, name), linkedList(file, name, list)));
        }
        List<Template> templates = new ArrayList<>();
        for (TemplateFile file : all) {
            file.templates().stream().filter(template -> !spoken || !template.typed())
                    .forEach(template -> templates.add(linked(file, template)));
        }
        return new Linked(templates, lists);
    }

    private static ListSpec values(List<Vocabulary.Term> terms) {
        return new ListSpec.Values(terms.stream().map(term -> new ListSpec.Value(new Expression.Text(term.text()),
                Normalizer.normal(term.text()), term.traits())).toList());
    }

    /** Lists of different files may have the same name. */
    private String key(TemplateFile file, String list) {
        int user = users.indexOf(file);
        return user < 0 ? "built-in/" + list : user + "/" + list;
    }

    private ListSpec linkedList(TemplateFile file, String name, ListSpec list) {
        if (!(list instanceof ListSpec.Values values)) {
            return list;
        }
        return new ListSpec.Values(values.values().stream().map(value -> new ListSpec.Value(
                link(file, "/lists/" + name, value.phrase()), value.out(), value.traits())).toList());
    }

    private Template linked(TemplateFile file, Template template) {
        Expression expression = link(file, template.pointer(), template.expression());
        if (silent(expression)) {
            problem.problem(file, template.pointer(), "this sentence can be said without a word; make some part of it"
                    + " needed");
            expression = new Group(Group.How.CHOICE, List.of());
        }
        return new Template(template.intent(), expression, template.slots(), template.needs(), template.typed(),
                template.pointer());
    }

    private Expression link(TemplateFile file, String pointer, Expression expression) {
        if (expression instanceof RuleRef ref) {
            return in(file, other -> rule(other, ref.rule())).map(found -> linkedRule(found, ref.rule(), pointer))
                    .orElseGet(() -> missing(file, pointer, "rule <" + ref.rule() + ">", "expansion_rules"));
        }
        if (expression instanceof SlotRef ref) {
            return in(file, other -> Optional.ofNullable(other.lists().get(ref.list())))
                    .map(found -> (Expression) new SlotRef(key(found.file(), ref.list()), ref.slot()))
                    .orElseGet(() -> LISTS_OF_HOME.contains(ref.list()) ? ref
                            : missing(file, pointer, "list {" + ref.list() + "}", "lists"));
        }
        if (expression instanceof Group group) {
            return new Group(group.how(), group.items().stream().map(item -> link(file, pointer, item)).toList());
        }
        return expression;
    }

    /** Each rule is linked once, and shared by all that use it: rules that double each other cost nothing here. */
    private Expression linkedRule(Found<Expression> found, String rule, String pointer) {
        Map<String, Expression> ofFile = rules.computeIfAbsent(found.file(), none -> new HashMap<>());
        Expression known = ofFile.get(rule);
        if (known == null) {
            known = link(found.file(), pointer, found.value());
            ofFile.put(rule, known);
        }
        return known;
    }

    private Optional<Expression> rule(TemplateFile file, String name) {
        return Optional.ofNullable(spoken ? file.spokenRules().get(name) : null)
                .or(() -> Optional.ofNullable(file.rules().get(name)));
    }

    private Expression missing(TemplateFile file, String pointer, String what, String section) {
        problem.problem(file, pointer, "there is no " + what + "; add it under " + section + ":");
        return Expression.NOTHING;
    }

    private record Found<T>(TemplateFile file, T value) {
    }

    /** Looks in the file itself, then in the built-in ones. */
    private <T> Optional<Found<T>> in(TemplateFile file, Function<TemplateFile, Optional<T>> get) {
        List<TemplateFile> order = new ArrayList<>(List.of(file));
        order.addAll(builtIn);
        return order.stream().flatMap(other -> get.apply(other).map(value -> new Found<>(other, value)).stream())
                .findFirst();
    }

    /** True where nothing has to be said; told once for each of the expressions that share parts. */
    private boolean silent(Expression expression) {
        if (!(expression instanceof Group group)) {
            return false;
        }
        Boolean known = silent.get(group);
        if (known == null) {
            known = group.how() == Group.How.CHOICE ? group.items().stream().anyMatch(this::silent)
                    : group.items().stream().allMatch(this::silent);
            silent.put(group, known);
        }
        return known;
    }
}
