"""The network: a BERT encoder that can be pruned, marks of the gazetteer at its input, several heads at its output."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; attention may be narrower than the hidden state once heads are pruned."""

    pieces: int
    features: int
    frames: int
    tags: int
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    head: int = 32
    inner: int = 1536
    positions: int = 128
    embedding: int = 128

    def dict(self) -> dict:
        return asdict(self)


class Layer(nn.Module):
    """One layer of BERT (Devlin et al., 2019), normalised after each half."""

    def __init__(self, shape: Shape):
        super().__init__()
        width = shape.heads * shape.head
        self.heads, self.head = shape.heads, shape.head
        self.query, self.key, self.value = (nn.Linear(shape.hidden, width) for _ in range(3))
        self.out = nn.Linear(width, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.inner = nn.Linear(shape.hidden, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.hidden)
        self.last = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, self.head).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) * self.head ** -0.5 + bias
        mixed = (self.drop(scores.softmax(-1)) @ split(self.value(x))).transpose(1, 2)
        x = self.norm(x + self.drop(self.out(mixed.reshape(batch, length, self.heads * self.head))))
        return self.last(x + self.drop(self.outer(functional.gelu(self.inner(x)))))


class Trunk(nn.Module):
    """Pieces and what the home knows of them, to one vector a piece."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.piece = nn.Embedding(shape.pieces, shape.hidden)
        self.position = nn.Embedding(shape.positions, shape.hidden)
        self.known = nn.Linear(shape.features, shape.hidden, bias=False)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        nn.init.normal_(self.known.weight, std=0.02)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> list[Tensor]:
        """All hidden states, the embedding first: (batch, pieces, hidden) each; mask is 1 where a piece is."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.norm(self.piece(pieces) + self.position(place) + self.known(features)))
        bias = ((1 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states


class Understander(nn.Module):
    """Trunk and heads: per piece the frame of its command, its tag, and whether a command starts; per utterance the
    scope and an embedding."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.trunk = Trunk(shape)
        self.frame = nn.Linear(shape.hidden, shape.frames)
        self.tag = nn.Linear(shape.hidden, shape.tags)
        self.start = nn.Linear(shape.hidden, 2)
        self.scope = nn.Linear(2 * shape.hidden, 3)
        self.embedding = nn.Linear(shape.hidden, shape.embedding)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        return self.heads(self.trunk(pieces, features, mask)[-1], mask)

    def heads(self, state: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        share = mask.to(state.dtype)[:, :, None]
        mean = (state * share).sum(1) / share.sum(1)
        embedded = self.embedding(mean)
        embedded = embedded / embedded.norm(dim=-1, keepdim=True).clamp_min(1e-6)
        return (self.frame(state), self.tag(state), self.start(state),
                self.scope(torch.cat([state[:, 0], mean], -1)), embedded)


def load_pretrained(trunk: Trunk, weights: dict[str, Tensor], kept: list[int]) -> None:
    """Fills a trunk of full size from a BERT's weights by their usual names; kept are the rows of the vocabulary."""
    own = {"piece.weight": weights["embeddings.word_embeddings.weight"][kept],
           "position.weight": (weights["embeddings.position_embeddings.weight"][:trunk.position.num_embeddings]
                               + weights["embeddings.token_type_embeddings.weight"][0]),
           "norm.weight": weights["embeddings.LayerNorm.weight"], "norm.bias": weights["embeddings.LayerNorm.bias"]}
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "out": "attention.output.dense", "norm": "attention.output.LayerNorm", "inner": "intermediate.dense",
             "outer": "output.dense", "last": "output.LayerNorm"}
    for number in range(len(trunk.layers)):
        for name, theirs in names.items():
            for part in ("weight", "bias"):
                own[f"layers.{number}.{name}.{part}"] = weights[f"encoder.layer.{number}.{theirs}.{part}"]
    missing, unexpected = trunk.load_state_dict(own, strict=False)
    assert missing == ["known.weight"] and not unexpected, (missing, unexpected)
