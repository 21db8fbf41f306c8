/**
 * The assistant as a whole, and the {@code parley} command. The only module that knows the others:
 * {@link dev.parley.runtime.Wiring} names the implementations.
 */
package dev.parley.runtime;
