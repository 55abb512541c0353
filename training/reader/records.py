"""Reading of records that prepare wrote."""
import gzip
import json

from reader.batches import Sentence

TREES, ROLES, JUDGED, MARKED, LINKED = ('ewt', 'gum'), ('polnear',), ('uds', 'uw', 'meantime', 'mega'), ('plv', 'cameo'), ('ontogum',)
SETS = TREES + ROLES + JUDGED + MARKED + LINKED
JUDGES = {'uw': 1, 'meantime': 2, 'mega': 3}  # UDS-IH2, also on EWT, is 0


def read(path, pieces, labels):
    """The records of a file `SET-PART.jsonl.gz`; none where it is not there."""
    if not path.exists():
        return []
    judge = JUDGES.get(path.name.split('-')[0], 0)
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [[Sentence(raw, pieces, labels, judge) for raw in json.loads(line)] for line in lines]


def folds(records, fold):
    """The records that are not in the fold; all where it is None."""
    return [record for record in records if record[0].fold is None or record[0].fold != fold]
