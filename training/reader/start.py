"""Weights to start from: base MiniLM, or a reader that was shipped, whose 8-bit ONNX files are turned back into floats."""
import json
import re
import struct

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader.model import JUDGES


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
    """Float tensors of a graph by name: as they are, or from 8 bits with their scales. Those of a MatMul also under the name of its node."""
    given = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = {}
    for name, value in given.items():
        if name.endswith('_quantized'):
            stem = name.removesuffix('_quantized')
            found[stem] = (value.astype(np.float32) - given[stem + '_zero_point'].astype(np.float32)) * given[stem + '_scale']
        elif value.dtype == np.float32 and not name.endswith('_scale'):
            found[name.removesuffix('_weight')] = value
    for node in graph.node:
        weight = node.input[1].removesuffix('_quantized') if node.op_type in ('MatMulInteger', 'MatMul') else None
        if weight in found:
            found[node.name.removesuffix('_quant')] = found[weight]
    return found


def from_reader(model, folder):
    """Puts the weights of a shipped reader (`reader.onnx`, `relations.onnx`, `labels.json` as ship.py writes them) into the model. A reader with one head of
    factuality gives it to every judge; heads that it does not have stay as they were drawn."""
    given = floats(onnx.load(folder / 'reader.onnx').graph)
    given['n.rw'] = floats(onnx.load(folder / 'relations.onnx').graph)['n.rw']
    given['n.role_moves'] = np.array(json.loads((folder / 'labels.json').read_text(encoding='utf-8'))['role_moves'], dtype=np.float32)
    if 'n.rroot one' in given:  # lean.py keeps it with the one that stands behind it
        given['n.rroot'] = given['n.rroot one'][..., :-1]
    state, own = {}, model.state_dict()
    for name in own:
        if 'n.' + name in given:
            state[name] = given['n.' + name]
        elif name.endswith('.weight') and node(name) in given:
            state[name] = given[node(name)].T
    state['enc.pos.weight'] = next(value for name, value in given.items() if value.shape == (1, *own['enc.pos.weight'].shape))[0]
    if state['fact.2.bias'].shape == (1,):
        for part in ('weight', 'bias'):
            drawn = own['fact.2.' + part].numpy().copy()
            drawn[:JUDGES] = state['fact.2.' + part]
            state['fact.2.' + part] = drawn
        model.unknown = {'judge'}
    missing = model.load_state_dict({name: torch.tensor(value) for name, value in state.items()}, strict=False)
    assert all(name.startswith(('event.', 'coref')) for name in missing.missing_keys) and not missing.unexpected_keys, missing
    model.unknown |= {name.split('.')[0] for name in missing.missing_keys}


def node(name):
    """Name of the product of a matrix: `enc.layers.0.up.weight` is /n/enc/layers.0/up/MatMul, `fact.0.weight` /n/fact/fact.0/MatMul."""
    parts = name.removesuffix('.weight').removeprefix('tags.').split('.')
    if len(parts) > 1 and parts[-1].isdigit():
        parts[-1] = f'{parts[-2]}.{parts[-1]}'
    return '/n/' + re.sub(r'layers/(\d)', r'layers.\1', '/'.join(parts)) + '/MatMul'
