"""Event types between two marked parties: the network adds up what the source's mark, the target's mark and the mean of all words say."""
import csv
import re

import torch

from reader.labels import NONE
from reader.roots import QUAD, ROOTS

FOLDS = 5
SOURCE, TARGET = '\x01s', '\x01t'
MARKS = {SOURCE: 1, TARGET: 2}
WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d[\d.,]*\d|[^\W_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+(?:\.[^\W_]+)*|\S")


def dyads(path):
    """One record a row: the sentence with a mark before each party, its root and its fold (row number mod 5)."""
    with open(path, encoding='utf-8', newline='') as file:
        for number, row in enumerate(csv.DictReader(file, delimiter='\t')):
            words = []
            for part in re.split(r'(</?[st]>)', row['marked_sentence']):
                if part in ('<s>', '<t>'):
                    words.append(SOURCE if part == '<s>' else TARGET)
                elif part not in ('</s>', '</t>'):
                    words += WORD.findall(part)
            yield [{'words': words, 'event': ROOTS.index(row['gold_root']), 'fold': number % FOLDS}]


def classes(path):
    """One record a sentence with the number of its quad class, 0 for none."""
    for number, line in enumerate(line for line in path.read_text(encoding='utf-8').split('\n') if line):
        text, quad = line.rsplit('\t', 1)
        yield [{'words': WORD.findall(text), 'quad': int(quad), 'fold': number % FOLDS}]


def scores(parts, places, words):
    """[windows, roots] from the `event` output, the places of the first mark of each party (-1 without) and which places hold a word."""
    as_source, as_target, as_any = parts.float().chunk(3, dim=-1)
    words = words.float()
    found = (as_any * words.unsqueeze(2)).sum(1) / words.sum(1, keepdim=True)
    for side, place in ((as_source, places[:, 0]), (as_target, places[:, 1])):
        here = side.gather(1, place.clamp(min=0).view(-1, 1, 1).expand(-1, 1, side.shape[2]))[:, 0]
        found = found + here * (place >= 0).unsqueeze(1)
    return found


def loss(found, roots, quads, smooth):
    """Sum over windows: cross-entropy of the root, or of the quad class where only that is known."""
    logs = torch.log_softmax(found, dim=-1)
    right = -logs.gather(1, roots.clamp(min=0).unsqueeze(1))[:, 0] * (1 - smooth) - logs.mean(-1) * smooth
    classes_of = torch.tensor(QUAD, device=found.device)
    inside = torch.logsumexp(logs.masked_fill(classes_of.unsqueeze(0) != quads.unsqueeze(1), -1e4), dim=-1)
    return (right * (roots != NONE)).sum() - (inside * (quads != NONE)).sum() * 0.5
