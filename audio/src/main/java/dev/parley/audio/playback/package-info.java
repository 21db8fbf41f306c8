/**
 * Where answers are heard: the sound card through ALSA's aplay, or WAV files on machines without one.
 */
package dev.parley.audio.playback;
