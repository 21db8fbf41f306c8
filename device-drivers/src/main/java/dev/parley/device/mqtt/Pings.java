package dev.parley.device.mqtt;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttPingSender;
import org.eclipse.paho.mqttv5.client.internal.ClientComms;

/** Has Paho look after the keep-alive on a thread of ours; its own sender would start one for each session. */
final class Pings implements MqttPingSender {

    private final ScheduledExecutorService timer;
    private volatile ClientComms comms;
    private volatile boolean running;

    Pings(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public void init(ClientComms paho) {
        comms = paho;
    }

    @Override
    public void start() {
        running = true;
        schedule(comms.getKeepAlive());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void schedule(long delayMs) {
        timer.schedule(() -> {
            if (running) {
                comms.checkForActivity();
            }
        }, delayMs, TimeUnit.MILLISECONDS);
    }
}
