"""A small encoder and decoder; the decoder is run word by word and keeps what it has looked at."""

import math

import torch
from torch import nn

WIDTH, HEADS, FEED, LAYERS = 128, 4, 256, 2
MOST_READ, MOST_SAID = 96, 64


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key_value = nn.Linear(WIDTH, 2 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)

    @staticmethod
    def split(x):
        return x.view(x.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)

    def keys(self, x):
        """Keys and values, as [2, batch, heads, length, width]."""
        key, value = self.key_value(x).chunk(2, dim=-1)
        return torch.stack([self.split(key), self.split(value)])

    def forward(self, x, kept, mask=None):
        scores = self.split(self.query(x)) @ kept[0].transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        if mask is not None:
            scores = scores.masked_fill(mask, -1e9)
        mixed = scores.softmax(-1) @ kept[1]
        return self.out(mixed.transpose(1, 2).reshape(x.shape[0], -1, WIDTH))


class Feed(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(WIDTH, FEED), nn.ReLU(), nn.Linear(FEED, WIDTH))


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention, self.feed = Attention(), Feed()
        self.norms = nn.ModuleList([nn.LayerNorm(WIDTH) for _ in range(2)])

    def forward(self, x, mask):
        y = self.norms[0](x)
        x = x + self.attention(y, self.attention.keys(y), mask)
        return x + self.feed(self.norms[1](x))


class Speaker(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention, self.reading, self.feed = Attention(), Attention(), Feed()
        self.norms = nn.ModuleList([nn.LayerNorm(WIDTH) for _ in range(3)])

    def forward(self, x, past, read, mask, read_mask):
        y = self.norms[0](x)
        kept = torch.cat([past, self.attention.keys(y)], dim=3)
        x = x + self.attention(y, kept, mask)
        x = x + self.reading(self.norms[1](x), read, read_mask)
        return x + self.feed(self.norms[2](x)), kept


class AnswerModel(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.words = nn.Embedding(words, WIDTH)
        self.read_places = nn.Embedding(MOST_READ, WIDTH)
        self.said_places = nn.Embedding(MOST_SAID, WIDTH)
        self.readers = nn.ModuleList([Reader() for _ in range(LAYERS)])
        self.speakers = nn.ModuleList([Speaker() for _ in range(LAYERS)])
        self.read_norm, self.said_norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.score = nn.Linear(WIDTH, words)
        for table in (self.words, self.read_places, self.said_places):
            nn.init.normal_(table.weight, std=0.3)

    def read(self, source, mask=None):
        """Keys and values of what was read, for each speaker: [layers, 2, batch, heads, length, width]."""
        x = self.words(source) + self.read_places.weight[:source.shape[1]]
        for reader in self.readers:
            x = reader(x, mask)
        x = self.read_norm(x)
        return torch.stack([speaker.reading.keys(x) for speaker in self.speakers])

    @staticmethod
    def nothing_said(batch):
        """Before the first word there is an empty one, so that nothing has a length of zero."""
        return torch.zeros(LAYERS, 2, batch, HEADS, 1, WIDTH // HEADS)

    def say(self, words, places, past, read, mask=None, read_mask=None):
        x = self.words(words) + self.said_places(places)
        kept = []
        for i, speaker in enumerate(self.speakers):
            x, now = speaker(x, past[i], read[i], mask, read_mask)
            kept.append(now)
        return self.score(self.said_norm(x)), torch.stack(kept)

    def forward(self, source, said):
        read_mask = (source == 0)[:, None, None, :]
        length = said.shape[1]
        mask = torch.ones(length, length + 1, dtype=torch.bool).triu(2)
        return self.say(said, torch.arange(length), self.nothing_said(len(said)), self.read(source, read_mask), mask,
                        read_mask)[0]

    @torch.no_grad()
    def answer(self, source, start, end):
        """The likeliest words one after the other; for a batch of one."""
        read, past = self.read(source), self.nothing_said(1)
        said, word = [], start
        for place in range(MOST_SAID):
            scores, past = self.say(torch.tensor([[word]]), torch.tensor([place]), past, read)
            word = int(scores[0, -1].argmax())
            if word == end:
                break
            said.append(word)
        return said
