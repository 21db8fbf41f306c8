package dev.parley.device.gpio;

import dev.parley.device.DeviceException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A GPIO chip of this machine.
 *
 * @param name  the kernel's name, for instance {@code gpiochip0}
 * @param label what it is, for instance {@code pinctrl-rp1}
 */
public record GpioChip(String name, String label) {

    private static final String HEADER = "pinctrl";

    /** The GPIO chips of this machine, as the kernel lists them. Needs read and write access to their device files. */
    public static List<GpioChip> all() {
        return ChipFiles.ofThisMachine().list();
    }

    /**
     * The chip whose pins Pi4J will drive. Its gpiod provider cannot be told: it takes the first whose label has
     * {@code pinctrl}, which on every Raspberry Pi is the header.
     *
     * @throws DeviceException where there is none, or it is not the wanted one; it says what to do
     */
    static GpioChip header(List<GpioChip> chips, Optional<String> wanted) {
        String labels = chips.stream().map(GpioChip::label).distinct().collect(Collectors.joining(", "));
        if (chips.isEmpty()) {
            throw new DeviceException("This machine has no GPIO (there is no /dev/gpiochip*). To try the home without,"
                    + " say mock: true under drivers: gpio: in the home file");
        }
        GpioChip header = chips.stream().filter(chip -> chip.label().contains(HEADER)).findFirst().orElseThrow(() ->
                new DeviceException("None of this machine's GPIO chips is the header of a Raspberry Pi (they are: "
                        + labels + ")"));
        if (wanted.isPresent() && !wanted.get().equals(header.label())) {
            throw new DeviceException("The home is wired to the GPIO chip " + wanted.get() + ", but the header here is "
                    + header.label() + "; is this the right board? If so, mend chip: under drivers: gpio:");
        }
        return header;
    }
}
