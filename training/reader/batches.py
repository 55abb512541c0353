"""Records to windows and batches: what the network sees at once, with its labels as numbers."""
import numpy as np
import torch

from reader.coref import NOT
from reader.events import MARKS, SOURCE, TARGET
from reader.labels import NONE
from reader.words import CLOSE, OPEN, UNKNOWN, shape

WORDS, PIECES = 180, 510
TAGS = ('upos', 'xpos', 'feats', 'lemma')
LOWER, CAPITALS = {4, 5, 6, 7, 9, 10, 11}, {5, 6, 7, 8, 9, 10, 11}


class Sentence:
    """A sentence as numbers. `raw` is a sentence of a record (corpora.py, events.py, coref.py), `judge` the number of the corpus of its factuality."""

    def __init__(self, raw, pieces, labels, judge=0):
        words = raw['words']
        self.words = words
        self.pieces = [[MARKS[word]] if word in MARKS else pieces.of(word) for word in words]
        self.shapes = [0 if word in MARKS else shape(word, at == 0) for at, word in enumerate(words)]
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
        self.judge = judge
        self.silver = 'role' in raw
        self.said = None
        self.event, self.quad, self.fold = raw.get('event', NONE), raw.get('quad', NONE), raw.get('fold')
        self.event_window = self.event != NONE or self.quad != NONE
        self.cluster = raw.get('cluster')
        named = lambda at: raw['upos'][at] == 'PROPN' if 'upos' in raw else 'name' in raw and raw['name'][at] != 'O'
        self.named = [at for at, word in enumerate(words) if len(word) > 2 and word.isalpha() and word[0].isupper() and word[-1] != 's' and named(at)]


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
    """What is changed on the input in training: words hidden, capitals lost or everywhere, names replaced by invented ones. Rates are per word and per
    window; `invented` are the pieces of invented names."""

    def __init__(self, random, invented=(), hidden=0.04, lower=0.06, capitals=0.04, renamed=0.2):
        self.random, self.invented = random, invented
        self.hidden, self.lower, self.capitals, self.renamed = hidden, lower, capitals, renamed if invented else 0

    def shapes(self, shapes):
        drawn = self.random.random()
        if drawn < self.lower:
            return [8 if one in LOWER else one for one in shapes]
        if drawn < self.lower + self.capitals:
            return [4 if one in CAPITALS else one for one in shapes]
        return shapes

    def names(self, run):
        """New pieces of words by their place in the window; the same word gets the same ones."""
        found, known, at = {}, {}, 0
        if self.random.random() < self.renamed:
            for sentence in run:
                for place in sentence.named:
                    found[at + place] = known.setdefault(sentence.words[place], self.random.choice(self.invented))
                at += len(sentence.words)
        return found


def invented(random, pieces, count=4000):
    """Pieces of made-up names."""
    heads = ('b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gr', 'h', 'j', 'k', 'kh', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'sh', 'st', 't', 'tr', 'v', 'w', 'z', '')
    tails = ('', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rk', 'st')
    ends = ('', '', '', 'a', 'ia', 'an', 'land', 'stan', 'mark', 'ov', 'er', 'ville', 'burg', 'ese', 'i', 'son', 'ton')
    syllable = lambda: random.choice(heads) + random.choice(('a', 'e', 'i', 'o', 'u', 'a', 'ai', 'ou')) + random.choice(tails)
    return [pieces.of((''.join(syllable() for _ in range(random.choice((1, 2, 2, 3)))) + random.choice(ends)).capitalize()) for _ in range(count)]


def collate(chosen, noise=None):
    """A batch of windows as padded tensors. Labels that are not there are NONE. `clean` are the ids without hidden words."""
    words = max(sum(len(sentence.words) for sentence in run) for _, run in chosen)
    renamed = [noise.names(run) if noise else {} for _, run in chosen]
    sizes = [sum(len(new.get(at, old)) for at, old in enumerate(found for sentence in run for found in sentence.pieces)) for (_, run), new in zip(chosen, renamed)]
    renamed = [new if size + 2 <= PIECES else {} for new, size in zip(renamed, sizes)]
    size = min(max(max(sizes), max(sum(sentence.size for sentence in run) for _, run in chosen)) + 2, PIECES)
    count = len(chosen)
    batch = {'ids': np.zeros((count, size), np.int64), 'clean': np.zeros((count, size), np.int64), 'mask': np.zeros((count, size), np.int64),
             'first': np.zeros((count, words), np.int64), 'shape': np.zeros((count, words), np.int64), 'sentence': np.full((count, words), -1, np.int64),
             'fact': np.full((count, words), np.nan, np.float32), 'judge': np.zeros((count, words), np.int64), 'silver': np.zeros((count, words), bool),
             'marks': np.full((count, 2), -1, np.int64), 'event': np.full(count, NONE, np.int64), 'quad': np.full(count, NONE, np.int64),
             'cluster': np.full((count, words), NOT, np.int64), 'document': np.zeros(count, np.int64)}
    for name in TAGS + ('deprel', 'head', 'ner', 'role', 'link'):
        batch[name] = np.full((count, words), NONE, np.int64)
    for row, (start, run) in enumerate(chosen):
        ids, clean, at = [OPEN], [OPEN], 0
        total = sum(len(sentence.words) for sentence in run)
        for number, sentence in enumerate(run):
            end = at + len(sentence.words)
            batch['sentence'][row, at:end] = number
            batch['shape'][row, at:end] = sentence.shapes
            batch['silver'][row, at:end] = sentence.silver
            batch['judge'][row, at:end] = sentence.judge
            for place, found in enumerate(sentence.pieces):
                found = renamed[row].get(at + place, found)
                batch['first'][row, at + place] = len(ids)
                ids += [UNKNOWN] * len(found) if noise and noise.random.random() < noise.hidden else found
                clean += found
            for name, values in sentence.tags.items():
                batch[name][row, at:end] = values
            if sentence.head:
                batch['head'][row, at:end] = [0 if head == 0 else head + at for head in sentence.head]
            if sentence.cue:
                cues = [cue - start for cue in sentence.cue]
                batch['link'][row, at:end] = [cue if 0 <= cue < total else NONE for cue in cues]
            for place, number_of in sentence.fact.items():
                batch['fact'][row, at + place] = number_of
            if sentence.cluster:
                batch['cluster'][row, at:end] = sentence.cluster
                batch['document'][row] = start
            if sentence.event_window:
                batch['event'][row], batch['quad'][row] = sentence.event, sentence.quad
                batch['marks'][row] = [sentence.words.index(mark) if mark in sentence.words else -1 for mark in (SOURCE, TARGET)]
            at = end
        if noise:
            batch['shape'][row, :at] = noise.shapes(batch['shape'][row, :at].tolist())
        if batch['role'][row, 0] > 0 and batch['role'][row, 0] % 2 == 0:
            batch['role'][row, 0] -= 1
        ids.append(CLOSE)
        batch['ids'][row, :len(ids)] = ids
        batch['clean'][row, :len(ids)] = clean + [CLOSE]
        batch['mask'][row, :len(ids)] = 1
    which = {'trees': (batch['head'] != NONE).any(1), 'roles': (batch['role'] != NONE).any(1), 'links': (batch['link'] != NONE).any(1),
             'events': (batch['event'] != NONE) | (batch['quad'] != NONE), 'documents': (batch['cluster'] != NOT).any(1)}
    batch |= {name: found.nonzero()[0] for name, found in which.items()}
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


def epoch(trees, roles, judged, marked, random, role_share):
    """The windows of one epoch: all trees, cut anew each time (a quarter sentence by sentence) unless teachers spoke of the windows as they are, a share of
    the role paragraphs, all judged sentences, all marked ones."""
    found = []
    for record in trees:
        if record[0].said:
            found += windows(record)
        elif random.random() < 0.25:
            found += [(0, [sentence]) for sentence in record if sentence.size + 2 <= PIECES]
        else:
            found += windows(record, random.choice((60, 120, WORDS)))
    for record in random.sample(roles, round(len(roles) * role_share)):
        found += windows(record)
    for record in judged + marked:
        found += windows(record)
    return found


def by_document(records, random, pieces=3000):
    """Batches of whole documents, whose windows carry the number of the document in place of a start."""
    found, group, size = [], [], 0
    for number, record in enumerate(random.sample(records, len(records))):
        cut = [(number, run) for _, run in windows(record)]
        count = sum(sentence.size for _, run in cut for sentence in run)
        if group and size + count > pieces:
            found.append(group)
            group, size = [], 0
        group, size = group + cut, size + count
    return found + [group] if group else found
