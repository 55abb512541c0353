"""Weights to start from: base MiniLM, or an earlier reader whose 8-bit ONNX files are turned back into floats."""
import json
import struct

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def safetensors(path):
    """Tensors of a safetensors file in float."""
    with open(path, 'rb') as file:
        header = json.loads(file.read(struct.unpack('<Q', file.read(8))[0]))
        data = file.read()
    kinds = {'F16': np.float16, 'F32': np.float32, 'I64': np.int64}
    return {name: torch.from_numpy(np.frombuffer(data[slice(*info['data_offsets'])], dtype=kinds[info['dtype']]).reshape(info['shape']).astype(np.float32))
            for name, info in header.items() if name != '__metadata__'}


def from_base(model, path):
    """Puts the encoder of MiniLM (Hugging Face names) into the model; heads stay as they were drawn."""
    given = {name.removeprefix('bert.').removeprefix('0.auto_model.'): value for name, value in safetensors(path).items()}
    state = {'enc.word.weight': given['embeddings.word_embeddings.weight'],
             'enc.pos.weight': given['embeddings.position_embeddings.weight'] + given['embeddings.token_type_embeddings.weight'][:1],
             'enc.norm.weight': given['embeddings.LayerNorm.weight'], 'enc.norm.bias': given['embeddings.LayerNorm.bias']}
    names = {'o': 'attention.output.dense', 'n1': 'attention.output.LayerNorm', 'up': 'intermediate.dense', 'down': 'output.dense', 'n2': 'output.LayerNorm'}
    for number in range(len(model.enc.layers)):
        for part in ('weight', 'bias'):
            prefix = f'encoder.layer.{number}.'
            state[f'enc.layers.{number}.qkv.{part}'] = torch.cat([given[f'{prefix}attention.self.{which}.{part}'] for which in ('query', 'key', 'value')])
            for ours, theirs in names.items():
                state[f'enc.layers.{number}.{ours}.{part}'] = given[f'{prefix}{theirs}.{part}']
    missing = model.load_state_dict(state, strict=False)
    assert not missing.unexpected_keys, missing.unexpected_keys


def floats(graph):
    """Float tensors of a graph: as they are, or from 8 bits with their scales. Those of a MatMul also under the name of its node."""
    given = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = {}
    for name, value in given.items():
        if value.dtype == np.float32 and not name.endswith('_scale'):
            found[name] = value
        elif name.endswith('_quantized'):
            stem = name.removesuffix('_quantized')
            scale, zero = given[stem + '_scale'], given[stem + '_zero_point'].astype(np.float32)
            found[stem] = (value.astype(np.float32) - zero) * scale
    for node in graph.node:
        if node.op_type == 'MatMulInteger':
            found['node:' + node.name] = found[node.input[1].removesuffix('_quantized')]
    return found


def from_reader(model, folder):
    """Puts the weights of reader.onnx and relations.onnx (names of reader v0) into the model."""
    given = floats(onnx.load(folder / 'reader.onnx').graph)
    state = {name.removeprefix('n.'): value for name, value in given.items() if name.startswith('n.') and '.layers.' not in name and '.tags.' not in name}
    weight = lambda node: given[f'node:/n/{node}/MatMul_quant'].T
    for name in model.tags:
        state[f'tags.{name}.weight'], state[f'tags.{name}.bias'] = weight(name), given[f'n.tags.{name}.bias']
    for number in range(len(model.enc.layers)):
        prefix = f'enc/layers.{number}/'
        bias = lambda part: given[f'n.enc.layers.{number}.{part}.bias']
        state[f'enc.layers.{number}.qkv.weight'] = np.concatenate([weight(prefix + part) for part in 'qkv'])
        state[f'enc.layers.{number}.qkv.bias'] = np.concatenate([bias(part) for part in 'qkv'])
        for part in ('o', 'up', 'down'):
            state[f'enc.layers.{number}.{part}.weight'], state[f'enc.layers.{number}.{part}.bias'] = weight(prefix + part), bias(part)
        for part in ('n1', 'n2'):
            state[f'enc.layers.{number}.{part}.weight'], state[f'enc.layers.{number}.{part}.bias'] = given[f'n.enc.layers.{number}.{part}.weight'], bias(part)
    state['mix.weight'] = weight('mix')
    for part in ('ad', 'ah', 'rd', 'rh', 'ld', 'lh'):
        state[part + '.l.weight'] = weight(part + '/l')
    for part in ('0', '2'):
        state[f'fact.{part}.weight'] = weight(f'fact/fact.{part}')
    token_type = [value for name, value in given.items() if name.startswith('onnx::Add') and value.shape == (model.enc.pos.weight.shape[1],)]
    state['enc.pos.weight'] = state['enc.pos.weight'] + token_type[0]
    state['rw'] = floats(onnx.load(folder / 'relations.onnx').graph)['w']
    missing = model.load_state_dict({name: torch.tensor(value) for name, value in state.items()}, strict=False)
    assert set(missing.missing_keys) <= {'role_moves'} and not missing.unexpected_keys, missing
