"""The reader's encoder in PyTorch: word pieces, weights out of an 8-bit ONNX file, layers."""
from __future__ import annotations

import unicodedata
from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn

HIDDEN, HEADS, LAYERS = 384, 12, 6
MOST_PIECES = 12
UNKNOWN, OPEN, CLOSE = 100, 101, 102


class Pieces:
    """WordPiece as the program has it (`WordPieces.cs`): lower case, no marks, punctuation apart, at most 12 pieces a word."""

    def __init__(self, vocabulary: Path):
        self.ids = {piece: number for number, piece in enumerate(Path(vocabulary).read_text(encoding='utf-8').rstrip('\n').split('\n'))}

    def of(self, word: str) -> list[int]:
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
        parts, part = [], ''
        for c in plain:
            alone = unicodedata.category(c)[0] == 'P' or c in '$+<=>^`|~'
            if alone or c.isspace():
                parts += [part, c] if alone else [part]
                part = ''
            else:
                part += c
        ids = [one for part in [*parts, part] if part for one in self.spell(part)]
        return ids[:MOST_PIECES] or [UNKNOWN]

    def spell(self, part: str) -> list[int]:
        ids, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = part[at:end] if at == 0 else '##' + part[at:end]
                if piece in self.ids:
                    break
            else:
                return [UNKNOWN]
            ids.append(self.ids[piece])
            at = end
        return ids


class Layer(nn.Module):
    """A layer of BERT: attention, then two linear maps, normalised after each."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        batch, length, _ = x.shape

        def split(y):
            return y.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)

        weights = torch.softmax(split(self.q(x)) @ split(self.k(x)).transpose(2, 3) / (HIDDEN // HEADS) ** 0.5 + bias, -1)
        y = (self.drop(weights) @ split(self.v(x))).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.n1(x + self.drop(self.o(y)))
        return self.n2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Embeddings and layers; `upto` stops below that layer."""

    def __init__(self, vocabulary: int = 30522):
        super().__init__()
        self.word, self.pos = nn.Embedding(vocabulary, HIDDEN), nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask, upto: int = LAYERS):
        x = self.norm(self.word(ids) + self.pos.weight[:ids.shape[1]] + self.kind)
        bias = attention_bias(mask)
        for layer in self.layers[:upto]:
            x = layer(x, bias)
        return x


def attention_bias(mask):
    return (1 - mask.float())[:, None, None, :] * -10000.0


def of_onnx(path: Path) -> Encoder:
    """The encoder of a reader graph whose weights are 8-bit numbers with a scale a column, as floats again."""
    graph = onnx.load(str(path)).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}

    def weight(name: str) -> numpy.ndarray:
        base = name.removesuffix('_quantized')
        return (held[name].astype(numpy.float32) - held[base + '_zero_point'].astype(numpy.float32)) * held[base + '_scale']

    encoder, state = Encoder(), {}
    for name, values in held.items():
        if name.startswith('n.enc.') and not name.endswith(('_quantized', '_scale', '_zero_point')):
            state[name.removeprefix('n.enc.')] = values
    state['word.weight'] = weight('n.enc.word.weight_quantized')
    for node in graph.node:
        if node.op_type == 'Add' and any(one == '/n/enc/Add_output_0' for one in node.input):
            state['kind'] = held[next(one for one in node.input if one in held)]
        if node.op_type == 'MatMulInteger' and '/enc/layers.' in node.name:
            layer = node.name.split('/enc/')[1].removesuffix('/MatMul_quant').replace('/', '.')
            state[layer + '.weight'] = weight(node.input[1]).T
    encoder.load_state_dict({name: torch.tensor(numpy.ascontiguousarray(values)) for name, values in state.items()})
    return encoder
