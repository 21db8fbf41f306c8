package dev.parley.runtime.turn;

import dev.parley.device.Home;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Understanding.Understood;
import dev.parley.runtime.retrieval.NearestExample;
import dev.parley.runtime.retrieval.Passage;
import dev.parley.runtime.turn.TurnLoop.Knowledge;
import dev.parley.runtime.turn.TurnResult.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said where Parley cannot do what it was asked: a question may be answered from the home's documents; for a
 * request it may know a sentence that would have worked. Never moves anything. Confined to the turn thread.
 */
final class TurnDown {

    private final Home home;
    private final Knowledge knowledge;
    private NearestExample examples;

    TurnDown(Home home, Knowledge knowledge) {
        this.home = home;
        this.knowledge = knowledge;
    }

    /** The ending of a turn, or a more helpful one where nothing could be done. */
    Ending helpful(String said, Ending ending) {
        boolean rejected = ending.status() == Status.REJECTED;
        if (!rejected && ending.status() != Status.UNSUPPORTED) {
            return ending;
        }
        Optional<Ending> answer = knowledge.library().answer(said).map(TurnDown::quoted);
        return !rejected ? answer.orElse(ending) : answer.or(() -> suggested(said)).orElse(ending);
    }

    private static Ending quoted(Passage passage) {
        return new Ending(Status.ANSWERED, List.of(new Fact(Kind.QUOTED, List.of(passage.source()),
                Map.of("text", passage.text()))), List.of());
    }

    private Optional<Ending> suggested(String said) {
        if (examples == null) {
            List<String> served = Examples.all(home).stream()
                    .filter(example -> knowledge.interpreter().understand(example) instanceof Understood).toList();
            examples = new NearestExample(served, knowledge.embedder());
        }
        return examples.to(said).map(example -> new Ending(Status.REJECTED,
                List.of(new Fact(Kind.SUGGESTED, List.of(), Map.of("text", example))), List.of()));
    }
}
