package dev.parley.device.gpio;

import java.time.Duration;
import java.util.Optional;

/** How one pin is wired. */
sealed interface Pin {

    /** The GPIO number (BCM on a Raspberry Pi). */
    int number();

    /** True where a low level means active. */
    boolean activeLow();

    /** The level, high or low, that means active or not. */
    default boolean high(boolean active) {
        return active != activeLow();
    }

    /**
     * A pin that is driven.
     *
     * @param number    the GPIO number
     * @param activeLow true where a low level means active
     * @param initial   whether it is active from the start
     * @param shutdown  whether it is active when Parley stops: the safe state
     * @param pulse     how long it is active for one press, or empty where it stays as it is set
     */
    record Output(int number, boolean activeLow, boolean initial, boolean shutdown, Optional<Duration> pulse)
            implements Pin {
    }

    /**
     * A pin that is read.
     *
     * @param number    the GPIO number
     * @param activeLow true where a low level means active
     * @param pull      what pulls it when nothing drives it
     * @param debounce  how long a level must last to count
     */
    record Input(int number, boolean activeLow, Pull pull, Duration debounce) implements Pin {

        static final Duration USUAL_DEBOUNCE = Duration.ofMillis(30);

        /** A switch between the pin and the active level, with the board's own resistor. */
        static Input usual(int number, boolean activeLow) {
            return new Input(number, activeLow, Pull.against(activeLow), USUAL_DEBOUNCE);
        }
    }

    /** The board's own resistor. */
    enum Pull {
        UP, DOWN, OFF;

        /** The pull that makes an unconnected pin inactive. */
        static Pull against(boolean activeLow) {
            return activeLow ? UP : DOWN;
        }
    }
}
