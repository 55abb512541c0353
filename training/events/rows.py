"""Training rows: marked dyads (PLV) with a root, sentences (cameo-class) with a quad class."""
from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

ROOTS = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION',
         'MOBILIZE', 'COERCE', 'ASSAULT', 'NONE']
QUAD = [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 0]
WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*|\S")


@dataclass
class Row:
    text: str
    source: list[tuple[int, int]]
    target: list[tuple[int, int]]
    root: int | None
    quad: int
    fold: int


def dyads(path: Path) -> list[Row]:
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file, delimiter='\t'))
    return [Row(*unmark(row['marked_sentence']), ROOTS.index(row['gold_root']), QUAD[ROOTS.index(row['gold_root'])], number % 5)
            for number, row in enumerate(rows)]


def classes(path: Path) -> list[Row]:
    lines = [line.rsplit('\t', 1) for line in path.read_text(encoding='utf-8').split('\n') if line]
    return [Row(text, [], [], None, int(quad), number % 5) for number, (text, quad) in enumerate(lines)]


def unmark(marked: str):
    text, spans, begun = '', {'s': [], 't': []}, {}
    for part in re.split(r'(</?[st]>)', marked):
        if re.fullmatch('<[st]>', part):
            begun[part[1]] = len(text)
        elif re.fullmatch('</[st]>', part):
            spans[part[2]].append((begun[part[2]], len(text)))
        else:
            text += part
    return text, spans['s'], spans['t']
