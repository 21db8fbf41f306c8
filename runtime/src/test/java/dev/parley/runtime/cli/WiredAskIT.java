package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.mqtt.Mosquitto;
import dev.parley.device.mqtt.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One utterance to a home whose light is on a broker. */
class WiredAskIT {

    @TempDir
    private Path folder;
    @TempDir
    private Path brokerFolder;
    private Mosquitto broker;

    @BeforeEach
    void start() throws IOException {
        broker = Mosquitto.start(brokerFolder);
        Files.writeString(folder.resolve("home.yaml"), """
                name: Wired home
                drivers: {mqtt: {url: "%s"}}
                areas: []
                devices:
                  - id: light.hall
                    name: Hall light
                    type: light
                    state: {on: true}
                    driver: {type: mqtt, state: {on: hall/light}, command: {on: hall/light/set}}
                  - {id: fan.hall, name: Fan, type: fan, state: {on: false}}
                """.formatted(broker.url()));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private Cli.Run ask(String text) {
        return new Cli(folder).run("ask", "--home", folder.resolve("home.yaml").toString(), text);
    }

    @Test
    void question_isAnsweredByWhatTheLightSays_notByTheHomeFile() {
        try (Witness light = new Witness(broker.url())) {
            light.say("hall/light", "OFF", true);

            Cli.Run run = ask("is the hall light on");

            assertEquals(List.of("No, the hall light is off."), run.lines());
        }
    }

    @Test
    void command_reachesTheLight() {
        try (Witness light = new Witness(broker.url()).watch("hall/light/set")) {
            light.say("hall/light", "ON", true);

            ask("turn off the hall light");

            assertEquals(List.of("OFF"), light.payloads("hall/light/set"));
        }
    }

    @Test
    void brokerThatIsNotThere_failsItsDevices_andNoOthers() {
        broker.close();

        Cli.Run wired = ask("turn off the hall light");
        Cli.Run simulated = ask("turn on the fan");

        assertEquals(1, wired.code());
        assertTrue(wired.lines().get(0).contains("hall light"), wired.out());
        assertEquals(0, simulated.code(), simulated.out());
    }
}
