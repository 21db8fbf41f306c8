package dev.parley.intent;

import java.util.List;

/** Facts to the words of an answer. Thread-safe; never blocks. */
@FunctionalInterface
public interface Responder {

    /** One short text that says every fact and nothing else; "" for no facts. */
    String reply(List<Fact> facts);
}
