#!/usr/bin/env python3
"""Trains the weights of data/lexicons/merge-weights.tsv on ECB+ topics 1-35, and cross-validates them over topics.

    SCORE=FOLDER_OF_SCORER HEARSAY=PROGRAM python3 train.py        # with numpy; writes ../../data/lexicons/merge-weights.tsv

SCORE holds crossdoc.py, which reads ECB+; the data is looked for in ../data beside it. The features of every compared pair come from
`hearsay link --from mentions --pairs`, once for each fold, so that rarity is counted within a fold as it is in a case. The model is one
logistic regression for each relation of the triggers. Figures of the folds are printed; the weights that are written are trained on all topics but
those of the scorer's development list, whose figure therefore stays an honest one.
"""
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy

SCORE = Path(os.environ['SCORE'])
sys.path.insert(0, str(SCORE))
import common  # noqa: E402
import coref  # noqa: E402
import crossdoc  # noqa: E402

WEIGHTS = Path(__file__).resolve().parents[2] / 'data/lexicons/merge-weights.tsv'
DEVELOPMENT = [2, 5, 12, 18, 21, 23, 34, 35]
FOLDS = [DEVELOPMENT] + [[topic for topic in range(1, 36) if topic not in DEVELOPMENT and topic % 4 == rest] for rest in range(4)]
RELATIONS = ['Same', 'Near', 'Related', 'Other']
PENALTY = float(os.environ.get('PENALTY', '3'))
THRESHOLDS = [0.31, 0.35, 0.39]


def pairs_of(documents, labels, folder):
    """The compared pairs: places of both mentions, relation, values, and whether they are the same event."""
    (folder / 'in.jsonl').write_text(''.join(json.dumps(document) + '\n' for document in documents))
    with open(folder / 'out.jsonl', 'w') as out:
        subprocess.run([os.environ['HEARSAY'], 'link', '--from', 'mentions', '--pairs', folder / 'pairs.tsv', folder / 'in.jsonl'], stdout=out, check=True)
    number = {document['id']: index for index, document in enumerate(documents)}
    names, rows = None, []
    for line in open(folder / 'pairs.tsv'):
        cells = line.rstrip('\n').split('\t')
        if names is None:
            names = cells[1:]
            continue
        one, other = (number[cells[0]], int(cells[1])), (number[cells[2]], int(cells[3]))
        rows.append((one, other, RELATIONS.index(cells[4]), numpy.array(cells[5:], dtype=float), labels[one[0]][one[1]] == labels[other[0]][other[1]]))
    return names, rows


def fit(values, same):
    """Logistic regression by Newton's method with a squared penalty."""
    weights = numpy.zeros(values.shape[1])
    for _ in range(30):
        likely = 1 / (1 + numpy.exp(-values @ weights))
        slope = values.T @ (likely - same) + PENALTY * weights
        bend = (values.T * (likely * (1 - likely))) @ values + PENALTY * numpy.eye(len(weights))
        step = numpy.linalg.solve(bend, slope)
        weights -= step
        if abs(step).max() < 1e-6:
            break
    return weights


def train(rows):
    return [fit(numpy.array([row[3] for row in rows if row[2] == relation]), numpy.array([row[4] for row in rows if row[2] == relation], dtype=float))
            for relation in range(len(RELATIONS))]


def linked(documents, rows, weights, threshold):
    """A label for each mention: average linkage within each group of mentions that pairs connect."""
    above = {}

    def root(place):
        while above.setdefault(place, place) != place:
            place = above[place]
        return place

    scores = defaultdict(dict)
    for one, other, relation, values, _ in rows:
        scores[one][other] = scores[other][one] = 1 / (1 + numpy.exp(-values @ weights[relation]))
        above[root(one)] = root(other)
    groups = defaultdict(list)
    for place in scores:
        groups[root(place)].append(place)
    label = {}
    for members in groups.values():
        likeness = numpy.array([[scores[one].get(other, 0) if one != other else -1 for other in members] for one in members])
        size, cluster = numpy.ones(len(members)), [[place] for place in members]
        while len(members) > 1:
            one, other = divmod(int(likeness.argmax()), len(members))
            if likeness[one, other] < threshold:
                break
            likeness[one] = (likeness[one] * size[one] + likeness[other] * size[other]) / (size[one] + size[other])
            likeness[:, one] = likeness[one]
            likeness[one, one] = likeness[other] = likeness[:, other] = -1
            size[one] += size[other]
            cluster[one] += cluster[other]
            cluster[other] = []
        for places in cluster:
            for place in places:
                label[place] = str(places[0])
    return [[label.get((document, mention)) for mention in range(len(documents[document]['mentions']))] for document in range(len(documents))]


def figures(documents, labels, answer):
    gold, found = crossdoc.clusters(labels), crossdoc.clusters(answer)
    pairs = common.Tally()
    pairs.add_sets(crossdoc.hard_pairs(found, documents), crossdoc.hard_pairs(gold, documents))
    return coref.conll_figures(gold, found)['conll_f1'], pairs.f1()


def main():
    data = SCORE.parent / 'data/crossdoc'
    every = crossdoc.load({'xml': data / 'ecbplus-topics1-35.tar.gz', 'sentences': data / 'ECBplus_coreference_sentences.csv'})
    folds = []
    with tempfile.TemporaryDirectory() as folder:
        for topics in FOLDS:
            chosen = [index for index, document in enumerate(every[0]) if int(document['id'].split('_')[0]) in topics]
            documents, labels = [every[0][index] for index in chosen], [every[1][index] for index in chosen]
            names, rows = pairs_of(documents, labels, Path(folder))
            folds.append((documents, labels, rows))
            print(f'{len(documents)} documents, {len(rows)} pairs', flush=True)
    table = defaultdict(list)
    for held, (documents, labels, rows) in enumerate(folds):
        weights = train([row for number, fold in enumerate(folds) if number != held for row in fold[2]])
        for threshold in THRESHOLDS:
            table[threshold].append(figures(documents, labels, linked(documents, rows, weights, threshold)))
        if held == 0:
            with open(WEIGHTS, 'w') as file:
                file.write('feature\t' + '\t'.join(RELATIONS).lower() + '\n')
                for index, name in enumerate(names):
                    file.write(name + ''.join(f'\t{weights[relation][index]:.3f}' for relation in range(len(RELATIONS))) + '\n')
    for threshold, results in table.items():
        print(threshold, ' '.join(f'{conll:.1f}/{hard:.1f}' for conll, hard in results),
              'mean %.2f/%.2f' % tuple(numpy.mean(results, axis=0)))


if __name__ == '__main__':
    main()
