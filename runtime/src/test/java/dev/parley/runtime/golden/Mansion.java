package dev.parley.runtime.golden;

import java.util.List;
import java.util.Locale;

/**
 * Writes the home file of a mansion of 25 areas on four floors with 200 devices, {@code homes/mansion.yaml}. From
 * the folder {@code runtime/src/test}:
 * {@code java java/dev/parley/runtime/golden/Mansion.java > resources/homes/mansion.yaml}
 */
public final class Mansion {

    /** Floor, id, name, aliases and things of each area; "-" for no floor; "=" gives what a thing starts with. */
    private static final List<String> PLAN = List.of(
            "basement | wine_cellar | Wine cellar | | light, lamp Rack, temperature=12.5, humidity=71, smoke",
            "basement | laundry_room | Laundry room | utility room | light, heating, window, humidity=64, smoke, "
                    + "motion, machine Washing machine/washing_machine, machine Tumble dryer/dryer, outlet Iron",
            "basement | gym | Gym | fitness room | light=100, heating, fan, speaker, tv, window, motion, "
                    + "temperature=17.5",
            "basement | boiler_room | Boiler room | | light, machine Boiler/boiler=running, water Water main, "
                    + "water Gas main/gas_valve, leak, smoke, machine Sump pump/pump",
            "ground | entrance_hall | Entrance hall | foyer | lamp Chandelier=60, heating, motion, smoke, "
                    + "lock Front door, button Doorbell chime, camera",
            "ground | kitchen | Kitchen | | light=80, lamp Island, lamp Worktop, heating, blinds, window, motion, "
                    + "speaker, fan, outlet Kettle, outlet Toaster, machine Dishwasher/dishwasher=running, "
                    + "temperature=21.5, smoke",
            "ground | dining_room | Dining room | | light, lamp Sideboard, heating, curtains, window, speaker",
            "ground | living_room | Living room | lounge, drawing room | light, lamp Corner, lamp Piano=30, heating, "
                    + "curtains, blinds, speaker, tv, motion, fire, window",
            "ground | library | Library | | lamp Gallery, lamp Globe, heating, curtains, humidity=48, window, speaker",
            "ground | study | Study | office | lamp Desk, lamp Banker's, lamp Floor, heating, blinds, outlet Printer, "
                    + "window, speaker, temperature=20",
            "ground | cloakroom | Cloakroom | guest toilet | light, heating, fan, window, motion",
            "ground | garage | Garage | | light, garage Left, garage Right, outlet Car charger/charger, motion, "
                    + "lock Garage side door, smoke, window",
            "first | landing | Landing | | light, heating, motion, smoke, window",
            "first | main_bedroom | Main bedroom | master bedroom | light, lamp Bedside, heating=18, shutters, "
                    + "curtains, window=open, tv, speaker, fan, temperature=18.5, motion",
            "first | main_bathroom | Main bathroom | | light, lamp Mirror, heating=23, blinds, window, fan, "
                    + "humidity=58, outlet Towel rail, speaker",
            "first | dressing_room | Dressing room | wardrobe | light, lamp Mirror, heating, window",
            "first | blue_room | Blue room | | light, lamp Bedside=30, heating, shutters, window, tv, speaker",
            "first | green_room | Green room | | light, lamp Bedside, heating, shutters, window=open, tv",
            "first | nursery | Nursery | | light, lamp Moon, heating=21, shutters, window, speaker, temperature=20.5, "
                    + "humidity=45, motion, camera",
            "top | playroom | Playroom | | light, lamp Fairy, heating, blinds, window, speaker, tv, motion, smoke",
            "top | studio | Studio | artist's studio | light, lamp Easel, heating, blinds, window=open, speaker, "
                    + "motion",
            "- | terrace | Terrace | patio | light, awning, heater, speaker, outlet Fountain, lock Terrace door, "
                    + "motion",
            "- | pool | Pool | | light=100, lamp Underwater, machine Pool pump/pump=running, "
                    + "machine Pool heater/pool_heater, cover, temperature=24, water Pool inlet",
            "- | garden | Garden | back yard | light, lamp Path, lamp Shed, sprinkler Lawn, sprinkler Rose, "
                    + "temperature=11.5, lock Shed door, motion",
            "- | driveway | Driveway | | light, gate Main, gate Service, motion, camera");

    private static final List<String> WHOLE_HOUSE = List.of(
            "{id: vacuum.dobby, name: Dobby, type: vacuum, area: kitchen, state: {activity: docked}}",
            "{id: vacuum.winky, name: Winky, type: vacuum, area: landing, state: {activity: cleaning}}",
            "{id: sensor.power, name: Power meter, type: sensor, kind: power, area: boiler_room, "
                    + "state: {reading: 2450, unit: W}}",
            "{id: scene.dinner_party, name: Dinner party, type: scene, area: dining_room}",
            "{id: scene.movie_night, name: Movie night, type: scene, area: living_room}",
            "{id: scene.good_night, name: Good night, aliases: [bedtime], type: scene}",
            "{id: scene.holiday, name: Holiday mode, type: scene, kind: script}",
            "{id: list.shopping, name: Shopping list, aliases: [groceries], type: list, state: {items: [candles]}}",
            "{id: list.staff, name: Staff list, aliases: [jobs], type: list, state: {items: []}}");

    private static final List<String> SEVERAL =
            List.of("Rack", "Island", "Worktop", "Gallery", "Fairy", "Path", "Mirror", "Underwater");
    /** Beds and mirrors have their lights in several rooms, under one name. */
    private static final List<String> EVERYWHERE = List.of("Bedside", "Mirror");

    private Mansion() {
    }

    /** The file. */
    static String yaml() {
        StringBuilder file = new StringBuilder("""
                # A mansion of 25 areas on four floors with 200 devices, written by Mansion.java, which says how.
                name: Mansion
                units: metric

                floors:
                  - {id: basement, name: Basement, aliases: [cellar]}
                  - {id: ground, name: Ground floor, aliases: [downstairs]}
                  - {id: first, name: First floor, aliases: [upstairs]}
                  - {id: top, name: Attic, aliases: [top floor]}

                areas:
                """);
        List<String[]> areas = PLAN.stream().map(line -> line.split(" *\\| *")).toList();
        for (String[] area : areas) {
            file.append("  - {id: ").append(area[1]).append(", name: ").append(area[2])
                    .append(area[0].equals("-") ? "" : ", floor: " + area[0])
                    .append(area[3].isEmpty() ? "" : ", aliases: [" + area[3] + "]").append("}\n");
        }
        file.append("\ndevices:\n");
        for (String[] area : areas) {
            for (String thing : area[4].split(", ")) {
                file.append("  - ").append(device(area[1], area[2], thing)).append('\n');
            }
        }
        WHOLE_HOUSE.forEach(device -> file.append("  - ").append(device).append('\n'));
        return file.toString();
    }

    /** One line for a thing like "lamp Desk=30" or "machine Boiler/boiler=running". */
    private static String device(String area, String room, String thing) {
        String[] halves = thing.split("=");
        String start = halves.length > 1 ? halves[1] : "";
        String[] kinds = halves[0].split("/");
        String word = kinds[0].split(" ")[0];
        String own = kinds[0].substring(word.length()).strip();
        String named = EVERYWHERE.contains(own) ? area + " " + own : own;
        String lit = "on: " + !start.isEmpty() + ", brightness: " + (start.isEmpty() ? "0" : start);
        String machine = kinds.length > 1 ? kinds[1] : "";
        return switch (word) {
            case "light" -> line("light", area, room + " light", "", area, lit);
            case "lamp" -> line("light", named, own + (own.equals("Chandelier") ? "" : SEVERAL.contains(own)
                    ? " lights" : " lamp"), "", area, lit + (own.equals("Moon") || own.equals("Fairy")
                    ? ", color: \"#ffffff\"" : ""));
            case "heating" -> line("climate", area, room + " heating", "", area, "hvac_mode: heat, "
                    + "target_temperature: " + (start.isEmpty() ? "20" : start) + ", current_temperature: 19.5");
            case "heater" -> line("switch", area + " heater", room + " heater", "heater", area, "on: false");
            case "blinds", "curtains", "shutters" -> line("cover", area + " " + word, room + " " + word,
                    word.substring(0, word.length() - 1), area, "position: 100");
            case "awning" -> line("cover", area + " awning", room + " awning", "awning", area, "position: 0");
            case "cover" -> line("cover", area, room + " cover", "pool_cover", area, "position: 0");
            case "garage" -> line("cover", own + " garage", own + " garage door", "garage_door", area, "position: 0");
            case "gate" -> line("cover", own + " gate", own + " gate", "gate", area, "position: 0");
            case "window" -> line("binary_sensor", area + " window", room + " window", "window", area,
                    "active: " + start.equals("open"));
            case "motion" -> line("binary_sensor", area + " motion", room + " motion sensor", "motion", area,
                    "active: false");
            case "smoke" -> line("binary_sensor", area + " smoke", room + " smoke alarm", "smoke", area,
                    "active: false");
            case "leak" -> line("binary_sensor", area + " leak", room + " leak sensor", "moisture", area,
                    "active: false");
            case "camera" -> line("switch", area + " camera", room + " camera", "camera", area, "on: true");
            case "fire" -> line("switch", "fireplace", "Fireplace", "fireplace", area, "on: false");
            case "temperature" -> line("sensor", area + " temperature", room + " temperature", "temperature", area,
                    "reading: " + start + ", unit: \"°C\"");
            case "humidity" -> line("sensor", area + " humidity", room + " humidity", "humidity", area,
                    "humidity: " + start);
            case "speaker" -> line("media_player", area + " speaker", room + " speaker", "speaker", area,
                    "playback: stopped, volume: 30, muted: false, track: 1");
            case "tv" -> line("media_player", area + " tv", room + " TV", "tv", area,
                    "on: false, playback: stopped, volume: 25, muted: false, track: 1");
            case "fan" -> line("fan", area, room + " fan", "", area, "on: false, fan_speed: 0");
            case "outlet" -> line("outlet", own, own, machine, area, "on: false");
            case "lock" -> line("lock", own, own, "door", area, "locked: true");
            case "machine" -> line("machine", own, own, machine, area, "run: " + (start.isEmpty() ? "stopped" : start));
            case "water" -> line("valve", own, own, machine.isEmpty() ? "water_valve" : machine, area, "position: 100");
            case "sprinkler" -> line("valve", own, own + " sprinkler", "sprinkler", area, "position: 0");
            case "button" -> "{id: button." + slug(own) + ", name: " + own + ", type: button, area: " + area + "}";
            default -> throw new IllegalArgumentException(thing);
        };
    }

    private static String line(String type, String id, String name, String kind, String area, String state) {
        return "{id: " + type + "." + slug(id) + ", name: " + name + ", type: " + type
                + (kind.isEmpty() ? "" : ", kind: " + kind) + ", area: " + area + ", state: {" + state + "}}";
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '_');
    }

    /** Prints the file. */
    public static void main(String[] arguments) {
        System.out.print(yaml());
    }
}
