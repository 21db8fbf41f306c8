package dev.parley.runtime;

import dev.parley.device.Home;
import dev.parley.intent.model.LanguageModel;

/** Where language models come from. Thread-safe; opening one takes some tenths of a second. */
@FunctionalInterface
public interface LanguageModels {

    /** The one that comes with Parley, for all homes. */
    LanguageModels BUILT_IN = (home, threads) -> LanguageModel.builtIn(threads);

    /**
     * The model for a home, which is the caller's to close.
     *
     * @param threads that one utterance may use, at least 1
     */
    LanguageModel open(Home home, int threads);

    /** The same, each for some threads whatever is asked for. */
    default LanguageModels by(int threads) {
        return (home, asked) -> open(home, threads);
    }
}
