"""Development figures of a model in memory: quick, float, greedy heads. The figures that count are the program's (eval/score)."""
import torch

from reader.batches import collate, grouped, windows
from reader.labels import NONE, runs
from reader.losses import same_sentence, valid_moves

FAR = -1e4


def viterbi(scores, moves):
    """Best valid label sequence of [words, labels] scores."""
    moves = valid_moves(moves)
    total = scores[0].clone()
    total[2::2] += FAR
    back = []
    for at in range(1, len(scores)):
        best, source = (total.unsqueeze(1) + moves).max(0)
        back.append(source)
        total = best + scores[at]
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
def figures(model, labels, sets, bf16=True):
    """`sets`: name to records. Gives figures by name of the set."""
    model.eval()
    result = {}
    for name, records in sets.items():
        counts, spans, judged = {}, {}, []
        for group in grouped([window for record in records for window in windows(record)], 4000):
            batch = collate(group)
            with torch.autocast('cpu', torch.bfloat16, enabled=bf16):
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
            for row in range(len(group)):
                for task, moves in (('role', model.role_moves), ('ner', torch.zeros_like(out['ner'][0, 0]).float().repeat(out['ner'].shape[-1], 1))):
                    here = batch[task][row] != NONE
                    if here.any():
                        kinds = labels.lists[task]
                        ours = set(runs([kinds[at] for at in viterbi(out[task][row][here].float(), moves)]))
                        gold = set(runs([kinds[at] for at in batch[task][row][here].tolist()]))
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


def add(counts, name, right):
    have = counts.get(name, (0, 0))
    counts[name] = (have[0] + int(right.sum()), have[1] + right.numel())
