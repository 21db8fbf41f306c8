package dev.parley.runtime.timer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.runtime.memory.Codec;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.memory.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/**
 * Numbered things that wait for their time, remembered. Each change is written before the method returns. Guarded by
 * its owner's lock.
 */
final class Book<T> {

    static final int MOST = 256;

    private final Shelf<Waiting<T>> shelf;
    private final Clocks clocks;
    private final BiFunction<T, Duration, T> move;
    private final Map<Long, Waiting<T>> pages = new LinkedHashMap<>();
    private long last;

    /**
     * The book that was kept under a name.
     *
     * @param codec how the things are written, as JSON objects
     * @param move  a thing with its instants moved by as much as the clock was set forward
     */
    Book(Memory memory, String name, Codec<T> codec, Clocks clocks, BiFunction<T, Duration, T> move) {
        this.shelf = memory.shelf(name, new AnchoredCodec<>(codec));
        this.clocks = clocks;
        this.move = move;
        shelf.all().forEach((key, page) -> pages.put(Long.parseLong(key), page));
        last = pages.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * Adds a thing.
     *
     * @param made    makes it from its number
     * @param elapsed true where it counts elapsed time
     * @throws TimerException where there are too many
     */
    T add(LongFunction<T> made, boolean elapsed) {
        if (pages.size() >= MOST) {
            throw new TimerException("There are " + MOST + " of them already; cancel one first.");
        }
        last++;
        return write(last, new Waiting<>(made.apply(last), Optional.of(clocks.anchor()).filter(anchor -> elapsed)));
    }

    Optional<T> get(long id) {
        return Optional.ofNullable(pages.get(id)).map(Waiting::thing);
    }

    List<T> all() {
        return pages.values().stream().map(Waiting::thing).toList();
    }

    /** Puts a thing in the place of that number; its instants are as the clock stands now. */
    T put(long id, T thing) {
        return write(id, new Waiting<>(thing, pages.get(id).anchor()));
    }

    /** The same for a thing that counts elapsed time from now on. */
    T begin(long id, T thing) {
        return write(id, new Waiting<>(thing, Optional.of(clocks.anchor())));
    }

    void remove(long id) {
        pages.remove(id);
        shelf.remove(Long.toString(id));
    }

    void clear() {
        shelf.removeAll(pages.keySet().stream().map(id -> Long.toString(id)).toList());
        pages.clear();
    }

    /** Sees whether the clock was set since, and moves the instants of what counts elapsed time along with it. */
    void notice() {
        Anchor now = clocks.anchor();
        Map<String, Waiting<T>> moved = new LinkedHashMap<>();
        pages.forEach((id, page) -> page.anchor().map(now::jumpSince).filter(jump -> !jump.isZero()).ifPresent(jump ->
                moved.put(Long.toString(id), new Waiting<>(move.apply(page.thing(), jump), Optional.of(now)))));
        moved.forEach((key, page) -> pages.put(Long.parseLong(key), page));
        shelf.putAll(moved);
    }

    private T write(long id, Waiting<T> page) {
        pages.put(id, page);
        shelf.put(Long.toString(id), page);
        return page.thing();
    }

    /** Adds the anchor to the JSON of a thing. */
    private record AnchoredCodec<T>(Codec<T> codec) implements Codec<Waiting<T>> {

        @Override
        public JsonNode write(Waiting<T> page) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.set("thing", codec.write(page.thing()));
            page.anchor().ifPresent(anchor -> json.put("boot", anchor.boot()).put("zero", anchor.zero().toString()));
            return json;
        }

        @Override
        public Waiting<T> read(JsonNode json) {
            Optional<Anchor> anchor = Optional.ofNullable(json.get("boot"))
                    .map(boot -> new Anchor(boot.asText(), Instant.parse(json.required("zero").asText())));
            return new Waiting<>(codec.read(json.required("thing")), anchor);
        }
    }
}
