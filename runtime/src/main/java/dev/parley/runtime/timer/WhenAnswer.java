package dev.parley.runtime.timer;

import dev.parley.intent.ClockTimes;
import dev.parley.intent.Durations;
import dev.parley.intent.Found;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes the answer to "for how long?" or "for when?": "ten minutes", "at half past seven". Stateless. */
final class WhenAnswer {

    private WhenAnswer() {
    }

    /** The intent with the time that an answer ends in; empty where it ends in none. */
    static Optional<Intent> fill(Intent intent, boolean clockTimes, String answer) {
        List<String> words = Normalizer.tokens(answer);
        return IntStream.range(0, words.size()).boxed().flatMap(from -> Stream.concat(
                whole("duration", Durations.at(words, from), words, from),
                clockTimes ? whole("time", ClockTimes.at(words, from), words, from) : Stream.empty()))
                .findFirst().map(slot -> {
                    Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
                    slots.put(slot.name(), slot);
                    return new Intent(intent.name(), slots, intent.source(), intent.confidence());
                });
    }

    private static <T> Stream<Slot> whole(String name, List<Found<T>> found, List<String> words, int from) {
        return found.stream().filter(value -> from + value.words() == words.size())
                .map(value -> new Slot(name, String.join(" ", words.subList(from, words.size())), value.value()));
    }
}
