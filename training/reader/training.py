"""One training run: batches made by other processes, a step each, averaged weights, checkpoints, a log of every figure."""
import json
import random
import time
from pathlib import Path

import torch
from torch.utils.data import DataLoader

from reader.batches import Noise, by_document, collate, epoch, grouped, invented
from reader.figures import dyads, figures
from reader.losses import losses, means, shares, taught
from reader.model import JUDGES, SMALL, Drop, Reader
from reader.records import JUDGED, LINKED, MARKED, ROLES, SETS, TREES, folds, read
from reader.said import attach, whole as said_of
from reader.start import from_reader

WEIGHTS = {'upos': 0.5, 'xpos': 0.5, 'feats': 0.5, 'lemma': 0.5, 'head': 1.0, 'deprel': 1.0, 'ner': 0.7, 'role': 2.0, 'link': 0.7, 'fact': 2.0, 'silver': 0.3,
           'event': 0.5, 'cluster': 0.5}
TELLING = ('VERB', 'NOUN', 'ADJ')


def options(parser):
    """The options of a run."""
    parser.add_argument('--said', type=Path, help='learn from what teachers said of the windows (teach) beside the labels')
    parser.add_argument('--steps', type=int, default=3000)
    parser.add_argument('--minutes', type=float, help='end after this time even if the steps are not done; rates fall by whichever ends first')
    parser.add_argument('--warm', type=int, default=200)
    parser.add_argument('--rate', type=float, default=1.5e-4, help='of the encoder')
    parser.add_argument('--head-rate', type=float, default=1e-3)
    parser.add_argument('--decay', type=float, default=0.01)
    parser.add_argument('--average', type=float, default=0.998, help='how much of the average of the weights stays at a step')
    parser.add_argument('--drop', type=float, default=0.1)
    parser.add_argument('--word-drop', type=float, default=0.2)
    parser.add_argument('--smooth', type=float, default=0.05)
    parser.add_argument('--pieces', type=int, default=3000)
    parser.add_argument('--role-share', type=float, default=0.6, help='part of the role paragraphs in an epoch')
    parser.add_argument('--judged-times', type=int, default=2, help='how often an epoch has the factuality sentences that are in no treebank')
    parser.add_argument('--weights', default='{}', help='JSON over the defaults in WEIGHTS')
    parser.add_argument('--small', action='store_true', help='a tiny network, for the check')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--workers', type=int, default=0, help='processes that make batches')
    parser.add_argument('--device', default='cpu')
    parser.add_argument('--save-minutes', type=float, default=10, help='time between checkpoints; 0 for none')
    parser.add_argument('--note-steps', type=int, default=50)
    parser.add_argument('--score-steps', type=int, default=600)
    parser.add_argument('--dev-records', type=int, default=400, help='records of each development set that are scored on the way')


def load(folder, pieces, labels):
    """Records of every set by part."""
    return {part: {name: read(folder / f'{name}-{part}.jsonl.gz', pieces, labels) for name in SETS} for part in ('train', 'dev')}


class Average:
    """Exponential moving average of the trained weights."""

    def __init__(self, model, keep):
        self.keep, self.steps = keep, 0
        self.ours = [p for p in model.parameters() if p.requires_grad]
        self.values = [p.detach().clone() for p in self.ours]

    def update(self):
        self.steps += 1
        keep = min(self.keep, (1 + self.steps) / (10 + self.steps))
        torch._foreach_mul_(self.values, keep)
        torch._foreach_add_(self.values, [p.detach() for p in self.ours], alpha=1 - keep)

    def swap(self):
        for ours, value in zip(self.ours, self.values):
            ours.data, value.data = value.data, ours.data


class Batches:
    """The batches of an epoch by number; the noise of each hangs on run, epoch and number alone."""

    def __init__(self, groups, seed, names, labels):
        self.groups, self.seed, self.names = groups, seed, names
        self.sizes = {name: labels.sizes[name] for name in ('upos', 'xpos', 'feats', 'lemma', 'ner', 'role')}
        self.sizes |= {'rel': labels.sizes['deprel'], 'facts': JUDGES, 'judge': JUDGES}

    def __len__(self):
        return len(self.groups)

    def __iter__(self):
        return (self[number] for number in range(len(self)))

    def __getitem__(self, number):
        group = self.groups[number]
        batch = collate(group, Noise(random.Random(f'{self.seed}-{number}'), self.names))
        said = all(run[0].said for _, run in group)
        return batch | said_of(group, batch['sentence'].shape[1], self.sizes) if said else batch


def run(args, out, data, labels, pieces, start=None, teachers=(), fold=None, resume=False):
    """Trains and writes OUT/last.pt, OUT/average.pt, OUT/log.jsonl. `start` puts weights into the new model, `teachers` are files of weights whose
    readings are learnt beside the labels, `fold` is left out of the marked dyads and scored at the end."""
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = args.device
    sets = data['train']
    if args.said:
        attach(args.said, sets, TREES + ROLES + JUDGED + MARKED)
    trees, roles, judged, documents = ([record for name in names for record in sets[name]] for names in (TREES, ROLES, JUDGED, LINKED))
    marked = [record for name in MARKED for record in folds(sets[name], fold)]
    judged = judged * args.judged_times
    dev = {name: records[:args.dev_records] for name, records in data['dev'].items() if name not in LINKED + ('mega',) and records}

    model = Reader(labels.sizes, **(SMALL if args.small else {}))
    if start:
        start(model)
    for part in (model.enc.word, model.enc.pos):
        part.requires_grad_(False)
    model.to(device)
    masters = [restored(file, labels).to(device).eval() for file in teachers]
    telling = torch.tensor([labels.of('upos', name) for name in TELLING], device=device)
    encoder = [p for name, p in model.named_parameters() if name.startswith('enc.') and p.requires_grad]
    others = [p for name, p in model.named_parameters() if not name.startswith('enc.')]
    optimizer = torch.optim.AdamW([{'params': encoder, 'lr': args.rate}, {'params': others, 'lr': args.head_rate}],
                                  betas=(0.9, 0.98), weight_decay=args.decay, foreach=True)
    rates = [group['lr'] for group in optimizer.param_groups]
    average = Average(model, args.average)
    weights = WEIGHTS | json.loads(args.weights)
    chooser = random.Random(args.seed)
    names = invented(random.Random(args.seed), pieces)

    def groups_of(chosen):
        groups = grouped(epoch(trees, roles, judged, marked, chosen, args.role_share), args.pieces, chosen) + by_document(documents, chosen, args.pieces)
        chosen.shuffle(groups)
        return groups

    part, usual = shares([collate(group) for group in groups_of(random.Random(0))])
    step = number = before = 0
    if resume:
        saved = torch.load(out / 'last.pt')
        model.load_state_dict(saved['model'])
        optimizer.load_state_dict(saved['optimizer'])
        average.values, average.steps, step, number = saved['average'], saved['average_steps'], saved['step'], saved['epoch']
        before = saved['seconds']
    log = open(out / 'log.jsonl', 'a', encoding='utf-8')

    def note(**row):
        log.write(json.dumps(row) + '\n')
        log.flush()
        print(out.name, row, flush=True)

    def save(all_of_it=True):
        if all_of_it:
            state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'average': average.values, 'average_steps': average.steps, 'step': step,
                     'epoch': number, 'seconds': before + time.time() - began, 'arguments': {name: str(value) for name, value in vars(args).items()}}
            torch.save(state, out / 'new.pt')
            (out / 'new.pt').replace(out / 'last.pt')
        average.swap()
        torch.save({'model': {name: value.cpu().clone() for name, value in model.state_dict().items()}, 'small': args.small, 'step': step}, out / 'average.pt')
        average.swap()

    def score():
        average.swap()
        found = figures(model, labels, dev, device)
        if fold is not None:
            found['plv'], rows = dyads(model, [record for record in sets['plv'] if record[0].fold == fold], device)
            (out / 'dyads.json').write_text(json.dumps({'fold': fold, 'rows': rows}), encoding='utf-8')
        average.swap()
        note(step=step, seconds=round(before + time.time() - began), figures=found)

    def done():
        by_time = (before + time.time() - began) / (60 * args.minutes) if args.minutes else 0
        return max(step / args.steps, by_time)

    began = saved_at = time.time()
    note(arguments={name: str(value) for name, value in vars(args).items()}, weights=weights, shares=part, words_a_batch=round(usual), torch=torch.__version__,
         fold=fold, teachers=len(masters))
    model.train()
    seen, sums, mark, marked_step = 0, {}, time.time(), step
    while done() < 1:
        number += 1
        chooser.seed(f'{args.seed}-{number}')
        drop = Drop(args.seed * 1000 + number, device)
        batches = Batches(groups_of(chooser), f'{args.seed}-{number}', names, labels)
        note(epoch=number, step=step, batches=len(batches))
        made = DataLoader(batches, batch_size=None, num_workers=args.workers, prefetch_factor=8, pin_memory=device != 'cpu') if args.workers else batches
        for batch in made:
            if done() >= 1:
                break
            for params, rate in zip(optimizer.param_groups, rates):
                params['lr'] = rate * min((step + 1) / max(args.warm, 1), 1 - done())
            seen += int((batch['sentence'] >= 0).sum())
            batch = {name: value.to(device, non_blocking=True) for name, value in batch.items()}
            drop.refill()
            with torch.autocast(device, torch.bfloat16):
                out_of = model(batch['ids'], batch['mask'], batch['first'], batch['shape'], lambda x: drop.drop(x, args.drop), lambda x: drop.drop(x, args.word_drop))
                parts = losses(model, out_of, batch, weights, args.smooth, part, usual)
                if masters:
                    with torch.no_grad():
                        mean = means(masters, batch)
                else:
                    mean = {name[5:]: value for name, value in batch.items() if name.startswith('said ')}
                if mean:
                    parts |= taught(model, out_of, mean, batch, weights, usual, telling)
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_(encoder + others, 3.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            average.update()
            step += 1
            for name, value in parts.items():
                sums[name] = sums.get(name, 0) + value.detach()
            if step % args.note_steps == 0:
                note(step=step, done=round(done(), 4), words_a_second=round(seen / (time.time() - mark)), steps_a_second=round((step - marked_step) / (time.time() - mark), 2),
                     losses={name: round(float(value) / args.note_steps, 4) for name, value in sums.items()})
                seen, sums, mark, marked_step = 0, {}, time.time(), step
            if args.save_minutes and time.time() - saved_at > 60 * args.save_minutes:
                save()
                saved_at = time.time()
            if step % args.score_steps == 0 and done() < 1:
                score()
                mark, seen, marked_step = time.time(), 0, step
    save(args.save_minutes > 0)
    score()
    note(ended=True, step=step, epochs=number, seconds=round(time.time() - began))


def restored(file, labels):
    """The reader of a file of weights, or of the folder of a shipped model."""
    if file.is_dir():
        model = Reader(labels.sizes)
        from_reader(model, file)
        return model
    saved = torch.load(file, map_location='cpu')
    model = Reader(labels.sizes, **(SMALL if saved['small'] else {}))
    model.load_state_dict(saved['model'])
    return model
