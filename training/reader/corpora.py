"""Raw corpora to records. A record is a list of sentences that belong together (a paragraph, a document); a sentence holds `words` and whatever
labels its corpus gives: upos, xpos, feats, lemma, head (0 the root), deprel, name, role, cue (place of the first word of the cue in the record),
fact (place: number)."""
import gzip
import json
import re

from reader.names import of_gum, of_polnear
from reader.roles import of_polnear as roles_of


def lines_of(path):
    with (gzip.open(path, 'rt', encoding='utf-8') if str(path).endswith('.gz') else open(path, encoding='utf-8')) as lines:
        yield from lines


def conllu(path, paragraphs, names=False):
    """One record a document, or a paragraph where the file marks these."""
    record, sentence = [], []
    for line in lines_of(path):
        line = line.rstrip('\n')
        if line.startswith('# newdoc') or (paragraphs and line.startswith('# newpar') and not line.startswith('# newpar_block')):
            if record:
                yield record
            record = []
        elif not line and sentence:
            record.append(tree(sentence, of_gum(sentence) if names else None))
            sentence = []
        elif line and line[0] != '#':
            cells = line.split('\t')
            if cells[0].isdigit():
                sentence.append(cells)
    if sentence:
        record.append(tree(sentence, of_gum(sentence) if names else None))
    if record:
        yield record


def tree(rows, names):
    sentence = {
        'words': [row[1] for row in rows], 'lemma': [row[2] for row in rows], 'upos': [row[3] for row in rows], 'xpos': [row[4] for row in rows],
        'feats': [row[5] for row in rows], 'head': [int(row[6]) for row in rows], 'deprel': [row[7] for row in rows],
    }
    if names:
        sentence['name'] = names
    return sentence


FINAL = {'.', '!', '?', '?!', '!!', '!?'}
CLOSING = {'"', "''", '”', '’', "'", ')', '-RRB-', ']'}


def sentence_ends(words):
    """Ends of sentences in bare words, as TokenRoles.SentenceEnds finds them."""
    ends, at = [], 0
    while at < len(words):
        if words[at] in FINAL:
            while at + 1 < len(words) and words[at + 1] in CLOSING:
                at += 1
            ends.append(at + 1)
        at += 1
    if words and (not ends or ends[-1] < len(words)):
        ends.append(len(words))
    return ends


def polnear(path):
    """One record a paragraph: roles, links, and the silver names of the corpus."""
    for line in lines_of(path):
        row = json.loads(line)
        role, cue = roles_of(row['role'], row['att'])
        names = of_polnear(row['words'], row['sner'])
        record, start = [], 0
        ends = [at for at in range(1, len(row['words'])) if row['sent'][at] != row['sent'][at - 1]] + [len(row['words'])]
        for end in ends:
            record.append({'words': row['words'][start:end], 'role': role[start:end], 'cue': cue[start:end], 'name': names[start:end]})
            start = end
        yield record


def factuality(path):
    """One record a line."""
    for line in lines_of(path):
        row = json.loads(line)
        words = row['text'].split()
        numbers = {str(target['span1'][0]): target['label'] for target in row['targets']}
        yield [{'words': words, 'fact': numbers}]


def join_factuality(trees, judged):
    """Puts the numbers of UDS-IH2 on the sentences of EWT with the same words; gives back what found no sentence."""
    key = lambda words: re.sub(r'\s+', '', ''.join(words))
    places = {}
    for record in trees:
        for sentence in record:
            places.setdefault(key(sentence['words']), []).append(sentence)
    left = []
    for record in judged:
        found = [sentence for sentence in places.get(key(record[0]['words']), []) if sentence['words'] == record[0]['words']]
        for sentence in found:
            sentence['fact'] = record[0]['fact']
        if not found:
            left.append(record)
    return left
