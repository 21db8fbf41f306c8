package dev.parley.audio.install;

/** Hears how far a download is. Called often, on a thread of the download; must return fast. */
@FunctionalInterface
public interface Progress {

    /** For those who do not care. */
    Progress NONE = (done, total) -> { };

    /**
     * Some more has arrived.
     *
     * @param done  bytes so far, with those of earlier attempts
     * @param total bytes in all
     */
    void at(long done, long total);
}
