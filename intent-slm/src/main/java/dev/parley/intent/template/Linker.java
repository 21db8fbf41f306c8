package dev.parley.intent.template;

import dev.parley.intent.IntentException;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.RuleRef;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what the names in templates stand for: rules and lists of the same file first, then the built-in ones, then
 * (for lists) the words of the home and those that are always there. What cannot be said, or allows too much, is told
 * and left out.
 */
final class Linker {

    private static final List<String> LISTS_OF_HOME = List.of("name", "area", "floor", "kind");
    /** More than the spoken forms of any list that is always there. */
    private static final int SPOKEN_READ_COST = 300;
    private static final int MAX_COST = 500_000;
    private static final int MAX_COST_OF_ALL = 4_000_000;

    private final List<TemplateFile> users;
    private final List<TemplateFile> builtIn;
    private final Templates.ProblemSink problem;
    private final boolean spoken;
    private final Map<String, ListSpec> lists = new HashMap<>();
    private final Map<String, Integer> listCosts = new HashMap<>();
    private final Map<Found<String>, Part> rules = new HashMap<>();
    private int cost;
    private boolean crowded;

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

    /**
     * Links everything.
     *
     * @throws IntentException where the home has more names than the built-in sentences can take
     */
    Linked link(Vocabulary vocabulary) {
        LISTS_OF_HOME.forEach(list -> linkTerms(list, vocabulary.terms().getOrDefault(list, List.of())));
        BuiltInLists.ALL.forEach((name, list) -> add(name, list, SPOKEN_READ_COST));
        BuiltInLists.PARTS.forEach((name, list) -> add(name, list, SPOKEN_READ_COST));
        builtIn.forEach(this::linkLists);
        users.forEach(this::linkLists);
        // The built-in ones first: where all together are too many, a user's own has to go.
        List<Template> ofParley = templates(builtIn);
        List<Template> all = new ArrayList<>(templates(users));
        all.addAll(ofParley);
        return new Linked(all, lists);
    }

    private void linkTerms(String list, List<Vocabulary.Term> terms) {
        Set<String> names = terms.stream().map(term -> Normalizer.normal(term.text())).collect(Collectors.toSet());
        List<ListSpec.Value> values = new ArrayList<>();
        int arcs = 0;
        for (Vocabulary.Term term : terms) {
            String name = Normalizer.normal(term.text());
            List<Part> said = new ArrayList<>(List.of(Part.of(new Text(term.text()))));
            if (!spoken) {
                NumberedNames.others(name).stream().filter(other -> !names.contains(other))
                        .forEach(other -> said.add(Part.of(new Text(other))));
            }
            Part part = said.size() == 1 ? said.get(0) : Part.of(Group.How.CHOICE, said);
            if (!part.silent()) {
                values.add(new ListSpec.Value(part.expression(), name, term.traits()));
                arcs += part.cost();
            }
        }
        add(list, new ListSpec.Values(values, true), arcs);
    }

    private void linkLists(TemplateFile file) {
        file.lists().forEach((name, list) -> {
            if (list instanceof ListSpec.Values values) {
                linkValues(file, name, values);
            } else {
                add(key(file, name), list, list instanceof ListSpec.Range range ? SpokenNumbers.cost(range) : 1);
            }
        });
    }

    private void linkValues(TemplateFile file, String name, ListSpec.Values list) {
        String pointer = "/lists/" + TemplateFileParser.escaped(name);
        List<ListSpec.Value> values = new ArrayList<>();
        int arcs = 0;
        for (ListSpec.Value value : list.values()) {
            Part phrase = part(file, pointer, value.phrase());
            String which = "value \"" + TemplateException.shortened(value.out().toString()) + "\"";
            if (phrase.silent()) {
                problem.problem(file, pointer, which + " can be said without a word; make some part of it needed");
            } else if (phrase.slotted()) {
                problem.problem(file, pointer, which + " has a {list} in it; write its words in place");
            } else if (fits(file, pointer, phrase)) {
                values.add(new ListSpec.Value(phrase.expression(), value.out(), value.traits()));
                arcs += phrase.cost();
            }
        }
        add(key(file, name), new ListSpec.Values(values, false), arcs);
    }

    /** Lists of different files may have the same name. */
    private String key(TemplateFile file, String list) {
        int user = users.indexOf(file);
        return user < 0 ? "built-in/" + list : user + "/" + list;
    }

    /** Adds a list; in speech its values stand in place of every slot, in matching a slot is one symbol. */
    private void add(String key, ListSpec list, int arcs) {
        lists.put(key, list);
        listCosts.put(key, spoken ? 1 + arcs : 1);
    }

    private List<Template> templates(List<TemplateFile> files) {
        List<Template> templates = new ArrayList<>();
        for (TemplateFile file : files) {
            for (Template template : file.templates()) {
                if (!spoken || !template.use().typed()) {
                    linked(file, template).ifPresent(templates::add);
                }
            }
        }
        return templates;
    }

    private Optional<Template> linked(TemplateFile file, Template template) {
        Part part = part(file, template.pointer(), template.expression());
        if (part.silent()) {
            problem.problem(file, template.pointer(), "this sentence can be said without a word; make some part of it"
                    + " needed");
            return Optional.empty();
        }
        return fits(file, template.pointer(), part) ? Optional.of(template.saying(part.expression()))
                : Optional.empty();
    }

    private boolean fits(TemplateFile file, String pointer, Part part) {
        boolean alone = part.cost() <= MAX_COST;
        if (alone && cost + part.cost() <= MAX_COST_OF_ALL) {
            cost += part.cost();
            return true;
        }
        if (builtIn.contains(file)) {
            throw new IntentException("This home has more names than the built-in sentences can take");
        }
        if (!alone || !crowded) {
            String what = alone ? "all sentences together allow" : "this allows";
            String mend = spoken ? " to be heard; use fewer optional parts and shorter lists, or add typed: true"
                    : "; use fewer optional parts, or split it into several";
            problem.problem(file, pointer, what + " too many combinations" + mend);
        }
        crowded |= alone;
        return false;
    }

    private Part part(TemplateFile file, String pointer, Expression expression) {
        if (expression instanceof Text text) {
            return Part.of(text);
        }
        if (expression instanceof RuleRef ref) {
            return rule(file, pointer, ref.rule());
        }
        if (expression instanceof SlotRef ref) {
            return slot(file, pointer, ref);
        }
        Group group = (Group) expression;
        List<Part> parts = new ArrayList<>(group.items().size());
        for (Expression item : group.items()) {
            parts.add(part(file, pointer, item));
        }
        if (group.how() == Group.How.REPEATED && parts.get(0).silent()) {
            problem.problem(file, pointer, "what '+' repeats can be said without a word; make some part of it needed");
            return Part.NEVER;
        }
        return Part.of(group.how(), parts);
    }

    private Part rule(TemplateFile file, String pointer, String rule) {
        Optional<Found<Expression>> found = in(file, other -> written(other, rule));
        if (found.isEmpty()) {
            return missing(file, pointer, "rule <" + rule + ">", "expansion_rules");
        }
        Found<String> key = new Found<>(found.get().file(), rule);
        Part known = rules.get(key);
        if (known == null) {
            known = part(key.file(), pointer, found.get().value());
            rules.put(key, known);
        }
        return known;
    }

    private Optional<Expression> written(TemplateFile file, String rule) {
        return Optional.ofNullable(spoken ? file.spokenRules().get(rule) : null)
                .or(() -> Optional.ofNullable(file.rules().get(rule)));
    }

    private Part slot(TemplateFile file, String pointer, SlotRef ref) {
        Optional<String> key = in(file, other -> Optional.ofNullable(other.lists().get(ref.list())))
                .map(found -> key(found.file(), ref.list()))
                .or(() -> Optional.of(ref.list()).filter(list -> LISTS_OF_HOME.contains(list)
                        || BuiltInLists.ALL.containsKey(list)));
        return key.map(list -> Part.of(new SlotRef(list, ref.slot()), listCosts.getOrDefault(list, 1)))
                .orElseGet(() -> missing(file, pointer, "list {" + ref.list() + "}", "lists"));
    }

    private Part missing(TemplateFile file, String pointer, String what, String section) {
        problem.problem(file, pointer, "there is no " + what + "; add it under " + section + ":");
        return Part.NEVER;
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
}
