package dev.parley.runtime.resolve;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Resolution.Order;
import dev.parley.runtime.resolve.Resolution.Reason;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolution.Unable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From intents in the user's words to devices and commands. Of the readings of an utterance the first that this home can
 * do wins; if none can, the first that needs only a question or another value; else the first. Thread-safe; reads
 * states, changes none.
 */
public final class Resolver {

    /** Asks what devices did. */
    public static final String HISTORY = "get_history";
    private static final Set<String> TALK =
            Set.of("get_time", "get_date", "cancel", "repeat", "affirm", "deny", "help");
    private static final Set<String> ASKING = Set.of("get_state", "get_temperature", HISTORY);
    private static final Comparator<Device> THERMOSTATS_FIRST =
            Comparator.comparing(device -> device.type() != DeviceType.CLIMATE);
    /** What ends something that sounds, where no device is named. */
    private static final Set<String> STOPPING = Set.of("stop", "cancel", "acknowledge_alarm");
    /** Changes back what the last turn changed. */
    public static final String UNDO = "undo";

    private final HomeIndex index;
    private final StateStore states;
    private final Selector selector;
    private final OwnIntents own;
    private final Map<String, Skill> skills = new HashMap<>();

    /**
     * A resolver for one home.
     *
     * @param own    the users' own intents, which name their devices in the home's files
     * @param skills what Parley does without a device
     */
    public Resolver(HomeIndex index, StateStore states, OwnIntents own, List<Skill> skills) {
        this.index = index;
        this.states = states;
        this.selector = new Selector(index, states);
        this.own = own;
        skills.forEach(skill -> skill.intents().forEach(intent -> this.skills.put(intent, skill)));
    }

    /**
     * What an utterance comes to: one resolution for each intent of the best reading; empty where it is no command.
     */
    public List<Resolution> resolve(List<Reading> readings, Situation situation) {
        return best(readings, situation).map(best -> withoutRedone(best.resolutions())).orElse(List.of());
    }

    /** The reading that makes most sense here; empty where none is a command. */
    public Optional<Reading> choose(List<Reading> readings, Situation situation) {
        return best(readings, situation).map(Best::reading);
    }

    /** A reading and what it comes to. */
    private record Best(Reading reading, List<Resolution> resolutions) {
    }

    private Optional<Best> best(List<Reading> readings, Situation situation) {
        Optional<Best> best = Optional.empty();
        int bestRank = Integer.MAX_VALUE;
        for (Reading reading : readings) {
            List<Resolution> resolved = resolve(reading, situation);
            int rank = resolved.stream().mapToInt(this::rank).max().orElseThrow();
            if (rank < bestRank && resolved.stream().noneMatch(Resolver::onlyNamed)) {
                best = Optional.of(new Best(reading, resolved));
                bestRank = rank;
            }
        }
        return best;
    }

    /** One by one: "lights up in the meeting room, then the blinds down" is about the blinds there. */
    private List<Resolution> resolve(Reading reading, Situation situation) {
        List<Resolution> resolved = new ArrayList<>();
        Situation now = situation;
        for (Intent intent : reading.intents()) {
            Resolution one = resolve(intent, now);
            resolved.add(one);
            Set<Optional<String>> areas = one.targets().stream().map(Device::area).collect(Collectors.toSet());
            if (areas.size() == 1 && intent.slot("area").isPresent()) {
                now = now.in(areas.iterator().next());
            }
        }
        return resolved;
    }

    /** What an intent comes to for devices already chosen. */
    public Resolution resolve(Intent intent, List<Device> chosen) {
        return asks(intent) ? new Tell(intent, chosen) : act(intent, chosen);
    }

    /** A scene is run by its bare name; the bare name of anything else asks for nothing. */
    private static boolean onlyNamed(Resolution resolution) {
        return resolution instanceof Unable && resolution.intent().name().equals("activate_scene");
    }

    /** Lower is better. What the devices are hardly ever told goes after a question about what they are told. */
    private int rank(Resolution resolution) {
        boolean usual = resolution.targets().stream().allMatch(device -> Usual.suits(resolution.intent(), device))
                && !sparesNothing(resolution);
        int rank = resolution instanceof Ask || resolution instanceof Need ? 1 : 0;
        if (resolution instanceof Declined) {
            rank = 2;
        }
        if (resolution instanceof Unable unable) {
            rank = switch (unable.reason()) {
                case OUT_OF_RANGE -> 1;
                case CANNOT -> 2;
                case NO_SUCH -> 3;
            };
        }
        return 2 * rank + (usual ? 0 : rank == 0 ? 3 : 1);
    }

    /** True where what is spared is nothing like what is meant. */
    private boolean sparesNothing(Resolution resolution) {
        Set<DeviceType> types = resolution.targets().stream().map(Device::type).collect(Collectors.toSet());
        boolean everything = !named(resolution.intent());
        return new Exclusion(resolution.intent(), index).idle(index.home().devices().stream()
                .filter(device -> everything || types.contains(device.type())).toList());
    }

    private Resolution resolve(Intent intent, Situation situation) {
        if (own.names().contains(intent.name())) {
            return ownAct(intent);
        }
        Optional<Resolution> interrupted = interrupted(intent, situation);
        if (interrupted.isPresent()) {
            return interrupted.get();
        }
        if (skills.containsKey(intent.name())) {
            return skills.get(intent.name()).resolve(intent, situation.area());
        }
        if (intent.slot("place").isPresent() || intent.slot("occasion").isPresent()) {
            return new Declined(intent, Fact.of(Fact.Kind.UNSUPPORTED));
        }
        if (TALK.contains(intent.name())) {
            return new Tell(intent, List.of());
        }
        if (intent.name().equals(UNDO)) {
            return undo(intent, situation.changes());
        }
        Selection selection = intent.name().equals("get_temperature") ? thermometer(intent, situation)
                : selector.select(intent, situation, can(intent));
        return switch (selection.verdict()) {
            case TAKE -> resolve(intent, selection.devices());
            case ASK -> asks(intent) && intent.slot(Reference.SLOT).isEmpty() ? new Tell(intent, selection.devices())
                    : new Ask(intent, selection.devices());
            case UNABLE -> new Unable(intent, selection.devices(), Reason.CANNOT, "");
            case NONE -> new Unable(intent, List.of(), Reason.NO_SUCH, selection.lookedFor().strip());
        };
    }

    /** True for intents that ask how devices are, or were. */
    public static boolean asks(Intent intent) {
        return ASKING.contains(intent.name());
    }

    private Predicate<Device> can(Intent intent) {
        if (!asks(intent)) {
            boolean alarm = intent.name().equals("acknowledge_alarm") && intent.slot("name").isEmpty();
            return device -> Effects.of(intent, device, states.state(device.id())).isPresent()
                    && (!alarm || StateWords.inAlarm(states.state(device.id())));
        }
        Optional<Slot> state = intent.slot("state");
        return device -> state.isPresent()
                ? StateWords.is(state.get().value().toString(), device, states.state(device.id())).isPresent()
                : Attributes.key(Attributes.asked(intent), device).isPresent();
    }

    /** The thermometer of the place that is meant: said, or the speaker's, or inside: a thermostat rather than a sensor. */
    private Selection thermometer(Intent intent, Situation situation) {
        Predicate<Device> measures = device -> Attributes.key("temperature", device).isPresent();
        boolean said = intent.slot("name").isPresent() || intent.slot("area").isPresent()
                || intent.slot("type").isPresent() || intent.slot("kind").isPresent()
                || intent.slot("floor").isPresent() || intent.slot(Reference.SLOT).isPresent();
        if (said) {
            Selection selection = selector.select(intent, situation, measures);
            return named(intent) || intent.slot("scope").isPresent() || selection.devices().size() < 2 ? selection
                    : Selection.take(oneOfEachArea(selection.devices()));
        }
        List<Device> all = index.home().devices().stream().filter(measures).toList();
        List<Device> here = all.stream().filter(device -> device.area().equals(situation.area())).toList();
        List<Device> found = situation.area().isPresent() && !here.isEmpty() ? here : all;
        return found.stream().min(THERMOSTATS_FIRST)
                .map(device -> Selection.take(List.of(device))).orElseGet(() -> Selection.none("any thermometer"));
    }

    private static List<Device> oneOfEachArea(List<Device> devices) {
        return devices.stream().collect(Collectors.groupingBy(Device::area, LinkedHashMap::new,
                Collectors.minBy(THERMOSTATS_FIRST))).values().stream().flatMap(Optional::stream).toList();
    }

    private static boolean named(Intent intent) {
        return Stream.of("name", "type", "kind", Reference.SLOT).anyMatch(slot -> intent.slot(slot).isPresent());
    }

    private Resolution act(Intent intent, List<Device> devices) {
        List<Order> orders = new ArrayList<>();
        for (Device device : devices) {
            Optional<Command> command = Effects.of(intent, device, states.state(device.id()));
            if (command.isPresent()) {
                if (outOfRange(device, command.get())) {
                    return new Unable(intent, List.of(device), Reason.OUT_OF_RANGE, "");
                }
                orders.add(passing(intent, order(device, command.get())));
            }
        }
        return orders.isEmpty() ? new Unable(intent, devices, Reason.CANNOT, "") : new Act(intent, orders);
    }

    private Optional<Resolution> interrupted(Intent intent, Situation situation) {
        return STOPPING.contains(intent.name()) && Targets.of(intent).isEmpty()
                ? skills.values().stream().distinct()
                        .flatMap(skill -> skill.interrupted(intent, situation.area()).stream()).findFirst() : Optional.empty();
    }

    /** Changes everything back that the last turn changed. */
    private Resolution undo(Intent intent, List<Change> changes) {
        List<Order> orders = new ArrayList<>();
        Effects.inverse(changes).forEach(command ->
                orders.add(order(index.home().device(command.device()).orElseThrow(), command)));
        return orders.isEmpty() ? new Tell(intent, List.of()) : new Act(intent, orders);
    }

    /** The commands that change things back, as far as they can be, one a device. */
    public static List<Command> inverse(List<Change> changes) {
        return Effects.inverse(changes);
    }

    /** "I meant fifty": what is done anew need not be undone first. */
    private static List<Resolution> withoutRedone(List<Resolution> resolved) {
        if (resolved.size() < 2 || !(resolved.get(0) instanceof Act undo) || !undo.intent().name().equals(UNDO)) {
            return resolved;
        }
        List<Resolution> rest = resolved.subList(1, resolved.size());
        Set<Device> again = rest.stream().flatMap(other -> other.targets().stream()).collect(Collectors.toSet());
        List<Order> needed = undo.orders().stream().filter(order -> !again.contains(order.device())).toList();
        return needed.isEmpty() ? List.copyOf(rest)
                : Stream.concat(Stream.of(new Act(undo.intent(), needed)), rest.stream()).toList();
    }

    private Resolution ownAct(Intent intent) {
        List<Order> orders = new ArrayList<>();
        for (Command command : own.commands(intent)) {
            Device device = index.home().device(command.device()).orElseThrow();
            if (outOfRange(device, command)) {
                return new Unable(intent, List.of(device), Reason.OUT_OF_RANGE, "");
            }
            orders.add(order(device, command));
        }
        return orders.isEmpty() ? new Tell(intent, List.of()) : new Act(intent, orders);
    }

    private Order order(Device device, Command command) {
        return new Order(device, command, Risk.guard(device, command, states.state(device.id())));
    }

    /** What is changed back later of itself is guarded against that as well: "lock the door for an hour". */
    private Order passing(Intent intent, Order order) {
        if (intent.slot("for").isEmpty() || order.command().state().isEmpty()) {
            return order;
        }
        Map<String, Object> now = states.state(order.device().id());
        Map<String, Object> then = new HashMap<>(now);
        then.putAll(order.command().state());
        Map<String, Object> back = new HashMap<>(order.command().state());
        back.replaceAll((key, value) -> now.getOrDefault(key, value));
        Guard later = Risk.guard(order.device(), Command.set(order.device().id(), back), then);
        return later.compareTo(order.guard()) > 0 ? new Order(order.device(), order.command(), later) : order;
    }

    private boolean outOfRange(Device device, Command command) {
        Range range = Range.of(device, states.state(device.id()));
        return command.state().get(range.key()) instanceof Double wanted && !range.holds(wanted);
    }
}
