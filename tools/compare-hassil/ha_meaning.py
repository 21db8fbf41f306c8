"""Home Assistant's intents in the common form of meanings. README.md has this as a table."""

from ha_home import HaHome
from meaning import WITHOUT_DEVICES, Meaning

PLAIN = {
    "HassTurnOn": "turn_on", "HassTurnOff": "turn_off", "HassSetPosition": "set_position", "HassGetState": "get_state",
    "HassClimateSetTemperature": "set_temperature", "HassClimateGetTemperature": "get_temperature",
    "HassFanSetSpeed": "set_fan_speed", "HassVacuumStart": "start", "HassVacuumCleanArea": "start",
    "HassVacuumReturnToBase": "return_to_base", "HassMediaPause": "media_pause", "HassMediaUnpause": "media_play",
    "HassMediaNext": "media_next", "HassMediaPrevious": "media_previous", "HassSetVolume": "set_volume",
    "HassSetVolumeRelative": "adjust_volume", "HassMediaPlayerMute": "mute", "HassMediaPlayerUnmute": "unmute",
    "HassGetCurrentTime": "get_time", "HassGetCurrentDate": "get_date", "HassNevermind": "cancel",
    "HassStartTimer": "start_timer", "HassCancelTimer": "cancel_timer", "HassCancelAllTimers": "cancel_timer",
    "HassIncreaseTimer": "add_timer", "HassDecreaseTimer": "add_timer", "HassPauseTimer": "pause_timer",
    "HassUnpauseTimer": "resume_timer", "HassTimerStatus": "timer_status",
    "HassListAddItem": "list_add", "HassListRemoveItem": "list_remove", "HassListCompleteItem": "list_check",
    "HassShoppingListAddItem": "list_add", "HassShoppingListCompleteItem": "list_check",
}
"""What each comes to; those that are not here (weather, broadcasts, lawn mowers, playing by title) have no like."""

def meaning(ha: HaHome, intent: str, slots: dict[str, object], states: dict[str, dict], spoken_in: str) -> Meaning:
    """What a recognised intent comes to. Intents without a like keep their own name."""
    name = PLAIN.get(intent, intent)
    if intent == "HassLightSet":
        name = next((name for slot, name in (("color", "set_color"), ("temperature", "set_color_temperature"))
                     if slot in slots), "set_brightness")
    targets = ha.targets(intent, slots, states, spoken_in)
    if intent.startswith("HassShoppingList"):
        targets = [e.id for e in ha.entities if e.domain == "todo" and "shopping" in e.names[0].lower()]
    elif name in WITHOUT_DEVICES and not intent.startswith("HassList"):
        targets = []
    return Meaning.of(name, targets, _values(intent, slots), ha.home)


def _values(intent: str, slots: dict[str, object]) -> dict[str, object]:
    values = dict(slots)
    if intent == "HassLightSet" and "temperature" in slots:
        values["color_temperature"] = values.pop("temperature")
    if "percentage" in slots:
        values["fan_speed"] = slots["percentage"]
    if "volume_level" in slots:
        values["volume"] = slots["volume_level"]
    if (step := slots.get("volume_step")) is not None:
        values["direction"] = step if isinstance(step, str) else "up" if float(step) > 0 else "down"
        values["step"] = None if isinstance(step, str) else abs(float(step))
    values["duration"] = _seconds(slots, "")
    values["start_duration"] = _seconds(slots, "start_")
    if intent in ("HassIncreaseTimer", "HassDecreaseTimer"):
        values["direction"] = "up" if intent == "HassIncreaseTimer" else "down"
    return values


def _seconds(slots: dict[str, object], prefix: str) -> float | None:
    parts = [float(slots[prefix + unit]) * worth  # type: ignore[arg-type]
             for unit, worth in (("hours", 3600), ("minutes", 60), ("seconds", 1)) if prefix + unit in slots]
    return sum(parts) if parts else None
