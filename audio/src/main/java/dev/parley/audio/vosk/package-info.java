/**
 * Speech recognition by <a href="https://alphacephei.com/vosk/">Vosk</a>: finds and checks the native library, loads
 * models, and turns libvosk's quirks into this module's words and errors.
 */
package dev.parley.audio.vosk;
