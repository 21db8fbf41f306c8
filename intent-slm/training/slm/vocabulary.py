"""Word pieces: those of the pretrained model that a home needs, and enough to spell any name."""

import json
from collections import Counter
from pathlib import Path

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
COMMON_WORDS = 6000
COMMON_ENDINGS = 1200
FEW = 5
"""What the corpus uses no more often is left to smaller pieces; a marked sentence is in it several times."""


class Pieces:
    """WordPiece (Wu et al., "Google's Neural Machine Translation System", 2016): the longest piece first."""

    def __init__(self, pieces: list[str]):
        self.pieces = pieces
        self.ids = {piece: number for number, piece in enumerate(pieces)}
        self._known: dict[str, list[int]] = {}

    def word(self, word: str) -> list[int]:
        """The pieces of one word, lower case and without accents."""
        if word not in self._known:
            self._known[word] = self._split(word)
        return self._known[word]

    def _split(self, word: str) -> list[int]:
        found, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.ids:
                    found.append(self.ids[piece])
                    break
                end -= 1
            if end == start:
                return [self.ids["[UNK]"]]
            start = end
        return found or [self.ids["[UNK]"]]


def pruned(pretrained: list[str], corpus: Path) -> list[str]:
    """The pieces to keep, in the order of the pretrained model, which is by frequency in English."""
    whole = Pieces(pretrained)
    used: Counter[str] = Counter()
    with corpus.open(encoding="utf-8") as rows:
        for row in rows:
            for word in json.loads(row)["w"]:
                used.update(pretrained[piece] for piece in whole.word(word))
    words = [piece for piece in pretrained if piece.isascii() and piece.isalpha() and len(piece) > 1]
    endings = [piece for piece in pretrained if piece.startswith("##") and piece[2:].isalpha() and piece.isascii()]
    letters = [piece for piece in pretrained if len(piece.removeprefix("##")) == 1 and piece.isascii()]
    keep = {*SPECIAL, *letters, *words[:COMMON_WORDS], *endings[:COMMON_ENDINGS],
            *(str(number) for number in range(101)), *(piece for piece, count in used.items() if count > FEW)}
    return SPECIAL + [piece for piece in pretrained if piece in keep and piece not in SPECIAL]
