package dev.parley.device.mqtt;

/** What became of a message that was to be published. */
public enum Delivery {
    /** The broker has it (QoS 1 and 2), or it is on its way (QoS 0). */
    ACKNOWLEDGED,
    /** There was no connection when its deadline came; it was thrown away and will not be sent (again). */
    UNREACHABLE,
    /** It was sent, and the broker did not answer by its deadline. */
    UNACKNOWLEDGED,
    /** The broker said no; most often the user may not write to that topic. */
    REFUSED
}
