#!/usr/bin/env python3
"""Scores `hearsay compare --from sentences` on Breaking_NLI: F1 of each label, their mean (of all pairs, and of two halves parted by a hash of the first sentence), and the mean over the
set's categories of the share that is right.

    HEARSAY=PROGRAM python3 eval/contradiction.py dataset.jsonl
"""
import hashlib
import json
import os
import subprocess
import sys
from collections import defaultdict

pairs = [json.loads(line) for line in open(sys.argv[1])]
answers = [json.loads(line)['label'] for line in subprocess.run(
    [os.environ.get('HEARSAY', 'hearsay'), 'compare', '--from', 'sentences', sys.argv[1]], capture_output=True, text=True, check=True).stdout.splitlines()]


def f1(label, judged):
    right = sum(gold == label == answer for gold, answer in judged)
    return 200 * right / sum((gold == label) + (answer == label) for gold, answer in judged)


LABELS = ('entailment', 'contradiction', 'neutral')
judged = [(pair['gold_label'], answer, hashlib.sha256(pair['sentence1'].encode()).digest()[0] % 2) for pair, answer in zip(pairs, answers, strict=True)]
figures = {label: f1(label, [one[:2] for one in judged]) for label in LABELS}
figures['macro'] = sum(figures.values()) / 3
for half in (0, 1):
    figures[f'macro_half_{half + 1}'] = sum(f1(label, [one[:2] for one in judged if one[2] == half]) for label in LABELS) / 3
shares = defaultdict(list)
for pair, answer in zip(pairs, answers):
    shares[pair['category']].append(pair['gold_label'] == answer)
figures['categories'] = 100 * sum(sum(share) / len(share) for share in shares.values()) / len(shares)
figures['accuracy'] = 100 * sum(pair['gold_label'] == answer for pair, answer in zip(pairs, answers)) / len(pairs)
print(json.dumps({name: round(value, 1) for name, value in figures.items()}))
