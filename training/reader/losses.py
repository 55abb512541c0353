"""Losses, summed over the words that carry a label and divided by the number expected in a batch, so that every label weighs the same."""
import torch
from torch.nn import functional as F

from reader.labels import NONE

FAR = -1e4


def label_loss(scores, gold, smooth, weight=None):
    found = gold != NONE
    if not found.any():
        return scores.sum() * 0
    losses = F.cross_entropy(scores[found].float(), gold[found], label_smoothing=smooth, reduction='none')
    return (losses * weight[found]).sum() if weight is not None else losses.sum()


def same_sentence(sentence):
    """[batch, words, words + 1]: true where a word may hang: on the root or on a word of its sentence, not on itself."""
    allowed = (sentence.unsqueeze(2) == sentence.unsqueeze(1)) & (sentence.unsqueeze(1) >= 0)
    allowed &= ~torch.eye(sentence.shape[1], dtype=torch.bool).unsqueeze(0)
    return torch.cat([torch.ones_like(allowed[..., :1]), allowed], dim=2)


def arc_loss(scores, gold, sentence, smooth):
    found = gold != NONE
    if not found.any():
        return scores.sum() * 0
    allowed = same_sentence(sentence)[found]
    logs = torch.log_softmax(scores[found].float().masked_fill(~allowed, FAR), dim=-1)
    right = -logs.gather(1, gold[found].unsqueeze(1)).squeeze(1)
    spread = -(logs * allowed).sum(-1) / allowed.sum(-1)
    return ((1 - smooth) * right + smooth * spread).sum()


def valid_moves(moves):
    """Transition scores with what BIO forbids put far away: label 0 is O, odd ones B-, the even one behind its I-."""
    bad = torch.zeros_like(moves, dtype=torch.bool)
    for label in range(2, moves.shape[0], 2):
        bad[:, label] = True
        bad[label, label] = bad[label - 1, label] = False
    return moves.masked_fill(bad, FAR)


def chain_loss(scores, gold, moves):
    """Negative log likelihood of whole label sequences (a linear-chain CRF over valid BIO)."""
    rows = (gold != NONE).any(1)
    if not rows.any():
        return scores.sum() * 0
    scores, gold = scores[rows].float(), gold[rows]
    mask = gold != NONE
    moves = valid_moves(moves)
    start = torch.zeros(scores.shape[2])
    start[2::2] = FAR
    safe = gold.clamp(min=0)
    picked = scores.gather(2, safe.unsqueeze(2)).squeeze(2) * mask
    steps = moves[safe[:, :-1], safe[:, 1:]] * mask[:, 1:]
    total = picked.sum() + steps.sum() + start[safe[:, 0]].sum()
    forward = start + scores[:, 0]
    for at in range(1, scores.shape[1]):
        after = torch.logsumexp(forward.unsqueeze(2) + moves, dim=1) + scores[:, at]
        forward = torch.where(mask[:, at].unsqueeze(1), after, forward)
    return torch.logsumexp(forward, dim=1).sum() - total


def link_loss(scores, gold, mask):
    found = gold != NONE
    if not found.any():
        return scores.sum() * 0
    there = mask.unsqueeze(1).expand_as(scores)[found]
    return F.cross_entropy(scores[found].float().masked_fill(~there, FAR), gold[found], reduction='sum')


def fact_loss(scores, gold, beta):
    found = ~torch.isnan(gold)
    if not found.any():
        return scores.sum() * 0
    return F.smooth_l1_loss(scores[found].float(), gold[found], beta=beta, reduction='sum')


def losses(model, out, batch, weights, smooth, shares, words):
    """Every loss by name, weighted. `shares` is the part of all words of an epoch that carry the label, `words` the usual number in a batch."""
    per = lambda name: weights[name] / (words * shares[name])
    silver = torch.where(batch['silver'], weights['silver'], 1.0)
    found = {name: per(name) * label_loss(out[name], batch[name], smooth) for name in ('upos', 'xpos', 'feats', 'lemma')}
    found['ner'] = per('ner') * label_loss(out['ner'], batch['ner'], smooth, silver)
    found['arc'] = per('head') * arc_loss(out['arc'], batch['head'], batch['sentence'], smooth)
    trees = (batch['head'] != NONE).any(1)
    heads = batch['head'][trees].clamp(min=0)
    found['rel'] = per('deprel') * label_loss(model.relation(out['rd'][trees], out['rh'][trees], heads), batch['deprel'][trees], smooth) if trees.any() else 0
    found['role'] = per('role') * 0.5 * label_loss(out['role'], batch['role'], smooth)
    found['chain'] = per('role') * 0.5 * chain_loss(out['role'], batch['role'], model.role_moves)
    found['link'] = per('link') * link_loss(out['link'], batch['link'], batch['sentence'] >= 0)
    found['fact'] = per('fact') * fact_loss(out['fact'], batch['fact'], 2.0)
    return found


def shares(batches):
    """The part of all words that carries each label."""
    names = ('upos', 'xpos', 'feats', 'lemma', 'ner', 'head', 'deprel', 'role', 'link', 'fact')
    counts, total = dict.fromkeys(names, 0), 0
    for batch in batches:
        total += int((batch['sentence'] >= 0).sum())
        for name in names:
            counts[name] += int((~torch.isnan(batch['fact'])).sum() if name == 'fact' else (batch[name] != NONE).sum())
    return {name: max(count, 1) / total for name, count in counts.items()}, total / len(batches)
