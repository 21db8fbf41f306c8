/**
 * The microphone, by way of ALSA's arecord, with a buffer for when nobody listens for a moment.
 */
package dev.parley.audio.capture;
