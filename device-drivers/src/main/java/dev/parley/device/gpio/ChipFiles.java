package dev.parley.device.gpio;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import dev.parley.device.DeviceException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The kernel's GPIO character devices, in the order libgpiod goes through them: by name. */
final class ChipFiles {

    /** Asks one of them for its label; a seam for machines without. */
    interface Labels {
        String of(Path file);
    }

    private final Path folder;
    private final Labels labels;

    ChipFiles(Path folder, Labels labels) {
        this.folder = folder;
        this.labels = labels;
    }

    static ChipFiles ofThisMachine() {
        return in(Path.of("/dev"));
    }

    /** The device files in a folder. */
    static ChipFiles in(Path folder) {
        return new ChipFiles(folder, Kernel::label);
    }

    /**
     * The chips.
     *
     * @throws DeviceException where one may not be opened; libgpiod then opens none
     */
    List<GpioChip> list() {
        List<GpioChip> chips = new ArrayList<>();
        for (Path file : files()) {
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                throw new DeviceException("Parley may not open " + file + ": its user must be in the group that owns"
                        + " the file (usermod -aG gpio parley, then restart), and a udev rule must give the file to"
                        + " that group (SUBSYSTEM==\"gpio\", GROUP=\"gpio\", MODE=\"0660\")");
            }
            chips.add(new GpioChip(file.getFileName().toString(), labels.of(file)));
        }
        return chips;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "gpiochip*")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new DeviceException("The folder " + folder + " cannot be listed", e);
        }
        files.sort(Comparator.comparing(Path::getFileName));
        return files;
    }

    /** The one request we need of the GPIO character device (linux/gpio.h). */
    private static final class Kernel {

        private interface C extends Library {
            int open(String path, int flags) throws LastErrorException;

            int ioctl(int descriptor, NativeLong request, Object... argument) throws LastErrorException;

            int close(int descriptor) throws LastErrorException;
        }

        /** {@code struct gpiochip_info}: name, label, number of lines. */
        private static final int NAME_BYTES = 32;
        private static final int INFO_BYTES = NAME_BYTES + 32 + Integer.BYTES;
        /** {@code GPIO_GET_CHIPINFO_IOCTL}: _IOR(0xB4, 0x01, struct gpiochip_info). */
        private static final NativeLong GET_INFO = new NativeLong(0x80000000L | INFO_BYTES << 16 | 0xB4 << 8 | 0x01);

        static String label(Path file) {
            C c = Native.load("c", C.class);
            try (Memory info = new Memory(INFO_BYTES)) {
                int descriptor = c.open(file.toString(), 0);
                try {
                    c.ioctl(descriptor, GET_INFO, (Pointer) info);
                } finally {
                    c.close(descriptor);
                }
                return info.getString(NAME_BYTES, "US-ASCII");
            } catch (LastErrorException e) {
                throw new DeviceException("The GPIO chip " + file + " does not tell its label: " + e.getMessage(), e);
            }
        }
    }
}
