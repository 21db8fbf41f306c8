"""A home as Home Assistant would have it: entities with names and areas, and which of them an intent is about.

Written after Home Assistant 2026.11.0: `_get_entity_name_tuples` and `_make_slot_lists` of its default conversation
agent, and `async_match_targets` and the intent handlers behind it.
"""

from dataclasses import dataclass

from hassil.intents import SlotList, TextSlotList
from hassil.util import remove_punctuation

from judging.home import Home

STAND_INS = {"outlet", "machine", "custom"}
COVER_CLASSES = {"garage_door": "garage", "roller_blind": "blind"}
KNOWN_CLASSES = {
    "cover": {"awning", "blind", "curtain", "door", "garage", "gate", "shade", "shutter", "window"},
    "binary_sensor": {"battery", "carbon_monoxide", "door", "garage_door", "gas", "light", "lock", "moisture", "motion",
                      "occupancy", "plug", "power", "presence", "problem", "smoke", "sound", "vibration", "window"},
    "sensor": {"temperature", "humidity", "power", "energy", "battery", "illuminance", "carbon_dioxide", "pressure"},
    "media_player": {"tv", "speaker", "receiver"},
}
DOMAIN_OF = {
    "HassLightSet": {"light"}, "HassFanSetSpeed": {"fan"}, "HassVacuumStart": {"vacuum"},
    "HassVacuumReturnToBase": {"vacuum"}, "HassVacuumCleanArea": {"vacuum"}, "HassMediaPause": {"media_player"},
    "HassMediaUnpause": {"media_player"}, "HassMediaNext": {"media_player"}, "HassMediaPrevious": {"media_player"},
    "HassSetVolume": {"media_player"}, "HassSetVolumeRelative": {"media_player"},
    "HassMediaPlayerMute": {"media_player"}, "HassMediaPlayerUnmute": {"media_player"},
    "HassClimateSetTemperature": {"climate"}, "HassClimateGetTemperature": {"climate"},
    "HassListAddItem": {"todo"}, "HassListRemoveItem": {"todo"}, "HassListCompleteItem": {"todo"},
}
"""The domains to which handlers restrict their intents."""

PLAYING = {"HassMediaPause", "HassMediaNext", "HassMediaPrevious"}
SINGLE = {"HassClimateSetTemperature", "HassClimateGetTemperature"}


@dataclass(frozen=True)
class Entity:
    """A device: domain, names, device class and area, the last two empty where there are none.

    `stands_in` tells that it is what Home Assistant has no domain for (a socket, a machine) and keeps as a switch.
    """

    id: str
    domain: str
    names: tuple[str, ...]
    device_class: str
    area: str
    stands_in: bool


class HaHome:
    """The home, by the sentences' lists and by what intents are about."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.entities = [_entity(device) for device in home.devices.values()]

    def slot_lists(self) -> dict[str, SlotList]:
        """The lists `name`, `area` and `floor`, each name with what templates ask of it."""
        names = [(remove_punctuation(name).strip(), name, _context(entity))
                 for entity in self.entities for name in entity.names]
        return {"name": TextSlotList.from_tuples(names, allow_template=False),
                "area": _places(self.home.areas_written), "floor": _places(self.home.floors_written)}

    def targets(self, intent: str, slots: dict[str, object], states: dict[str, dict], spoken_in: str) -> list[str]:
        """The devices an intent is about, by their ids; empty where Home Assistant would say that there are none.

        `states` are those of devices, by id; `spoken_in` is the id of the speaker's area, or empty.
        """
        if intent == "HassClimateGetTemperature" and "name" not in slots and (slots.get("area") or spoken_in):
            place = self.home.areas(str(slots["area"])) if slots.get("area") else {spoken_in}
            sensors = [e for e in self.entities if e.domain == "sensor" and e.device_class == "temperature"
                       and e.area in place]
            if sensors:
                return [sensors[0].id]
        if intent == "HassVacuumCleanArea":
            slots = {"name": slots["name"]} if "name" in slots else {}
        found = self._matching(intent, slots)
        if intent in PLAYING:
            found = [e for e in found if states.get(e.id, {}).get("playback") == "playing"]
        if intent == "HassSetVolumeRelative" and len(found) > 1 and "name" not in slots:
            found = [e for e in found if states.get(e.id, {}).get("playback") == "playing"]
        if len(found) > 1 and ("name" in slots or intent in SINGLE):
            found = [e for e in found if e.area == spoken_in]
            if len(found) > 1:
                return []
        return [entity.id for entity in found]

    def _matching(self, intent: str, slots: dict[str, object]) -> list[Entity]:
        domains = _set(slots.get("domain")) or DOMAIN_OF.get(intent, set())
        classes = _set(slots.get("device_class"))
        name = str(slots.get("name", "")).strip().casefold()
        if not (domains or classes or name or slots.get("area") or slots.get("floor")):
            return []
        found = [e for e in self.entities
                 if (not domains or e.domain in domains) and (not classes or e.device_class in classes)
                 and (name in ("", "all") or name == e.id or name in (n.casefold() for n in e.names))
                 and (name or classes or not e.stands_in)]
        if slots.get("floor"):
            areas = self.home.on_floor(str(slots["floor"]))
            found = [e for e in found if e.area in areas]
        if slots.get("area"):
            areas = self.home.areas_named(str(slots["area"]))
            found = [e for e in found if e.area in areas]
        return found


def _entity(device: dict) -> Entity:
    kind = device["type"]
    domain = "switch" if kind in STAND_INS else "todo" if kind == "list" else kind
    device_class = device.get("kind", "")
    if domain == "scene" and device_class == "script":
        domain = "script"
    if kind == "outlet":
        device_class = "outlet"
    elif domain == "valve":
        device_class = "gas" if "gas" in device_class else "water"
    else:
        device_class = COVER_CLASSES.get(device_class, device_class) if domain == "cover" else device_class
        device_class = device_class if device_class in KNOWN_CLASSES.get(domain, set()) else ""
    return Entity(device["id"], domain, (device["name"], *device.get("aliases", [])), device_class,
                  device.get("area", ""), kind in STAND_INS)


def _context(entity: Entity) -> dict[str, str]:
    return {"domain": entity.domain} | ({"device_class": entity.device_class} if entity.device_class else {})


def _places(written: dict[str, list[str]]) -> SlotList:
    return TextSlotList.from_tuples([(remove_punctuation(name).strip(), name) for names in written.values()
                                     for name in names], allow_template=False)


def _set(value: object) -> set[str]:
    return set() if value is None else {value} if isinstance(value, str) else set(value)  # type: ignore[arg-type]
