"""The network in 8 bits as the program runs it: two ONNX graphs for one window at a time.

Written for ONNX Runtime on a processor, where half of the time of the graph that PyTorch exports goes into everything but products: shapes worked out again
in every layer, heads one by one. Here a layer is eleven nodes and all heads of a word are one product. The numbers are those of the long graph bit for bit.

A product with a constant has 8-bit weights, one scale for each column, signed. DynamicQuantizeMatMul has one scale for all numbers it is given, and the
opening piece holds numbers ten times as large as every other, which leaves the words few of the 256 steps. So what goes into the wide products (`up`,
`down`) is divided by the largest number of its row first, and the product is multiplied by it. Narrow matrices (few columns) stay float, tables of
embeddings are 8-bit with one scale. Weights are called after the node that multiplies by them, as in the long graph, so that `start` reads both.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from reader.ship import OPSET, TAGS
from reader.start import node

RUNTIME = 'com.microsoft'
NARROW = 32
SIDES = ('ad', 'ah', 'rd', 'rh', 'ld', 'lh')


class Graph:
    """Nodes and constants in the order in which they are asked for."""

    def __init__(self, state):
        self.state = {name: value.detach().float().numpy() for name, value in state.items()}
        self.nodes, self.constants = [], {}

    def constant(self, name, value):
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.array(value, order='C'), name)
        return name

    def whole(self, *numbers):
        return self.constant('whole ' + ' '.join(map(str, numbers)), np.array(numbers, np.int64))

    def weight(self, name):
        return self.constant('n.' + name, self.state[name])

    def node(self, kind, inputs, outputs=1, domain=None, **attributes):
        number = len(self.nodes)
        names = [f'{kind} {number} {k}' for k in range(outputs)] if isinstance(outputs, int) else [outputs] if isinstance(outputs, str) else outputs
        more = {'domain': domain} if domain else {}
        self.nodes.append(helper.make_node(kind, inputs, names, name=f'{kind} {number}', **more, **attributes))
        return names[0] if len(names) == 1 else names

    def table(self, name, ids):
        """Rows of an 8-bit table of embeddings."""
        found = self.state[name]
        low, high = min(float(found.min()), 0.0), max(float(found.max()), 0.0)
        scale = np.float32(max(high - low, 1e-8) / 255)
        zero = np.uint8(np.clip(np.rint(-low / scale), 0, 255))
        eight = np.clip(np.rint(found / scale) + zero, 0, 255).astype(np.uint8)
        rows = self.node('Gather', [self.constant(f'n.{name}_quantized', eight), ids], axis=0)
        return self.node('DequantizeLinear', [rows, self.constant(f'n.{name}_scale', scale), self.constant(f'n.{name}_zero_point', zero)])

    def eight(self, name, matrix):
        """Names of an 8-bit matrix (rows of what is multiplied, columns of what comes out), its scales and its zeros."""
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8).astype(np.float32) / 127
        eight = np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8)
        return [self.constant(name + '_quantized', eight), self.constant(name + '_scale', scale), self.constant(name + '_zero_point', np.zeros(matrix.shape[1], np.int8))]

    def matrix(self, name):
        """The same of a linear layer."""
        return self.eight(node(name), self.state[name + '.weight'].T)

    def times(self, x, matrix, bias=None):
        return self.node('DynamicQuantizeMatMul', [x, *matrix] + ([bias] if bias else []), domain=RUNTIME)

    def times_by_row(self, x, matrix):
        row = self.node('ReduceMax', [self.node('Abs', [x])], axes=[-1], keepdims=1)
        return self.node('Mul', [self.times(self.node('Div', [x, row]), matrix), row])

    def norm(self, x, name, epsilon):
        return self.node('LayerNormalization', [x, self.weight(name + '.weight'), self.weight(name + '.bias')], axis=-1, epsilon=epsilon)

    def gelu(self, x, bias=None):
        return self.node('BiasGelu', [x, bias], domain=RUNTIME) if bias else self.node('Gelu', [x], domain=RUNTIME)

    def model(self, inputs, outputs):
        graph = helper.make_graph(self.nodes, 'reader', inputs, outputs, list(self.constants.values()))
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid('', OPSET), helper.make_opsetid(RUNTIME, 1)], producer_name='hearsay')
        made.ir_version = 8
        return made


def layer(graph, x, number, heads):
    name = f'enc.layers.{number}'
    eight, scale, zero = graph.node('DynamicQuantizeLinear', [x], 3)
    weight, weight_scale, weight_zero = graph.matrix(name + '.qkv')
    mixed = graph.node('QAttention', [eight, weight, graph.weight(name + '.qkv.bias'), scale, weight_scale, '', zero, weight_zero], domain=RUNTIME, num_heads=heads)
    x = graph.norm(graph.node('Add', [x, graph.times(mixed, graph.matrix(name + '.o'), graph.weight(name + '.o.bias'))]), name + '.n1', 1e-12)
    inner = graph.gelu(graph.times_by_row(x, graph.matrix(name + '.up')), graph.weight(name + '.up.bias'))
    down = graph.node('Add', [graph.times_by_row(inner, graph.matrix(name + '.down')), graph.weight(name + '.down.bias')])
    return graph.norm(graph.node('Add', [x, down]), name + '.n2', 1e-12)


def words(graph, layers, heads):
    """The vector of each word."""
    length = graph.node('Slice', [graph.node('Shape', ['ids']), graph.whole(1), graph.whole(2)])
    positions = graph.constant('n.positions', graph.state['enc.pos.weight'][None])
    x = graph.node('Add', [graph.table('enc.word.weight', 'ids'), graph.node('Slice', [positions, graph.whole(0), length, graph.whole(1)])])
    x = graph.norm(x, 'enc.norm', 1e-12)
    for number in range(layers):
        x = layer(graph, x, number, heads)
    found = graph.node('Gather', [x, graph.node('Squeeze', ['first', graph.whole(0)])], axis=1)
    found = graph.node('Concat', [found, graph.table('shape.weight', 'shape')], axis=-1)
    return graph.norm(graph.gelu(graph.times(found, graph.matrix('mix')), graph.weight('mix.bias')), 'mixnorm', 1e-5)


def joined(graph, x, names):
    """Linear layers that read the same words, as one product: as floats those with few columns, else in 8 bits."""
    biases = graph.node('Concat', [graph.weight(name + '.bias') for name in names], axis=0)
    if wide(graph, names[0]):
        parts = zip(*(graph.matrix(name) for name in names))
        return graph.times(x, [graph.node('Concat', list(part), axis=axis) for part, axis in zip(parts, (1, 0, 0))], biases)
    weights = graph.node('Concat', [graph.constant(node(name) + '_weight', graph.state[name + '.weight'].T) for name in names], axis=1)
    return graph.node('Add', [graph.node('MatMul', [x, weights]), biases])


def wide(graph, name):
    return graph.state[name + '.weight'].shape[0] > NARROW


def columns(graph, x, names, outputs):
    """Parts of a product, by the names of the layers that were joined; some are outputs of the graph as they are."""
    sizes = [graph.state[name + '.weight'].shape[0] for name in names]
    called = [outputs.get(name, name + ' scores') for name in names]
    graph.node('Split', [x, graph.whole(*sizes)], called, axis=-1)
    return dict(zip(names, called))


def small(graph, x, name, output=1):
    """A linear layer with few columns."""
    weight = graph.constant(node(name) + '_weight', graph.state[name + '.weight'].T)
    return graph.node('Add', [graph.node('MatMul', [x, weight]), graph.weight(name + '.bias')], output)


def judged(graph, inner):
    """Factuality: what each corpus's judges would say, mixed by whose text it looks like."""
    scores = small(graph, graph.gelu(inner), 'fact.2')
    judges = graph.state['fact.2.weight'].shape[0] // 2
    says, who = graph.node('Split', [scores, graph.whole(judges, judges)], 2, axis=-1)
    graph.node('ReduceSum', [graph.node('Mul', [says, graph.node('Softmax', [who], axis=-1)]), graph.whole(-1)], 'fact', keepdims=0)


def biaffine(graph, dependents, heads, matrix, output):
    left = graph.times(dependents, graph.eight('n.' + matrix, graph.state[matrix]))
    graph.node('MatMul', [left, graph.node('Transpose', [heads], perm=[0, 2, 1])], output)


def reader(model, outputs):
    """What the program asks of each word of a window, from its pieces. `outputs` are names as in ship.py; of `sure` there is but the first tag's share."""
    graph = Graph(model.state_dict())
    x = words(graph, len(model.enc.layers), model.enc.layers[0].heads)
    layers = {f'tags.{name}': name for name in (*TAGS, 'ner', 'role')} | {'fact.0': 'fact', 'event.0': 'event', 'coref': 'coref'}
    layers = [name for name, output in layers.items() if output in outputs]
    few, many, sides = [name for name in layers if not wide(graph, name)], [name for name in layers if wide(graph, name)], [side + '.l' for side in SIDES]
    sizes = [sum(graph.state[name + '.bias'].shape[0] for name in part) for part in (many, sides)]
    of_words, of_sides = graph.node('Split', [joined(graph, x, many + sides), graph.whole(*sizes)], 2, axis=-1)
    named = {'tags.ner': 'ner', 'tags.role': 'role', 'coref': 'coref'}
    found = columns(graph, joined(graph, x, few), few, named) | columns(graph, of_words, many, named)
    found |= columns(graph, graph.node('LeakyRelu', [of_sides], alpha=0.1), sides, {})

    for tag in TAGS:
        graph.node('Cast', [graph.node('ArgMax', [found['tags.' + tag]], axis=-1, keepdims=0)], tag, to=TensorProto.INT32)
    graph.node('ReduceMax', [graph.node('Softmax', [found['tags.' + TAGS[0]]], axis=-1)], 'sure', axes=[-1], keepdims=1)
    judged(graph, found['fact.0'])
    if 'event' in outputs:
        small(graph, graph.gelu(found['event.0']), 'event.2', 'event')

    count = graph.node('Concat', [graph.node('Shape', ['first']), graph.whole(1)], axis=0)
    ones = graph.node('ConstantOfShape', [count], value=helper.make_tensor('one', TensorProto.FLOAT, [1], [1.0]))
    with_one = lambda side, output=1: graph.node('Concat', [found[side + '.l'], ones], output, axis=-1)
    biaffine(graph, with_one('ad'), graph.node('Concat', [graph.weight('root'), found['ah.l']], axis=1), 'aw', 'arc')
    biaffine(graph, with_one('ld'), found['lh.l'], 'lw', 'link')
    with_one('rd', 'rd')
    root = graph.constant('n.rroot one', np.concatenate([graph.state['rroot'], np.ones((1, 1, 1), np.float32)], axis=-1))
    graph.node('Concat', [root, with_one('rh')], 'rh', axis=1)

    ids = [helper.make_tensor_value_info(name, TensorProto.INT64, [1, length]) for name, length in (('ids', 'pieces'), ('first', 'words'), ('shape', 'words'))]
    kinds = {tag: TensorProto.INT32 for tag in TAGS}
    return graph.model(ids, [helper.make_tensor_value_info(name, kinds.get(name, TensorProto.FLOAT), None) for name in outputs])


def relations(model):
    """The scores of the relations of each word to its chosen head; `heads` are columns of `rh`, 0 the root."""
    graph = Graph(model.state_dict())
    size = graph.state['rw'].shape[0]
    chosen = graph.node('Gather', ['rh', graph.node('Squeeze', ['heads', graph.whole(0)])], axis=1)
    left = graph.node('Reshape', [graph.times('rd', graph.eight('n.rw', graph.state['rw'])), graph.whole(-1, model.relations, size)])
    scores = graph.node('MatMul', [left, graph.node('Reshape', [chosen, graph.whole(-1, size, 1)])])
    graph.node('Reshape', [scores, graph.whole(1, -1, model.relations)], 'rel')
    given = [helper.make_tensor_value_info('rd', TensorProto.FLOAT, [1, 'words', size]), helper.make_tensor_value_info('rh', TensorProto.FLOAT, [1, 'heads', size]),
             helper.make_tensor_value_info('heads', TensorProto.INT64, [1, 'words'])]
    return graph.model(given, [helper.make_tensor_value_info('rel', TensorProto.FLOAT, None)])
