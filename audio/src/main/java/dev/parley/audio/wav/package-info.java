/**
 * Sound from and to files and standard input: WAV of any width and rate, FLAC, and bare samples, all brought to
 * Parley's one format.
 */
package dev.parley.audio.wav;
