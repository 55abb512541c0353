"""Development figures of a model in memory: quick, greedy heads. The figures that count are the program's (eval/score)."""
import numpy as np
import torch

from reader import events
from reader.batches import collate, grouped, windows
from reader.labels import NONE, runs
from reader.losses import same_sentence, valid_moves

FAR = -1e4


def viterbi(scores, moves):
    """Best valid label sequence of [words, labels] scores, both NumPy arrays; `moves` with what is not valid far away."""
    total = scores[0].copy()
    total[2::2] += FAR
    back = []
    for at in range(1, len(scores)):
        all_of = total[:, None] + moves
        source = all_of.argmax(0)
        back.append(source)
        total = all_of[source, np.arange(len(source))] + scores[at]
    labels = [int(total.argmax())]
    for source in reversed(back):
        labels.append(int(source[labels[-1]]))
    return labels[::-1]


def f1(right, found, gold):
    return round(200 * right / max(found + gold, 1), 2)


def pearson(pairs):
    pairs = torch.tensor(pairs, dtype=torch.float64)
    return round(float(torch.corrcoef(pairs.T)[0, 1]), 4) if len(pairs) > 2 else 0.0


@torch.no_grad()
def figures(model, labels, sets, device='cpu', bf16=True):
    """`sets`: name to records. Gives figures by name of the set."""
    model.eval()
    result = {}
    moves = {'role': valid_moves(model.role_moves).float().cpu().numpy()}
    moves['ner'] = valid_moves(torch.zeros(len(labels.lists['ner']), len(labels.lists['ner']))).numpy()
    for name, records in sets.items():
        counts, spans, judged = {}, {}, []
        for group in grouped([window for record in records for window in windows(record)], 4000):
            batch = {key: value.to(device) for key, value in collate(group).items()}
            with torch.autocast(device, torch.bfloat16, enabled=bf16):
                out = model(batch['ids'], batch['mask'], batch['first'], batch['shape'])
                out['arc'] = out['arc'].float().masked_fill(~same_sentence(batch['sentence']), FAR)
                heads = out['arc'].argmax(-1)
                relations = model.relation(out['rd'], out['rh'], heads).argmax(-1)
            for tag in ('upos', 'xpos', 'feats', 'lemma'):
                here = batch['upos'] != NONE
                add(counts, tag, (out[tag].argmax(-1) == batch[tag])[here])
            here = batch['head'] != NONE
            add(counts, 'uas', (heads == batch['head'])[here])
            add(counts, 'las', ((heads == batch['head']) & (relations == batch['deprel']))[here])
            for task in ('role', 'ner'):
                scores, gold_of = out[task].float().cpu().numpy(), batch[task].cpu().numpy()
                kinds = labels.lists[task]
                for row in range(len(group)):
                    here = gold_of[row] != NONE
                    if here.any():
                        ours = set(runs([kinds[at] for at in viterbi(scores[row][here], moves[task])]))
                        gold = set(runs([kinds[at] for at in gold_of[row][here]]))
                        for kind in {span[0] for span in ours | gold}:
                            right, found, wanted = spans.get(kind, (0, 0, 0))
                            pick = lambda found_spans: {span for span in found_spans if span[0] == kind}
                            spans[kind] = (right + len(pick(ours & gold)), found + len(pick(ours)), wanted + len(pick(gold)))
            here = ~torch.isnan(batch['fact'])
            judged += list(zip(out['fact'][here].float().clamp(-3, 3).tolist(), batch['fact'][here].tolist()))
        found = {tag: round(100 * right / total, 2) for tag, (right, total) in counts.items() if total}
        found.update({kind: f1(*count) for kind, count in sorted(spans.items())})
        if judged:
            found['r'] = pearson(judged)
            found['mae'] = round(sum(abs(ours - gold) for ours, gold in judged) / len(judged), 3)
        result[name] = found
    model.train()
    return result


@torch.no_grad()
def dyads(model, records, device='cpu'):
    """Share of right roots and of right quad classes among marked dyads, and (gold, shares of all roots) of each."""
    model.eval()
    rows = []
    for record in records:
        batch = {key: value.to(device) for key, value in collate(windows(record)).items()}
        out = model(batch['ids'], batch['mask'], batch['first'], batch['shape'])
        found = torch.softmax(events.scores(out['event'], batch['marks'], batch['sentence'] >= 0), -1)[0]
        rows.append((int(batch['event'][0]), [round(x, 4) for x in found.tolist()]))
    best = [(gold, max(range(len(shares)), key=shares.__getitem__)) for gold, shares in rows]
    model.train()
    quad = lambda root: events.QUAD[root]
    return {'roots': round(100 * sum(gold == ours for gold, ours in best) / len(best), 2),
            'quads': round(100 * sum(quad(gold) == quad(ours) for gold, ours in best) / len(best), 2)}, rows


def add(counts, name, right):
    have = counts.get(name, (0, 0))
    counts[name] = (have[0] + int(right.sum()), have[1] + right.numel())
