/**
 * Text to intents, and facts to an answer.
 *
 * <p>An {@link dev.parley.intent.Interpreter} turns an utterance into an {@link dev.parley.intent.Understanding};
 * what came of it is worded by a responder. Which devices are meant is not decided here: names, types and areas are
 * slots, in the user's words.
 */
package dev.parley.intent;
