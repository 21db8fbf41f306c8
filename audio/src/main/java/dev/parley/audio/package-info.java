/**
 * Sound to text and text to sound: capture, speech recognition, spoken answers, and the speech models behind them.
 *
 * <p>Inside, sound is always 16 kHz, 16 bit, mono ({@link dev.parley.audio.Pcm}); whatever comes in is converted at the
 * edge. Sub-packages hold one technology each.
 */
package dev.parley.audio;
