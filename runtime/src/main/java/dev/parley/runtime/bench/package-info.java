/**
 * {@code parley bench}: how fast and how right, on this machine, today.
 */
package dev.parley.runtime.bench;
