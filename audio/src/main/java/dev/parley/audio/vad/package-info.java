/**
 * Voice activity: which stretches of sound have speech in them, by a small network or by level alone; when speech began
 * and for how long it has ceased; and the sound of just before it began.
 */
package dev.parley.audio.vad;
