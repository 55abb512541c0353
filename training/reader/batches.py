"""Records to windows and batches: what the network sees at once, with its labels as numbers."""
import numpy as np
import torch

from reader.labels import NONE
from reader.words import CLOSE, OPEN, UNKNOWN, shape

WORDS, PIECES = 180, 510
TAGS = ('upos', 'xpos', 'feats', 'lemma')
LOWER, CAPITALS = {4, 5, 6, 7, 9, 10, 11}, {5, 6, 7, 8, 9, 10, 11}


class Sentence:
    """A sentence as numbers."""

    def __init__(self, raw, pieces, labels):
        words = raw['words']
        self.words = words
        self.pieces = [pieces.of(word) for word in words]
        self.shapes = [shape(word, at == 0) for at, word in enumerate(words)]
        self.size = sum(len(found) for found in self.pieces)
        self.tags = {}
        if 'upos' in raw:
            self.tags = {name: [labels.of(name, label) for label in raw[name]] for name in ('upos', 'xpos', 'feats')}
            self.tags['lemma'] = [labels.lemma(form, lemma) for form, lemma in zip(words, raw['lemma'])]
            self.tags['deprel'] = [labels.relation(label) for label in raw['deprel']]
        for name, key in (('ner', 'name'), ('role', 'role')):
            if key in raw:
                self.tags[name] = [labels.of(name, label) for label in raw[key]]
        self.head = raw.get('head')
        self.cue = raw.get('cue')
        self.fact = {int(at): number for at, number in raw.get('fact', {}).items()}
        self.silver = 'role' in raw


def windows(record, most=WORDS):
    """The record's sentences in runs of at most `most` words, as Window.cs cuts a paragraph. Each run: (place of its first word, sentences)."""
    found, run, words, size, place, start = [], [], 0, 2, 0, 0
    for sentence in record:
        count = len(sentence.words)
        if run and (words + count > most or size + sentence.size > PIECES):
            found.append((start, run))
            run, words, size, start = [], 0, 2, place
        if sentence.size + 2 <= PIECES:
            run.append(sentence)
            words, size = words + count, size + sentence.size
        elif run:
            found.append((start, run))
            run, words, size = [], 0, 2
        place += count
        if not run:
            start = place
    if run:
        found.append((start, run))
    return found


class Noise:
    """What is changed on the input in training: words hidden, capitals lost or everywhere. Rates are per word and per window."""

    def __init__(self, random, hidden=0.04, lower=0.06, capitals=0.04):
        self.random, self.hidden, self.lower, self.capitals = random, hidden, lower, capitals

    def shapes(self, shapes):
        drawn = self.random.random()
        if drawn < self.lower:
            return [8 if one in LOWER else one for one in shapes]
        if drawn < self.lower + self.capitals:
            return [4 if one in CAPITALS else one for one in shapes]
        return shapes


def collate(chosen, noise=None):
    """A batch of windows as padded tensors. Labels that are not there are NONE."""
    words = max(sum(len(sentence.words) for sentence in run) for _, run in chosen)
    size = max(sum(sentence.size for sentence in run) for _, run in chosen) + 2
    count = len(chosen)
    batch = {'ids': np.zeros((count, size), np.int64), 'mask': np.zeros((count, size), np.int64), 'first': np.zeros((count, words), np.int64),
             'shape': np.zeros((count, words), np.int64), 'sentence': np.full((count, words), -1, np.int64),
             'fact': np.full((count, words), np.nan, np.float32), 'silver': np.zeros((count, words), bool)}
    for name in TAGS + ('deprel', 'head', 'ner', 'role', 'link'):
        batch[name] = np.full((count, words), NONE, np.int64)
    for row, (start, run) in enumerate(chosen):
        ids, at = [OPEN], 0
        total = sum(len(sentence.words) for sentence in run)
        for number, sentence in enumerate(run):
            end = at + len(sentence.words)
            batch['sentence'][row, at:end] = number
            batch['shape'][row, at:end] = sentence.shapes
            batch['silver'][row, at:end] = sentence.silver
            for place, found in enumerate(sentence.pieces):
                batch['first'][row, at + place] = len(ids)
                ids += [UNKNOWN] if noise and noise.random.random() < noise.hidden else found
            for name, values in sentence.tags.items():
                batch[name][row, at:end] = values
            if sentence.head:
                batch['head'][row, at:end] = [0 if head == 0 else head + at for head in sentence.head]
            if sentence.cue:
                cues = [cue - start for cue in sentence.cue]
                batch['link'][row, at:end] = [cue if 0 <= cue < total else NONE for cue in cues]
            for place, number_of in sentence.fact.items():
                batch['fact'][row, at + place] = number_of
            at = end
        if noise:
            batch['shape'][row, :at] = noise.shapes(batch['shape'][row, :at].tolist())
        if batch['role'][row, 0] > 0 and batch['role'][row, 0] % 2 == 0:
            batch['role'][row, 0] -= 1
        ids.append(CLOSE)
        batch['ids'][row, :len(ids)] = ids
        batch['mask'][row, :len(ids)] = 1
    return {name: torch.from_numpy(value) for name, value in batch.items()}


def grouped(all_windows, pieces=3000, random=None):
    """Batches of windows of like length with about `pieces` pieces, padding counted; in random order where `random` is given."""
    length = lambda window: sum(sentence.size for sentence in window[1]) + 2
    jitter = (lambda window: length(window) * random.uniform(0.9, 1.1)) if random else length
    found, group, longest = [], [], 0
    for window in sorted(all_windows, key=jitter):
        size = max(longest, length(window))
        if group and size * (len(group) + 1) > pieces:
            found.append(group)
            group, size = [], length(window)
        group.append(window)
        longest = size
    if group:
        found.append(group)
    if random:
        random.shuffle(found)
    return found


def epoch(trees, roles, judged, random, role_share):
    """The windows of one epoch: all trees, cut anew each time (a quarter sentence by sentence), a share of the role paragraphs, all judged sentences."""
    found = []
    for record in trees:
        if random.random() < 0.25:
            found += [(0, [sentence]) for sentence in record if sentence.size + 2 <= PIECES]
        else:
            found += windows(record, random.choice((60, 120, WORDS)))
    for record in random.sample(roles, round(len(roles) * role_share)):
        found += windows(record)
    for record in judged:
        found += windows(record)
    return found
