"""Coreference out of OntoGUM: which earlier noun, name or pronoun one points back to."""
import re
import tarfile
from pathlib import Path

import torch

CANDIDATES = ('NOUN', 'PROPN', 'PRON')
ALONE, NOT = -1, -2


def documents(path, names):
    """One record a document of these names in the archive: words, and for each word its cluster when it heads a mention, ALONE when it might head one,
    NOT for all others."""
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            if Path(member.name).stem in names:
                blocks = archive.extractfile(member).read().decode('utf-8').split('\n\n')
                rows = [[line.split('\t') for line in block.split('\n') if line.split('\t')[0].isdigit()] for block in blocks]
                yield [sentence(found) for found in rows if found]


def sentence(rows):
    clusters = [ALONE if row[3] in CANDIDATES else NOT for row in rows]
    spans, opened = [], []
    for at, row in enumerate(rows):
        marks = re.search(r'(?:^|\|)Entity=([^|]*)', row[9])
        for single, begun, ended in re.findall(r'\((\d+)\)|\((\d+)|(\d+)\)', marks.group(1) if marks else ''):
            if single:
                spans.append((at, at, int(single)))
            elif begun:
                opened.append((int(begun), at))
            else:
                for place in range(len(opened) - 1, -1, -1):
                    if opened[place][0] == int(ended):
                        spans.append((opened.pop(place)[1], at, int(ended)))
                        break
    for first, last, cluster in sorted(spans, key=lambda span: span[0] - span[1]):
        head = next((at for at in range(first, last + 1) if not first <= int(rows[at][6]) - 1 <= last), last)
        clusters[head] = cluster
    return {'words': [row[1] for row in rows], 'cluster': clusters}


def loss(vectors, clusters, documents_of, far, steps):
    """Sum over candidates: minus the log of the share that goes to earlier members of the same cluster, or to nobody where there are none.
    `vectors` [windows, words, 2n], `clusters` [windows, words], `documents_of` [windows]; windows of one document stand in order."""
    here = clusters.flatten() > NOT
    size = vectors.shape[2] // 2
    flat = vectors.float().flatten(0, 1)[here]
    cluster = clusters.flatten()[here]
    document = documents_of.unsqueeze(1).expand_as(clusters).flatten()[here]
    place = torch.arange(clusters.numel(), device=here.device)[here]
    found = flat[:, :size] @ flat[:, size:].T / size ** 0.5 + far[distance(place.unsqueeze(1) - place.unsqueeze(0), steps)]
    before = (document.unsqueeze(1) == document.unsqueeze(0)) & (place.unsqueeze(1) > place.unsqueeze(0))
    same = before & (cluster.unsqueeze(1) == cluster.unsqueeze(0)) & (cluster.unsqueeze(1) > ALONE)
    found = torch.cat([torch.zeros_like(found[:, :1]), found.masked_fill(~before, -1e4)], dim=1)
    right = torch.cat([~same.any(1, keepdim=True), same], dim=1)
    return (torch.logsumexp(found, 1) - torch.logsumexp(found.masked_fill(~right, -1e4), 1)).sum()


def distance(words, steps):
    """Number of doublings in a distance in words."""
    return torch.log2(words.clamp(min=1).float()).long().clamp(max=steps - 1)
