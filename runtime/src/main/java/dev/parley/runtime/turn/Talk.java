package dev.parley.runtime.turn;

import dev.parley.device.Home;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Fact;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that need no deed: questions, and what is said about the dialogue itself. Confined to the turn thread. */
final class Talk {

    private final Home home;
    private final Dialogue dialogue;
    private final QuestionFacts questions;

    Talk(Home home, Dialogue dialogue, QuestionFacts questions) {
        this.home = home;
        this.dialogue = dialogue;
        this.questions = questions;
    }

    List<Fact> of(Tell tell, Optional<String> area) {
        return switch (tell.intent().name()) {
            case "affirm", "deny" -> List.of(Fact.of(Kind.NOTHING_TO_ANSWER));
            case "cancel" -> List.of(Fact.of(Kind.NOTHING_TO_CANCEL));
            case Resolver.UNDO -> List.of(Fact.of(Kind.NOTHING_TO_UNDO));
            case "repeat" -> List.of(dialogue.lastAnswer(area).map(Ending::words)
                    .orElseGet(() -> Fact.of(Kind.NOTHING_TO_REPEAT)));
            case "help" -> List.of(new Fact(Kind.HELP, List.of(), Map.of("examples", Examples.of(home))));
            default -> questions.of(tell);
        };
    }
}
