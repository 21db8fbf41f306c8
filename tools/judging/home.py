"""A home file, as far as judging needs it."""

from dataclasses import dataclass
from pathlib import Path

import yaml


def plain(text: str) -> str:
    """Lower case, without marks of punctuation, one space between words."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower().replace("'", "")).split())


@dataclass(frozen=True)
class Home:
    """Where things are and what they are called; ids and plain names."""

    devices: dict[str, dict]
    area_names: dict[str, set[str]]
    floor_names: dict[str, set[str]]
    floor_of: dict[str, str]

    @staticmethod
    def read(file: Path) -> "Home":
        home = yaml.safe_load(file.read_text(encoding="utf-8"))
        return Home(devices={device["id"]: device for device in home["devices"]},
                    area_names={area["id"]: _names(area) for area in home["areas"]},
                    floor_names={floor["id"]: _names(floor) for floor in home.get("floors", [])},
                    floor_of={area["id"]: area.get("floor", "") for area in home["areas"]})

    def areas(self, place: str) -> set[str]:
        """The areas that words may mean, also in the plural and with an article; empty where they name none."""
        name = plain(place).removeprefix("the ")
        for spoken in (name, name.removesuffix("s")):
            found = {area for area, names in self.area_names.items() if spoken in names}
            found |= {area for area, floor in self.floor_of.items() if spoken in self.floor_names.get(floor, set())}
            if found:
                return found if spoken == name else found | self._numbered(spoken)
        return set()

    def _numbered(self, name: str) -> set[str]:
        """Of "bedrooms" also bedroom two."""
        return {area for area, names in self.area_names.items() if any(n.startswith(name + " ") for n in names)}

    def area_of(self, device: str) -> str:
        """Where a device is; empty where that is nowhere."""
        return self.devices.get(device, {}).get("area", "")

    def called(self, device: str) -> set[str]:
        """What a device is called."""
        return _names(self.devices[device]) if device in self.devices else set()


def _names(thing: dict) -> set[str]:
    return {plain(name) for name in (thing["name"], *thing.get("aliases", []))}
