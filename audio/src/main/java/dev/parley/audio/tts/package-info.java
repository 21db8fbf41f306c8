/**
 * Spoken answers: by <a href="https://github.com/espeak-ng/espeak-ng">espeak-ng</a>, or by voices of
 * <a href="https://github.com/OHF-Voice/piper1-gpl">Piper</a>, networks that speak espeak-ng's phonemes.
 */
package dev.parley.audio.tts;
