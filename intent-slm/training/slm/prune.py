"""Structured pruning: whole layers, heads and inner units go, those that matter least to the loss."""

from collections.abc import Callable
from dataclasses import replace

import torch
from torch import Tensor

from slm.model import Layer, Understander


def pruned(model: Understander, layers: list[int], heads: int, inner: int,
           losses: list[Callable[[Understander], Tensor]]) -> Understander:
    """A smaller copy of a model.

    A unit's importance is |weight x gradient| of what leads out of it, over some batches (Molchanov et al.,
    "Importance Estimation for Neural Network Pruning", 2019; Michel et al., "Are Sixteen Heads Really Better than
    One?", 2019).
    """
    model.train()
    units = {layer: torch.zeros(model.shape.inner) for layer in layers}
    whole = {layer: torch.zeros(model.shape.heads) for layer in layers}
    for loss in losses:
        model.zero_grad()
        loss(model).backward()
        for layer in layers:
            of = model.trunk.layers[layer]
            units[layer] += (of.outer.weight * of.outer.weight.grad).sum(0).abs().detach()
            whole[layer] += (of.out.weight * of.out.weight.grad).sum(0).abs().view(model.shape.heads, -1).sum(1).detach()
    model.zero_grad()
    model.eval()
    small = Understander(replace(model.shape, layers=len(layers), heads=heads, inner=inner))
    own = {name: value for name, value in model.state_dict().items() if ".layers." not in name}
    small.load_state_dict(own, strict=False)
    for at, layer in enumerate(layers):
        _copy(model.trunk.layers[layer], small.trunk.layers[at], whole[layer].topk(heads).indices.sort().values,
              units[layer].topk(inner).indices.sort().values)
    return small


def _copy(large: Layer, small: Layer, heads: Tensor, units: Tensor) -> None:
    rows = (heads[:, None] * large.head + torch.arange(large.head)).flatten()
    with torch.no_grad():
        for name in ("query", "key", "value"):
            getattr(small, name).weight.copy_(getattr(large, name).weight[rows])
            getattr(small, name).bias.copy_(getattr(large, name).bias[rows])
        small.out.weight.copy_(large.out.weight[:, rows])
        small.out.bias.copy_(large.out.bias)
        small.inner.weight.copy_(large.inner.weight[units])
        small.inner.bias.copy_(large.inner.bias[units])
        small.outer.weight.copy_(large.outer.weight[:, units])
        small.outer.bias.copy_(large.outer.bias)
        for name in ("norm", "last"):
            getattr(small, name).load_state_dict(getattr(large, name).state_dict())
