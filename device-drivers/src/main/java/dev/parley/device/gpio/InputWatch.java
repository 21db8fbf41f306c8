package dev.parley.device.gpio;

import dev.parley.device.DeviceException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.tinylog.Logger;

/** Follows one input and tells when it becomes active or inactive. Confined to the driver's thread. */
final class InputWatch {

    private final Pin.Input pin;
    private final boolean tellFirst;
    private final Consumer<Boolean> changed;
    private final Runnable lost;
    private Optional<Boolean> last = Optional.empty();
    private boolean open;

    /**
     * A watch.
     *
     * @param tellFirst whether what it finds at the start is told too
     * @param changed   told true where the input is active now
     * @param lost      called where the pin cannot be used
     */
    InputWatch(Pin.Input pin, boolean tellFirst, Consumer<Boolean> changed, Runnable lost) {
        this.pin = pin;
        this.tellFirst = tellFirst;
        this.changed = changed;
        this.lost = lost;
    }

    void open(GpioBoard board, Executor loop) {
        try {
            board.take(pin, high -> loop.execute(() -> note(high)));
            open = true;
            reread(board);
        } catch (DeviceException e) {
            Logger.error(e.getMessage());
            lost.run();
        }
    }

    void reread(GpioBoard board) {
        if (open) {
            board.level(pin.number()).ifPresent(this::note);
        }
    }

    private void note(boolean high) {
        boolean active = pin.high(high);
        boolean first = last.isEmpty();
        if (first || last.get() != active) {
            last = Optional.of(active);
            if (!first || tellFirst) {
                changed.accept(active);
            }
        }
    }
}
