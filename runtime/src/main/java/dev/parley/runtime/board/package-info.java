/**
 * The board as a service: text and speech in, results out over MQTT, answers spoken.
 */
package dev.parley.runtime.board;
