package dev.parley.audio.capture;

/**
 * What went wrong with a microphone since it was opened first.
 *
 * @param droppedSeconds sound that nobody read in time
 * @param overruns       how often the card had sound that arecord did not fetch in time: it is lost
 * @param reopenings     how often it gave sound again after it had broken off
 */
public record CaptureCounts(double droppedSeconds, long overruns, long reopenings) {
}
