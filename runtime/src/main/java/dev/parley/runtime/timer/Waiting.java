package dev.parley.runtime.timer;

import java.util.Optional;

/**
 * Something that waits for its time.
 *
 * @param anchor how the clocks stood when its instant was last reckoned, for what counts elapsed time; empty for what
 *               follows the wall clock
 */
record Waiting<T>(T thing, Optional<Anchor> anchor) {
}
