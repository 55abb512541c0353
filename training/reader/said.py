"""What teachers say of every window, kept in few numbers so that it is asked only once: the likeliest labels of each word with their shares."""
import pickle

import numpy as np
import torch

from reader.batches import collate, grouped, windows
from reader.losses import means

LIKELIEST = {'upos': 3, 'xpos': 4, 'feats': 4, 'lemma': 4, 'rel': 4, 'arc': 4}
WHOLE = ('ner', 'role', 'facts', 'judge')


@torch.no_grad()
def ask(teachers, records, pieces, note):
    """A list of what is said of each window of the records, in their order."""
    places = [window for record in records for window in windows(record)]
    number = {id(run): at for at, (_, run) in enumerate(places)}
    found = [None] * len(places)
    groups = grouped(places, pieces)
    for done, group in enumerate(groups):
        with torch.autocast('cpu', torch.bfloat16):
            mean = means(teachers, collate(group))
        for row, (_, run) in enumerate(group):
            count = sum(len(sentence.words) for sentence in run)
            kept = {name: mean[name][row, :count].float().numpy().astype(np.float16) for name in WHOLE if name in mean}
            for name, most in LIKELIEST.items():
                shares, labels = mean[name][row, :count].float().topk(min(most, mean[name].shape[-1]))
                kept[name] = (labels.numpy().astype(np.int16), (shares / shares.sum(-1, keepdim=True)).numpy().astype(np.float16))
            if 'event' in mean and run[0].event_window:
                kept['event'] = mean['event'][(collated_events(group) == row).nonzero()[0][0]].float().numpy().astype(np.float16)
            found[number[id(run)]] = kept
        if done % 20 == 0:
            note(f'{done} of {len(groups)} batches')
    return found


def collated_events(group):
    return np.array([row for row, (_, run) in enumerate(group) if run[0].event_window])


def write(path, said):
    with open(path, 'wb') as file:
        pickle.dump(said, file, protocol=4)


def attach(path, sets, order):
    """Puts what is said on the first sentence of each window."""
    with open(path, 'rb') as file:
        said = pickle.load(file)
    for name in order:
        places = [run for record in sets[name] for _, run in windows(record)]
        assert len(places) == len(said[name]), name
        for run, kept in zip(places, said[name]):
            run[0].said = kept


def whole(group, words, sizes):
    """The `mean` of a batch (losses.means) out of what is kept of its windows."""
    count = len(group)
    mean = {name: np.zeros((count, words, size), np.float32) for name, size in sizes.items()}
    mean['arc'] = np.zeros((count, words, words + 1), np.float32)
    for row, (_, run) in enumerate(group):
        kept = run[0].said
        for name, value in kept.items():
            if name == 'event':
                continue
            if name in LIKELIEST:
                labels, shares = value
                rows = np.arange(len(labels))
                for label, share in zip(labels.T.clip(max=mean[name].shape[2] - 1), shares.T):  # heads beyond the window have no share
                    mean[name][row, rows, label] += share
            else:
                mean[name][row, :len(value)] = value
    events = [run[0].said['event'] for _, run in group if run[0].event_window]
    if events:
        mean['event'] = np.stack(events).astype(np.float32)
    mean['heads'] = mean['arc'].argmax(-1)
    return {'said ' + name: torch.from_numpy(value) for name, value in mean.items()}
