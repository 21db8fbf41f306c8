"""What a sentence means, in one form for all systems: what is done, to which devices, with what values."""

from dataclasses import dataclass, field

from judging.home import Home, plain

ON = {"cover": "open", "valve": "open", "lock": "lock", "machine": "start", "vacuum": "start", "button": "press",
      "scene": "activate_scene"}
OFF = {"cover": "close", "valve": "close", "lock": "unlock", "machine": "stop", "vacuum": "return_to_base"}
STOP = {"vacuum": "return_to_base", "media_player": "media_pause"}
SAME = {"get_temperature": "get_state", "list_check": "list_remove", "pause": "media_pause", "resume": "media_play",
        "start": "turn_on"}

NEEDS = {"set_brightness": "brightness", "set_color": "color", "set_color_temperature": "color_temperature",
         "set_position": "position", "set_volume": "volume", "adjust_volume": "volume", "set_fan_speed": "fan_speed"}
"""What a device must have for something to be set; lights that have no colour do not count as moved by one."""

CSS = {"white": "#ffffff", "black": "#000000", "red": "#ff0000", "orange": "#ffa500", "yellow": "#ffff00",
       "green": "#008000", "blue": "#0000ff", "purple": "#800080", "brown": "#a52a2a", "pink": "#ffc0cb",
       "turquoise": "#40e0d0"}
"""Home Assistant's colours by name."""

WITHOUT_DEVICES = {"get_time", "get_date", "cancel", "start_timer", "cancel_timer", "add_timer", "pause_timer",
                   "resume_timer", "timer_status", "list_add", "list_remove", "list_check"}
"""What is understood even where there is no such timer or list."""

VALUES = ("brightness", "position", "fan_speed", "temperature", "color_temperature", "color", "volume", "direction",
          "step", "item", "duration", "start_duration")
"""The slots that are compared."""


@dataclass(frozen=True)
class Meaning:
    """What is done, to which devices (by their ids), with which values; and the intent in the system's own words."""

    intent: str
    targets: frozenset[str] = frozenset()
    values: dict[str, object] = field(default_factory=dict)
    said: str = ""

    @staticmethod
    def of(intent: str, targets: list[str], values: dict[str, object], home: Home) -> "Meaning":
        """In the common form: "turn on" a blind is to open it, and what cannot be moved is no target."""
        needs = NEEDS.get(intent)
        able = [t for t in targets if not needs or needs in home.devices.get(t, {}).get("state", {needs: None})]
        return Meaning(common(intent, {t.split(".")[0] for t in able}), frozenset(able),
                       {key: _value(key, values[key]) for key in VALUES if values.get(key) is not None}, intent)

    def plain(self) -> list:
        """As JSON has it."""
        return [self.said, sorted(self.targets), self.values]

    def agrees(self, other: "Meaning") -> bool:
        """Whether another is the same, as far as this one says."""
        lists = self.intent.startswith("list_") and not (self.targets and other.targets)
        return self.intent == other.intent and (lists or self.targets == other.targets) and all(
            _same(value, other.values.get(key)) for key, value in self.values.items())


def common(intent: str, types: set[str]) -> str:
    """One name for what is the same deed."""
    only = next(iter(types)) if len(types) == 1 else ""
    if intent in ("turn_on", "start"):
        return ON.get(only, "turn_on")
    if intent == "turn_off":
        return OFF.get(only, "turn_off")
    if intent == "stop":
        return STOP.get(only, "stop")
    return SAME.get(intent, intent) if intent != "pause" or only == "media_player" else intent


def of_parley(result: dict, home: Home) -> list[Meaning]:
    """What Parley took a sentence for; nothing where it turned it down, and no devices where it asks which."""
    asks = result["status"] == "clarify"
    return [Meaning.of(command["intent"], [] if asks else command["targets"], _parley_values(command["slots"]), home)
            for command in result.get("commands", [])
            if result["status"] != "unsupported" or command["intent"] in WITHOUT_DEVICES]


def _parley_values(slots: dict[str, object]) -> dict[str, object]:
    color = slots.get("color_name", slots.get("color"))
    return slots | ({"color": color} if color is not None else {})


def _value(key: str, value: object) -> object:
    if isinstance(value, str):
        word = plain(value) if key == "item" else value.lower()
        return CSS.get(word, word) if key == "color" else word
    return value


def _same(one: object, other: object) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return str(one).replace("#008000", "#00ff00") == str(other).replace("#008000", "#00ff00")
    return one is not None and other is not None and abs(float(one) - float(other)) < 0.51
