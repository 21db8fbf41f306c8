package dev.parley.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people shorten, and how it is said in full. */
final class Contractions {

    /** A word to a line, and what it stands for. */
    private static final String ALL = """
            i'm i am
            im i am
            i've i have
            ive i have
            i'd i would
            i'll i will
            you're you are
            youre you are
            you've you have
            you'd you would
            you'll you will
            we're we are
            we've we have
            we'd we would
            we'll we will
            they're they are
            theyre they are
            they've they have
            they'd they would
            they'll they will
            he's he is
            she's she is
            it's it is
            it'll it will
            it'd it would
            that's that is
            thats that is
            that'll that will
            this'll this will
            there's there is
            there'll there will
            here's here is
            what's what is
            whats what is
            what're what are
            what'll what will
            what'd what did
            where's where is
            wheres where is
            where're where are
            when's when is
            who's who is
            how's how is
            hows how is
            how're how are
            why's why is
            let's let us
            isn't is not
            isnt is not
            aren't are not
            arent are not
            wasn't was not
            wasnt was not
            weren't were not
            don't do not
            dont do not
            doesn't does not
            doesnt does not
            didn't did not
            didnt did not
            can't can not
            cant can not
            cannot can not
            couldn't could not
            couldnt could not
            won't will not
            wont will not
            wouldn't would not
            wouldnt would not
            shouldn't should not
            shouldnt should not
            haven't have not
            hasn't has not
            hadn't had not
            mustn't must not
            needn't need not
            gonna going to
            wanna want to
            gotta got to
            gimme give me
            lemme let me
            d'you do you
            em them
            ok okay
            pct percent
            """;

    private static final Map<String, List<String>> FULL = new HashMap<>();

    static {
        ALL.lines().map(line -> List.of(line.split(" "))).forEach(words ->
                FULL.put(words.get(0), words.subList(1, words.size())));
    }

    private Contractions() {
    }

    /** The words a word stands for; none where it is not short for any. */
    static List<String> full(String word) {
        return FULL.getOrDefault(word, List.of());
    }
}
