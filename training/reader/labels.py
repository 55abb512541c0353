"""The label lists that the program and the model share, and lemma scripts."""
import json

from reader.roots import ROOTS

NONE = -100


class Labels:
    """Numbers of labels; NONE for a label that the lists do not hold, which no loss sees."""

    def __init__(self, path):
        with open(path, encoding='utf-8') as file:
            self.lists = json.load(file) | {'event': ROOTS}
        self.numbers = {name: {label: at for at, label in enumerate(values)} for name, values in self.lists.items() if name != 'role_moves'}
        self.sizes = {name: len(values) for name, values in self.numbers.items()}

    def of(self, name, label):
        return self.numbers[name].get(label, NONE)

    def relation(self, label):
        """The relation, or the one without its subtype."""
        numbers = self.numbers['deprel']
        return numbers.get(label, numbers.get(label.split(':')[0], NONE))

    def lemma(self, form, lemma):
        """The script that makes the lemma from the form."""
        for script in scripts(form, lemma):
            if script in self.numbers['lemma']:
                return self.numbers['lemma'][script]
        return NONE


def scripts(form, lemma):
    """Scripts that make the lemma, the preferred first; LemmaScript.cs says what each does."""
    lower = form.lower()
    if lower == lemma:
        yield '-0+'
    if form == lemma:
        yield 'same'
    if lower.capitalize() == lemma:
        yield 'title'
    if form.upper() == lemma:
        yield 'upper'
    same = 0
    while same < min(len(lower), len(lemma)) and lower[same] == lemma[same]:
        same += 1
    yield f'-{len(lower) - same}+{lemma[same:]}'
    yield '=' + lemma


def runs(labels):
    """(kind, first, end) of BIO runs; an I- without its B- before it opens none."""
    found, kind, first = [], None, 0
    for at, label in enumerate(list(labels) + ['O']):
        if kind and label != 'I-' + kind:
            found.append((kind, first, at))
            kind = None
        if label.startswith('B-'):
            kind, first = label[2:], at
    return found
