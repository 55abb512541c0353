"""The network as the program runs it: two ONNX graphs, in float and with 8-bit weights."""
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

OPSET = 17
TAGS = ('upos', 'xpos', 'feats', 'lemma')
OUTPUTS = TAGS + ('sure', 'ner', 'role', 'fact', 'arc', 'rd', 'rh', 'link', 'event', 'coref')
NARROW = 32


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


def write(model, folder, without=()):
    """Writes reader.onnx and relations.onnx in float; `without` are outputs of heads that were not trained."""
    outputs = [name for name in OUTPUTS if name not in without]
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


def quantised(graph_model, rows=('/up/', '/down/')):
    """The same model with 8-bit weights: a MatMul with a constant becomes DynamicQuantizeLinear, MatMulInteger, Cast and Mul (one scale for each column,
    signed), tables of embeddings an 8-bit Gather with DequantizeLinear. Narrow matrices (few columns) stay float.

    DynamicQuantizeLinear has one scale for all it is given, and the opening piece holds numbers ten times as large as every other, which leaves the
    words few of the 256 steps. So what goes into the products named in `rows` is divided by the largest number of its row first, and the product is
    multiplied by it."""
    model = onnx.ModelProto()
    model.CopyFrom(graph_model)
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    nodes, used, inputs = [], set(), {}
    for node in graph.node:
        weight = weights.get(node.input[1]) if node.op_type == 'MatMul' else weights.get(node.input[0]) if node.op_type == 'Gather' else None
        if weight is None or weight.data_type != TensorProto.FLOAT or len(weight.dims) != 2:
            nodes.append(node)
        elif node.op_type == 'Gather':
            nodes += eight_bit_gather(graph, node, numpy_helper.to_array(weight))
            used.add(weight.name)
        elif weight.dims[1] <= NARROW:
            nodes.append(node)
        else:
            nodes += eight_bit_product(graph, node, numpy_helper.to_array(weight), inputs, any(part in node.name for part in rows))
            used.add(weight.name)
    still = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name not in used or tensor.name in still]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    return model


def constant(graph, name, value):
    if all(tensor.name != name for tensor in graph.initializer):
        graph.initializer.append(numpy_helper.from_array(value, name))
    return name


def eight_bit_product(graph, node, weight, inputs, by_row):
    source, name = node.input[0], node.input[1]
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-8).astype(np.float32) / 127
    eight = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
    constant(graph, name + '_quantized', eight)
    constant(graph, name + '_scale', scale)
    constant(graph, name + '_zero_point', np.zeros(weight.shape[1], np.int8))
    made = []
    if by_row and source not in inputs:
        made += [helper.make_node('Abs', [source], [source + '_size'], name=source + '_Abs'),
                 helper.make_node('ReduceMax', [source + '_size'], [source + '_row'], name=source + '_ReduceMax', axes=[-1], keepdims=1),
                 helper.make_node('Div', [source, source + '_row'], [source + '_even'], name=source + '_Div')]
    if source not in inputs:
        inputs[source] = [f'{source}_{part}' for part in ('eight', 'scale', 'zero')]
        made.append(helper.make_node('DynamicQuantizeLinear', [source + '_even' if by_row else source], inputs[source], name=source + '_QuantizeLinear'))
    data, data_scale, data_zero = inputs[source]
    out = node.output[0]
    made += [
        helper.make_node('MatMulInteger', [data, name + '_quantized', data_zero, name + '_zero_point'], [out + '_integer'], name=node.name + '_quant'),
        helper.make_node('Cast', [out + '_integer'], [out + '_cast'], name=node.name + '_cast', to=TensorProto.FLOAT),
        helper.make_node('Mul', [data_scale, name + '_scale'], [out + '_scales'], name=node.name + '_scales'),
        helper.make_node('Mul', [out + '_cast', out + '_scales'], [out + '_scaled' if by_row else out], name=node.name + '_scaled'),
    ]
    if by_row:
        made.append(helper.make_node('Mul', [out + '_scaled', source + '_row'], [out], name=node.name + '_rows'))
    return made


def eight_bit_gather(graph, node, table):
    low, high = min(float(table.min()), 0.0), max(float(table.max()), 0.0)
    scale = np.float32(max(high - low, 1e-8) / 255)
    zero = np.uint8(np.clip(np.rint(-low / scale), 0, 255))
    eight = np.clip(np.rint(table / scale) + zero, 0, 255).astype(np.uint8)
    name, out = node.input[0], node.output[0]
    constant(graph, name + '_quantized', eight)
    constant(graph, name + '_scale', scale)
    constant(graph, name + '_zero_point', zero)
    return [helper.make_node('Gather', [name + '_quantized', node.input[1]], [out + '_quantized'], name=node.name, axis=0),
            helper.make_node('DequantizeLinear', [out + '_quantized', name + '_scale', name + '_zero_point'], [out], name=node.name + '_dequantized')]
