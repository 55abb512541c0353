#!/usr/bin/env python3
"""Scores `hearsay compare --from sentences` on Breaking_NLI: F1 of each label, their mean, and the mean over the set's categories of the share that is right.

    HEARSAY=PROGRAM python3 eval/contradiction.py dataset.jsonl
"""
import json
import os
import subprocess
import sys
from collections import defaultdict

pairs = [json.loads(line) for line in open(sys.argv[1])]
answers = [json.loads(line)['label'] for line in subprocess.run(
    [os.environ.get('HEARSAY', 'hearsay'), 'compare', '--from', 'sentences', sys.argv[1]], capture_output=True, text=True, check=True).stdout.splitlines()]
figures = {}
for label in ('entailment', 'contradiction', 'neutral'):
    right = sum(pair['gold_label'] == label == answer for pair, answer in zip(pairs, answers, strict=True))
    figures[label] = 200 * right / (sum(pair['gold_label'] == label for pair in pairs) + answers.count(label))
figures['macro'] = sum(figures.values()) / 3
shares = defaultdict(list)
for pair, answer in zip(pairs, answers):
    shares[pair['category']].append(pair['gold_label'] == answer)
figures['categories'] = 100 * sum(sum(share) / len(share) for share in shares.values()) / len(shares)
figures['accuracy'] = 100 * sum(pair['gold_label'] == answer for pair, answer in zip(pairs, answers)) / len(pairs)
print(json.dumps({name: round(value, 1) for name, value in figures.items()}))
