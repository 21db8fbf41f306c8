package dev.parley.device;

/** Told what is wrong with a device of a home file, while the file is read. */
@FunctionalInterface
public interface DeviceProblem {

    /**
     * One problem.
     *
     * @param device  the device it is about
     * @param pointer where in the device's mapping, as a JSON pointer such as {@code /driver/pin}
     * @param message what is wrong and how to mend it, for the person who wrote the file
     */
    void found(Device device, String pointer, String message);
}
