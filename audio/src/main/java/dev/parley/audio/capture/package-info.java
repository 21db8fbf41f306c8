/**
 * The microphone, by way of ALSA's arecord: found by its card's name, opened again when it is unplugged and comes back,
 * with a buffer for when nobody listens for a moment; and a check of the sound it gives.
 */
package dev.parley.audio.capture;
