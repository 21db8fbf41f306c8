"""Who speaks which sentence, how fast, and in which order."""

import hashlib
from dataclasses import dataclass

from sentences import COMMAND, FREE, OTHER, Sentence

NATIVE, ACCENTED = "native", "accented"
VOICES = {
    "tune": ("af_bella", "ef_dora", "am_adam", "em_alex", "bf_emma", "hf_alpha",
             "bm_george", "jm_kumo", "af_sarah", "zf_xiaobei", "am_puck", "zm_yunjian"),
    "report": ("af_alloy", "ff_siwis", "am_eric", "if_sara", "bf_isabella", "hf_beta", "bm_daniel", "hm_psi",
               "af_heart", "im_nicola", "am_liam", "jf_nezumi", "af_nova", "pm_alex", "am_michael", "zm_yunyang"),
}
"""By set; half of either is of other tongues, and the report has three tongues that the other lacks."""

SPEEDS = (0.9, 1.0, 1.0, 1.1, 1.2)


@dataclass(frozen=True)
class Row:
    """A sentence, and how it is spoken."""

    sentence: Sentence
    voice: str
    speed: float

    @property
    def group(self) -> str:
        return NATIVE if self.voice[0] in "ab" else ACCENTED

    @property
    def wav(self) -> str:
        said = f"{self.voice} {self.speed} {self.sentence.home} {self.sentence.text}"
        return f"{self.voice}-{_number(said) % 16**12:012x}.wav"

    def json(self) -> dict:
        """As a line of rows.jsonl has it."""
        return {"wav": self.wav, "voice": self.voice, "group": self.group} | self.sentence.json()


def cast(chosen: list[Sentence], voices: tuple[str, ...]) -> list[Row]:
    """Every voice speaks as often as any other, but for one; any first part of the rows has all kinds alike."""
    shuffled = sorted(chosen, key=lambda sentence: _number(sentence.home + sentence.text))
    rows, turn = [], 0
    for kind in (COMMAND, OTHER, FREE):
        alike = [sentence for sentence in shuffled if sentence.kind == kind]
        for place, sentence in enumerate(alike):
            speed = SPEEDS[_number(sentence.text) % len(SPEEDS)]
            rows.append((place / len(alike), Row(sentence, voices[turn % len(voices)], speed)))
            turn += 1
    return [row for _, row in sorted(rows, key=lambda placed: placed[0])]


def _number(text: str) -> int:
    """The same for a text on every machine."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
