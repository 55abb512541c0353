"""Reading of records that prepare wrote."""
import gzip
import json

from reader.batches import Sentence

TREES, ROLES, JUDGED = ('ewt', 'gum'), ('polnear',), ('uds', 'uw', 'meantime')
SETS = TREES + ROLES + JUDGED


def read(path, pieces, labels):
    """The records of a file; none where it is not there."""
    if not path.exists():
        return []
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [[Sentence(raw, pieces, labels) for raw in json.loads(line)] for line in lines]
