"""The network in float as two ONNX graphs; lean.py makes those in 8 bits that the program ships with."""
import torch
from torch import nn

OPSET = 17
TAGS = ('upos', 'xpos', 'feats', 'lemma')
OUTPUTS = TAGS + ('sure', 'ner', 'role', 'fact', 'arc', 'rd', 'rh', 'link', 'event', 'coref')


class Graph(nn.Module):
    """The encoder and its heads with the outputs that the program asks for."""

    def __init__(self, model, outputs):
        super().__init__()
        self.n, self.outputs = model, outputs

    def forward(self, ids, mask, first, shape):
        out = self.n(ids, mask, first, shape)
        best = {name: torch.softmax(out[name], dim=-1).max(dim=-1) for name in TAGS}
        found = {name: best[name].indices.to(torch.int32) for name in TAGS}
        found['sure'] = torch.stack([best[name].values for name in TAGS], dim=-1)
        return tuple((found | {name: out[name] for name in self.outputs if name in out and name not in found})[name] for name in self.outputs)


class Relations(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.n = model

    def forward(self, rd, rh, heads):
        return self.n.relation(rd, rh, heads)


def asked(without=()):
    """Outputs of the graph; `without` are those of heads that were not trained."""
    return [name for name in OUTPUTS if name not in without]


def write(model, folder, without=()):
    """Writes reader.onnx and relations.onnx in float, as PyTorch exports them."""
    outputs = asked(without)
    folder.mkdir(parents=True, exist_ok=True)
    model = model.eval()
    batch, pieces, words = 'batch', 'pieces', 'words'
    ids = torch.tensor([[101, 2023, 2003, 1037, 3231, 102], [101, 2023, 102, 0, 0, 0]])
    first = torch.tensor([[1, 2, 3, 4], [1, 0, 0, 0]])
    shape = torch.tensor([[9, 8, 8, 8], [9, 0, 0, 0]])
    given = (ids, (ids > 0).long(), first, shape)
    axes = {'ids': {0: batch, 1: pieces}, 'mask': {0: batch, 1: pieces}, 'first': {0: batch, 1: words}, 'shape': {0: batch, 1: words}}
    axes |= {name: {0: batch, 1: words} for name in outputs} | {'arc': {0: batch, 1: words, 2: 'heads'}, 'rh': {0: batch, 1: 'heads'},
                                                                'link': {0: batch, 1: words, 2: 'cues'}}
    with torch.no_grad():
        torch.onnx.export(Graph(model, outputs), given, str(folder / 'reader.onnx'), input_names=['ids', 'mask', 'first', 'shape'], output_names=outputs,
                          dynamic_axes=axes, opset_version=OPSET)
        out = model(*given)
        heads = torch.zeros_like(first)
        torch.onnx.export(Relations(model), (out['rd'], out['rh'], heads), str(folder / 'relations.onnx'), input_names=['rd', 'rh', 'heads'],
                          output_names=['rel'], opset_version=OPSET,
                          dynamic_axes={'rd': {0: batch, 1: words}, 'rh': {0: batch, 1: 'heads'}, 'heads': {0: batch, 1: words}, 'rel': {0: batch, 1: words}})
