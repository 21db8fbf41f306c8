/**
 * The commands of {@code parley}, one class each.
 */
package dev.parley.runtime.cli;
