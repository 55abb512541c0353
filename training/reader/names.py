"""Name labels out of GUM's entities and PolNeAR's silver names."""
import re

GUM_TYPES = {'person': 'PER', 'place': 'LOC', 'organization': 'ORG', 'event': 'EVT'}
OTHER_NAMED = {'object', 'abstract', 'animal', 'plant', 'substance'}
SILVER_TYPES = {'PERSON': 'PER', 'LOCATION': 'LOC', 'ORGANIZATION': 'ORG', 'MISC': 'MISC'}
TITLES = {'mr.', 'mr', 'mrs.', 'mrs', 'ms.', 'ms', 'miss', 'dr.', 'dr', 'prof.', 'professor', 'president', 'senator', 'sen.', 'rep.', 'gov.', 'governor',
          'king', 'queen', 'prince', 'princess', 'sir', 'lord', 'lady', 'saint', 'pope', 'general', 'gen.', 'captain', 'capt.', 'col.', 'lt.', 'sgt.',
          'judge', 'justice', 'secretary', 'minister', 'chancellor', 'mayor', 'emperor', 'father', 'rev.', 'reverend', 'uncle', 'aunt'}
BRIDGES = {'of', 'for', 'the', 'and', '&', 'on', 'in', 'de', 'la', 'du', 'von', 'van', 'der'}


def of_gum(rows):
    """BIO labels of a sentence of GUM: entities whose head is a proper noun, cut to the words that are part of the name, the longest first."""
    found = []
    for first, last, kind in entities(rows):
        name = named(rows, first, last, kind)
        if name:
            found.append(name)
    labels = ['O'] * len(rows)
    for first, last, kind in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(labels[at] == 'O' for at in range(first, last + 1)):
            labels[first:last + 1] = ['B-' + kind] + ['I-' + kind] * (last - first)
    return labels


def entities(rows):
    """(first, last, type) of the entities that begin and end in the sentence."""
    stack, found = [], []
    for at, row in enumerate(rows):
        marks = re.search(r'(?:^|\|)Entity=([^|]*)', row[9])
        for opened, single, closed in re.findall(r'\(([^()]+)(\))?|([^()]+)\)', marks.group(1) if marks else ''):
            if opened:
                cells = opened.split('-')
                if single:
                    found.append((at, at, cells[1]))
                else:
                    stack.append((cells[0], at, cells[1]))
                continue
            for place in range(len(stack) - 1, -1, -1):
                if stack[place][0] == closed:
                    found.append((stack[place][1], at, stack[place][2]))
                    del stack[place]
                    break
    return found


def named(rows, first, last, kind):
    """The words of an entity that make its name, and its type; None when its head is no proper noun."""
    kind = GUM_TYPES.get(kind) or ('MISC' if kind in OTHER_NAMED else None)
    heads = [at for at in range(first, last + 1) if not first <= int(rows[at][6]) - 1 <= last]
    if kind is None or not heads or rows[heads[0]][3] != 'PROPN':
        return None
    begin = end = heads[0]
    while begin > first and part(rows, begin - 1):
        begin -= 1
    while end < last:
        if part(rows, end + 1) or (kind == 'PER' and rows[end + 1][7] == 'flat'):
            end += 1
            continue
        bridge = end + 1
        while bridge <= last and bridge < end + 3 and rows[bridge][1].lower() in BRIDGES:
            bridge += 1
        if kind == 'PER' or bridge in (end + 1, last + 1) or rows[bridge][3] != 'PROPN' or not within(rows, bridge, begin, end):
            break
        end = bridge
    while kind == 'PER' and begin < end and rows[begin][1].lower() in TITLES:
        begin += 1
    while begin < end and rows[begin][3] in ('PUNCT', 'DET', 'ADP', 'CCONJ'):
        begin += 1
    while end > begin and rows[end][3] in ('PUNCT', 'DET', 'ADP', 'CCONJ', 'PART'):
        end -= 1
    return begin, end, kind


def part(rows, at):
    """Whether a word next to a name is part of it: a proper noun, a capitalised noun or adjective, a number, a hyphen between such."""
    form, upos = rows[at][1], rows[at][3]
    return upos == 'PROPN' or rows[at][4] == 'HYPH' or (form[0].isupper() and upos in ('NOUN', 'ADJ', 'VERB', 'X')) or (upos == 'NUM' and rows[at][7] != 'nummod')


def within(rows, at, begin, end):
    """Whether the word hangs, directly or through others behind the name, on a word of the name."""
    for _ in range(8):
        at = int(rows[at][6]) - 1
        if at < 0:
            return False
        if begin <= at <= end:
            return True
    return False


def of_polnear(words, silver):
    """BIO labels of runs of one silver label; a title before a person is left out."""
    kinds = [SILVER_TYPES.get(label) for label in silver]
    labels, at = ['O'] * len(words), 0
    while at < len(words):
        if kinds[at] is None:
            at += 1
            continue
        end = at
        while end + 1 < len(words) and kinds[end + 1] == kinds[at]:
            end += 1
        begin = at
        while begin <= end and (words[begin].lower() in ('the', 'a', 'an') or (kinds[at] == 'PER' and words[begin].lower() in TITLES and begin < end)):
            begin += 1
        if begin <= end:
            labels[begin:end + 1] = ['B-' + kinds[at]] + ['I-' + kinds[at]] * (end - begin)
        at = end + 1
    return labels
