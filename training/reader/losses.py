"""Losses, summed over the words that carry a label and divided by the number expected in a batch, so that every label weighs the same."""
import torch
from torch.nn import functional as F

from reader import coref, events
from reader.labels import NONE
from reader.model import FAR_STEPS

FAR = -1e4
EVENT_SMOOTH = 0.1


def label_loss(scores, gold, smooth, weight=None):
    losses = F.cross_entropy(scores.float().flatten(0, -2), gold.flatten(), label_smoothing=smooth, reduction='none', ignore_index=NONE)
    return (losses * weight.flatten()).sum() if weight is not None else losses.sum()


def same_sentence(sentence):
    """[batch, words, words + 1]: true where a word may hang: on the root or on a word of its sentence, not on itself."""
    allowed = (sentence.unsqueeze(2) == sentence.unsqueeze(1)) & (sentence.unsqueeze(1) >= 0)
    allowed &= ~torch.eye(sentence.shape[1], dtype=torch.bool, device=sentence.device).unsqueeze(0)
    return torch.cat([torch.ones_like(allowed[..., :1]), allowed], dim=2)


def arc_logs(scores, sentence):
    allowed = same_sentence(sentence)
    return torch.log_softmax(scores.float().masked_fill(~allowed, FAR), dim=-1), allowed


def arc_loss(scores, gold, sentence, smooth):
    logs, allowed = arc_logs(scores, sentence)
    right = -logs.gather(2, gold.clamp(min=0).unsqueeze(2)).squeeze(2)
    spread = -(logs * allowed).sum(-1) / allowed.sum(-1)
    return (((1 - smooth) * right + smooth * spread) * (gold != NONE)).sum()


def valid_moves(moves):
    """Transition scores with what BIO forbids put far away: label 0 is O, odd ones B-, the even one behind its I-."""
    bad = torch.zeros_like(moves, dtype=torch.bool)
    for label in range(2, moves.shape[0], 2):
        bad[:, label] = True
        bad[label, label] = bad[label - 1, label] = False
    return moves.masked_fill(bad, FAR)


def chain_loss(scores, gold, moves):
    """Negative log likelihood of whole label sequences (a linear-chain CRF over valid BIO). The sum over all sequences is a product of matrices,
    taken two by two, so that its depth is the logarithm of the length."""
    scores, mask = scores.float(), gold != NONE
    labels = moves.shape[0]
    moves = valid_moves(moves)
    start = torch.zeros(labels, device=scores.device)
    start[2::2] = FAR
    safe = gold.clamp(min=0)
    picked = scores.gather(2, safe.unsqueeze(2)).squeeze(2) * mask
    steps = moves[safe[:, :-1], safe[:, 1:]] * mask[:, 1:]
    total = picked.sum() + steps.sum() + start[safe[:, 0]].sum()
    still = torch.full((labels, labels), FAR, device=scores.device).fill_diagonal_(0)
    step = torch.where(mask[:, 1:, None, None], moves + scores[:, 1:, None, :], still)
    while step.shape[1] > 1:
        if step.shape[1] % 2:
            step = torch.cat([step, still.expand(step.shape[0], 1, labels, labels)], dim=1)
        step = torch.logsumexp(step[:, 0::2].unsqueeze(4) + step[:, 1::2].unsqueeze(2), dim=3)
    forward = start + scores[:, 0]
    if step.shape[1]:
        forward = torch.logsumexp(forward.unsqueeze(2) + step[:, 0], dim=1)
    return torch.logsumexp(forward, dim=1).sum() - total


def link_loss(scores, gold, mask):
    there = mask.unsqueeze(1).expand_as(scores)
    return F.cross_entropy(scores.float().masked_fill(~there, FAR).flatten(0, 1), gold.flatten(), reduction='sum', ignore_index=NONE)


def fact_loss(out, gold, judge, beta):
    """The corpus's own judges, the mixture that ships, and whose text it is."""
    found = ~torch.isnan(gold)
    gold = torch.nan_to_num(gold)
    own = out['facts'].float().gather(2, judge.unsqueeze(2)).squeeze(2)
    near = lambda ours: (F.smooth_l1_loss(ours.float(), gold, beta=beta, reduction='none') * found).sum()
    whose = (F.cross_entropy(out['judge'].float().flatten(0, 1), judge.flatten(), reduction='none') * found.flatten()).sum()
    return 0.5 * near(own) + 0.5 * near(out['fact']) + 0.1 * whose


def losses(model, out, batch, weights, smooth, shares, words):
    """Every loss by name, weighted. `shares` is the part of all words of an epoch that carry the label, `words` the usual number in a batch."""
    per = lambda name: weights[name] / (words * shares[name])
    trees, roles, marked, documents = (batch[name] for name in ('trees', 'roles', 'events', 'documents'))
    found = {}
    if len(trees):
        for name in ('upos', 'xpos', 'feats', 'lemma'):
            found[name] = per(name) * label_loss(out[name][trees], batch[name][trees], smooth)
        heads = batch['head'][trees].clamp(min=0)
        found['arc'] = per('head') * arc_loss(out['arc'][trees], batch['head'][trees], batch['sentence'][trees], smooth)
        found['rel'] = per('deprel') * label_loss(model.relation(out['rd'][trees], out['rh'][trees], heads), batch['deprel'][trees], smooth)
    found['ner'] = per('ner') * label_loss(out['ner'], batch['ner'], smooth, 1 + batch['silver'] * (weights['silver'] - 1))
    if len(roles):
        found['role'] = per('role') * 0.5 * label_loss(out['role'][roles], batch['role'][roles], smooth)
        found['chain'] = per('role') * 0.5 * chain_loss(out['role'][roles], batch['role'][roles], model.role_moves)
        found['link'] = per('link') * link_loss(out['link'][roles], batch['link'][roles], batch['sentence'][roles] >= 0)
    found['fact'] = per('fact') * fact_loss(out, batch['fact'], batch['judge'], 2.0)
    if len(marked):
        scores = events.scores(out['event'][marked], batch['marks'][marked], batch['sentence'][marked] >= 0)
        found['event'] = per('event') * events.loss(scores, batch['event'][marked], batch['quad'][marked], EVENT_SMOOTH)
    if len(documents):
        found['coref'] = per('cluster') * coref.loss(out['coref'][documents], batch['cluster'][documents], batch['document'][documents], model.coref_far, FAR_STEPS)
    return found


def means(teachers, batch):
    """What several readers say together of a batch as it stands without hidden words: mean probabilities by head, mean numbers of factuality. Each head
    is asked only of those that know it."""
    said, trees = {}, []
    for teacher in teachers:
        out = teacher(batch['clean'], batch['mask'], batch['first'], batch['shape'])
        found = {name: torch.softmax(out[name].float(), -1) for name in ('upos', 'xpos', 'feats', 'lemma', 'ner', 'role', 'judge')}
        found |= {'arc': arc_logs(out['arc'], batch['sentence'])[0].exp(), 'facts': out['facts']}
        if len(batch['events']):
            marked = batch['events']
            found['event'] = torch.softmax(events.scores(out['event'][marked], batch['marks'][marked], batch['sentence'][marked] >= 0), -1)
        for name in found.keys() - teacher.unknown:
            said.setdefault(name, []).append(found[name])
        trees.append((out['rd'], out['rh']))
    mean = {name: sum(values) / len(values) for name, values in said.items()}
    mean['heads'] = mean['arc'].argmax(-1)
    mean['rel'] = sum(torch.softmax(teacher.relation(*tree, mean['heads']).float(), -1) for teacher, tree in zip(teachers, trees)) / len(teachers)
    return mean


def taught(model, out, mean, batch, weights, words, telling):
    """Losses against what the teachers say, on every word, whether its corpus labels it or not. `telling` are the numbers of the parts of speech that tell events."""
    here = (batch['sentence'] >= 0).float()
    against = lambda scores, wanted: -((wanted * torch.log_softmax(scores.float(), -1)).sum(-1) * here).sum() / words
    found = {name: weights[name] * against(out[name], mean[name]) for name in ('upos', 'xpos', 'feats', 'lemma', 'ner', 'role')}
    logs, _ = arc_logs(out['arc'], batch['sentence'])
    found['arc'] = -weights['head'] * ((mean['arc'] * logs).sum(-1) * here).sum() / words
    found['rel'] = weights['deprel'] * against(model.relation(out['rd'], out['rh'], mean['heads']), mean['rel'])
    tells = here * torch.isin(mean['upos'].argmax(-1), telling)
    apart = F.smooth_l1_loss(out['facts'].float(), mean['facts'], beta=2.0, reduction='none').mean(-1)
    found['fact'] = weights['fact'] * (apart * tells).sum() / tells.sum().clamp(min=1)
    if 'judge' in mean:
        found['judge'] = 0.1 * weights['fact'] * -((mean['judge'] * torch.log_softmax(out['judge'].float(), -1)).sum(-1) * tells).sum() / tells.sum().clamp(min=1)
    if 'event' in mean:
        marked = batch['events']
        logs = torch.log_softmax(events.scores(out['event'][marked], batch['marks'][marked], batch['sentence'][marked] >= 0), -1)
        found['event'] = -weights['event'] * (mean['event'] * logs).sum(-1).mean() * 0.2
    return {'taught ' + name: value for name, value in found.items()}


def shares(batches):
    """The part of all words that carries each label."""
    names = ('upos', 'xpos', 'feats', 'lemma', 'ner', 'head', 'deprel', 'role', 'link', 'fact', 'event', 'cluster')
    counts, total = dict.fromkeys(names, 0), 0
    for batch in batches:
        total += int((batch['sentence'] >= 0).sum())
        for name in names:
            counts[name] += int((~torch.isnan(batch['fact'])).sum() if name == 'fact' else (batch['cluster'] > coref.NOT).sum() if name == 'cluster'
                                else len(batch['events']) if name == 'event' else (batch[name] != NONE).sum())
    return {name: max(count, 1) / total for name, count in counts.items()}, total / len(batches)
