/**
 * Devices behind an MQTT 5 broker, whatever their topics and payloads: the home file says which.
 *
 * <p>{@link dev.parley.device.mqtt.MqttConnection} is the connection that comes back by itself and never delivers late;
 * {@link dev.parley.device.mqtt.MqttDriver} moves devices over it. Paho carries the protocol and is named in
 * {@code PahoSession} and its {@code Pings} alone.
 */
package dev.parley.device.mqtt;
