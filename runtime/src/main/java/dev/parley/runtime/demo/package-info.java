/**
 * {@code parley demo}: the whole product on one machine, with recordings for a microphone, a light that answers on
 * MQTT, and a relay on a mock pin.
 */
package dev.parley.runtime.demo;
