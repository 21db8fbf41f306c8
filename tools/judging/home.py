"""A home file, as far as judging needs it."""

from dataclasses import dataclass
from pathlib import Path

from judging import yaml_file


def plain(text: str) -> str:
    """Lower case, without marks of punctuation, one space between words."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower().replace("'", "")).split())


@dataclass(frozen=True)
class Home:
    """Where things are and what they are called; ids and plain names."""

    devices: dict[str, dict]
    areas_written: dict[str, list[str]]
    floors_written: dict[str, list[str]]
    floor_of: dict[str, str]

    @staticmethod
    def read(file: Path) -> "Home":
        home = yaml_file.read(file)
        return Home(devices={device["id"]: device for device in home["devices"]},
                    areas_written={area["id"]: _written(area) for area in home.get("areas", [])},
                    floors_written={floor["id"]: _written(floor) for floor in home.get("floors", [])},
                    floor_of={area["id"]: area.get("floor", "") for area in home.get("areas", [])})

    def areas_named(self, name: str) -> set[str]:
        """The areas of exactly that name, alias or id."""
        return _named(self.areas_written, name)

    def on_floor(self, name: str) -> set[str]:
        """The areas on the floor of exactly that name, alias or id."""
        floors = _named(self.floors_written, name)
        return {area for area, floor in self.floor_of.items() if floor in floors}

    def areas(self, place: str) -> set[str]:
        """The areas that words may mean, also in the plural and with an article; empty where they name none."""
        name = plain(place).removeprefix("the ")
        for spoken in (name, name.removesuffix("s")):
            found = self.areas_named(spoken) | self.on_floor(spoken)
            if found:
                return found if spoken == name else found | self._numbered(spoken)
        return set()

    def _numbered(self, name: str) -> set[str]:
        """Of "bedrooms" also bedroom two."""
        return {area for area, names in self.areas_written.items()
                if any(plain(written).startswith(name + " ") for written in names)}

    def area_of(self, device: str) -> str:
        """Where a device is; empty where that is nowhere."""
        return self.devices.get(device, {}).get("area", "")

    def called(self, device: str) -> set[str]:
        """What a device is called."""
        return {plain(name) for name in _written(self.devices[device])} if device in self.devices else set()


def _written(thing: dict) -> list[str]:
    return [thing["name"], *thing.get("aliases", [])]


def _named(written: dict[str, list[str]], name: str) -> set[str]:
    return {id_ for id_, names in written.items() if id_ == name or plain(name) in map(plain, names)}
