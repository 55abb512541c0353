"""The network: one encoder, a vector for each word, a head for each question. Names of weights are those of the ONNX file's questions."""
import math

import torch
from torch import nn
from torch.nn import functional as F

SIZE, HEADS, LAYERS, INNER, SHAPES = 384, 12, 6, 1536, 24
JUDGES = 4  # corpora of factuality, each with its own way of judging
COREF = 64  # numbers of a word as what points back, and as many as what is pointed to
FAR_STEPS = 12  # doublings of the distance in words between both
FAR = -1e4
SMALL = {'size': 48, 'heads': 4, 'layers': 2, 'inner': 96, 'arc': 32, 'rel': 16}


class Drop:
    """Dropout. On a processor one random byte an element, which is cheap; elsewhere what PyTorch has. The generator is the run's own."""

    def __init__(self, seed, device='cpu'):
        self.device = device
        self.random = torch.Generator().manual_seed(seed)
        self.bank = torch.empty(0, dtype=torch.uint8)

    def refill(self, size=1 << 22):
        if self.device == 'cpu':
            self.bank = torch.empty(size // 8, dtype=torch.int64).random_(generator=self.random).view(torch.uint8)

    def drop(self, x, rate):
        if rate <= 0:
            return x
        if self.device != 'cpu':
            return F.dropout(x, rate)
        if self.bank.numel() == 0:
            self.refill()
        count, limit = x.numel(), round(rate * 256)
        start = int(torch.randint(0, self.bank.numel(), (1,), generator=self.random))
        repeats = (start + count) // self.bank.numel() + 1
        bank = self.bank if repeats == 1 else self.bank.repeat(repeats)
        keep = (bank[start:start + count] >= limit).view(x.shape)
        return x * keep.to(x.dtype).mul_(256 / (256 - limit))


class Layer(nn.Module):
    def __init__(self, size, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.o = nn.Linear(size, size)
        self.n1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.n2 = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x, far, drop):
        batch, length, size = x.shape
        width = size // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(torch.matmul(q * (1 / math.sqrt(width)), k.transpose(2, 3)) + far.to(q.dtype), dim=-1)
        mixed = torch.matmul(weights, v).transpose(1, 2).reshape(batch, length, size)
        x = self.n1(x + drop(self.o(mixed)).float())
        return self.n2(x + drop(self.down(F.gelu(self.up(x)))).float())


class Encoder(nn.Module):
    """Embeddings and layers."""

    def __init__(self, vocabulary, size, heads, layers, inner):
        super().__init__()
        self.word = nn.Embedding(vocabulary, size)
        self.pos = nn.Embedding(512, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList([Layer(size, heads, inner) for _ in range(layers)])

    def forward(self, ids, mask, drop):
        far = (1 - mask[:, None, None, :].float()) * FAR
        x = drop(self.norm(self.word(ids) + self.pos.weight[None, :ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, far, drop)
        return x


class Side(nn.Module):
    """One side of a biaffine score."""

    def __init__(self, size, out):
        super().__init__()
        self.l = nn.Linear(size, out)

    def forward(self, x):
        return F.leaky_relu(self.l(x), 0.1)


class Reader(nn.Module):
    """Encoder and heads. `sizes` are the numbers of labels of upos, xpos, feats, lemma, deprel, ner, role."""

    def __init__(self, sizes, vocabulary=30522, size=SIZE, heads=HEADS, layers=LAYERS, inner=INNER, arc=256, rel=128):
        super().__init__()
        self.unknown = set()  # heads that no weights were given for; as a teacher it says nothing of them
        self.enc = Encoder(vocabulary, size, heads, layers, inner)
        self.shape = nn.Embedding(12, SHAPES)
        self.mix = nn.Linear(size + SHAPES, size)
        self.mixnorm = nn.LayerNorm(size)
        self.tags = nn.ModuleDict({name: nn.Linear(size, sizes[name]) for name in ('upos', 'xpos', 'feats', 'lemma', 'ner', 'role')})
        self.fact = nn.Sequential(nn.Linear(size, 128), nn.GELU(), nn.Linear(128, 2 * JUDGES))
        self.event = nn.Sequential(nn.Linear(size, 128), nn.GELU(), nn.Linear(128, 3 * sizes['event']))
        self.coref = nn.Linear(size, 2 * COREF)
        self.coref_far = nn.Parameter(torch.zeros(FAR_STEPS))
        self.ad, self.ah = Side(size, arc), Side(size, arc)
        self.rd, self.rh = Side(size, rel), Side(size, rel)
        self.ld, self.lh = Side(size, rel), Side(size, rel)
        self.root = nn.Parameter(torch.randn(1, 1, arc) * 0.1)
        self.rroot = nn.Parameter(torch.randn(1, 1, rel) * 0.1)
        self.aw = nn.Parameter(torch.zeros(arc + 1, arc))
        self.lw = nn.Parameter(torch.zeros(rel + 1, rel))
        self.rw = nn.Parameter(torch.randn(rel + 1, sizes['deprel'] * (rel + 1)) * 0.02)
        self.relations = sizes['deprel']
        self.role_moves = nn.Parameter(torch.zeros(sizes['role'], sizes['role']))

    def words(self, ids, mask, first, shape, drop=lambda x: x, word_drop=lambda x: x):
        pieces = self.enc(ids, mask, drop)
        found = torch.gather(pieces, 1, first.unsqueeze(2).expand(-1, -1, pieces.shape[2]))
        mixed = self.mixnorm(F.gelu(self.mix(torch.cat([found, self.shape(shape)], dim=-1))).float())
        return word_drop(mixed)

    def judged(self, x):
        """Factuality: what each corpus's judges would say, whose text this looks like, and the mixture of both."""
        judged = self.fact(x).float()
        facts, judge = judged[..., :JUDGES], judged[..., JUDGES:]
        return {'facts': facts, 'judge': judge, 'fact': (facts * torch.softmax(judge, dim=-1)).sum(-1)}

    def forward(self, ids, mask, first, shape, drop=lambda x: x, word_drop=lambda x: x):
        """Every head's scores by name, as the ONNX file gives them; tags as scores of all labels. `fact` is what each corpus's judges would say (`facts`),
        mixed by whose text this looks like (`judge`). `event`: of each word what it adds to each type as the source, as the target and as any word."""
        x = self.words(ids, mask, first, shape, drop, word_drop)
        out = {name: head(x) for name, head in self.tags.items()}
        out |= self.judged(x)
        out['event'], out['coref'] = self.event(x), self.coref(x)
        ones = torch.ones_like(x[..., :1])
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1).to(x.dtype), self.ah(x)], dim=1)
        out['arc'] = torch.matmul(torch.matmul(torch.cat([self.ad(x), ones], dim=-1), self.aw), heads.transpose(1, 2))
        out['rd'] = torch.cat([self.rd(x), ones], dim=-1)
        rh = torch.cat([self.rroot.expand(x.shape[0], 1, -1).to(x.dtype), self.rh(x)], dim=1)
        out['rh'] = torch.cat([rh, torch.ones_like(rh[..., :1])], dim=-1)
        out['link'] = torch.matmul(torch.matmul(torch.cat([self.ld(x), ones], dim=-1), self.lw), self.lh(x).transpose(1, 2))
        return out

    def relation(self, rd, rh, heads):
        """Scores of the relations of each word to its head; `heads` are columns, 0 the root."""
        chosen = torch.gather(rh, 1, heads.unsqueeze(2).expand(-1, -1, rh.shape[2]))
        left = torch.matmul(rd, self.rw).view(rd.shape[0], rd.shape[1], self.relations, rd.shape[2])
        return torch.matmul(left, chosen.unsqueeze(3))[..., 0]
