/**
 * Spoken answers, by <a href="https://github.com/espeak-ng/espeak-ng">espeak-ng</a>.
 */
package dev.parley.audio.tts;
