package dev.parley.runtime;

/** By what utterances are understood. */
public enum Understood {
    /** By the sentences of templates alone: exactly what is written, in microseconds. */
    BY_TEMPLATES,
    /** By the language model alone, to measure it. */
    BY_MODEL,
    /** By templates, and what no template has by the language model. */
    BY_BOTH
}
