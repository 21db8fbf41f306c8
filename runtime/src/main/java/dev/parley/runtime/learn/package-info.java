/**
 * What Parley learns from being put right: utterances it has guessed, what they came to, and what was meant. Only
 * where the home file allows it; on this machine only; never sound, never a PIN.
 */
package dev.parley.runtime.learn;
