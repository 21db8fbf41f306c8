/**
 * Words an answer from facts: sentences kept in a data file, filled with names and values.
 */
package dev.parley.intent.reply;
