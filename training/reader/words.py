"""Word pieces and shape classes of a word, to the byte as the program's WordPieces.cs and WordShape.cs give them."""
import unicodedata

OPEN, CLOSE, UNKNOWN, MASK = 101, 102, 100, 103
MOST = 12
LONGEST_PART = 100
SPLIT_SYMBOLS = set('$+<=>^`|~')
IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x2CEAF), (0x2F800, 0x2FA1F))


class Pieces:
    """Cuts words into the pieces of a vocabulary: greedy, the longest first."""

    def __init__(self, vocabulary):
        with open(vocabulary, encoding='utf-8') as lines:
            self.ids = {line.rstrip('\n'): number for number, line in enumerate(lines)}
        self.known = {}

    def of(self, word):
        """Ids of the pieces, at least one and at most twelve."""
        found = self.known.get(word)
        if found is None:
            found = [piece for part in parts(word) for piece in self.spell(part)][:MOST] or [UNKNOWN]
            self.known[word] = found
        return found

    def spell(self, part):
        found, at = [], 0
        while at < len(part):
            end = len(part) if len(part) <= LONGEST_PART else at
            while end > at and ('##' if at else '') + part[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [UNKNOWN]
            found.append(self.ids[('##' if at else '') + part[at:end]])
            at = end
        return found


def parts(word):
    """The word in lower case without marks, cut at blanks and around punctuation and ideographs."""
    plain = unicodedata.normalize('NFD', word.lower())
    found, part = [], ''
    for c in plain:
        kind = unicodedata.category(c)
        if kind == 'Mn':
            continue
        alone = kind[0] == 'P' or c in SPLIT_SYMBOLS or any(low <= ord(c) <= high for low, high in IDEOGRAPHS)
        if alone or c.isspace() or kind == 'Cc':
            if part:
                found.append(part)
            part = ''
            if alone:
                found.append(c)
        else:
            part += c
    return found + [part] if part else found


def shape(word, first):
    """Class 1 to 11 of how a word is written; `first` says that it opens a sentence."""
    letters = any(c.isalpha() for c in word)
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 1 if digits else 2
    if digits:
        return 3
    if word.isupper():
        return 4 if len(word) > 1 else 5
    if word[0].isupper():
        return (6 if len(word) == 1 or word[1:].islower() else 7) + (3 if first else 0)
    return 8 if word.islower() else 11
