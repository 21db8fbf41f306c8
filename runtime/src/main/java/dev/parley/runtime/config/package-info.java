/**
 * What people write: home files, their intents, and the board's configuration, read as a whole and checked as a whole.
 *
 * <p>Every reader collects all {@link dev.parley.runtime.config.Problem problems} of a file, each with its line and its
 * mend, and throws one {@link dev.parley.runtime.config.ConfigException}; what it returns is immutable and valid.
 */
package dev.parley.runtime.config;
