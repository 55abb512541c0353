"""What the network answers for sentences, as the program's tests compare it: one JSON line a window."""
import json

import torch

from reader.batches import collate
from reader.losses import same_sentence


@torch.no_grad()
def answers(model, labels, found, numbers=False):
    """Lines for windows of one sentence each; with `numbers` the scores of every head beside the labels."""
    model.eval()
    for window in found:
        batch = collate([window])
        out = model(batch['ids'], batch['mask'], batch['first'], batch['shape'])
        arcs = out['arc'].masked_fill(~same_sentence(batch['sentence']), -1e4)
        heads = arcs.argmax(-1)
        relations = model.relation(out['rd'], out['rh'], heads)
        named = lambda name, scores: [labels.lists[name][at] for at in scores[0].argmax(-1).tolist()]
        row = {'words': [word for sentence in window[1] for word in sentence.words], 'ids': batch['ids'][0].tolist(), 'first': batch['first'][0].tolist(),
               'shape': batch['shape'][0].tolist(), 'head': heads[0].tolist(), 'deprel': named('deprel', relations),
               'factuality': [round(float(x), 4) for x in out['fact'][0].clamp(-3, 3)]}
        row |= {name: named(name, out[name]) for name in ('upos', 'xpos', 'feats', 'lemma', 'ner', 'role')}
        if numbers:
            row['numbers'] = {name: [round(float(x), 5) for x in out[name].flatten()] for name in ('ner', 'role', 'arc', 'link')}
            row['numbers']['rel'] = [round(float(x), 5) for x in relations.flatten()]
        yield json.dumps(row, ensure_ascii=False)
