"""Writes event-patterns.tsv and event-classes-petrarch.tsv from PETRARCH's verb dictionary CAMEO.2.0.txt (MIT).

    python3 convert-petrarch.py CAMEO.2.0.txt event-patterns.tsv event-classes-petrarch.tsv

Only what a pattern says plainly is carried over: patterns of the forms `* NOUN`, `* {MODIFIER NOUN}` and
`* (PREPOSITION NOUN)`, and verbs with a particle. A block of synonyms becomes a class "verbs NAME". Patterns that
name words before the verb, patterns that repeat the code of their block, and the codes of single verbs are left out:
event-words.tsv has the latter. A bare preposition ("fly to") says too little and is left out.
"""
import gzip
import re
import sys
from collections import OrderedDict

PREPOSITIONS = set('''about above across after against along amid among around at before behind below beneath beside between beyond by
despite down during for from in inside into near of off on onto out outside over past through to toward towards under up upon via
with within without away back forward together apart aside'''.split())
AUXILIARIES = {'&auxverb1', '&auxverb2', '&auxverb3', '&tobeverb', '&preposit1', '&auxverb'}


def singular(word):
    if word.startswith('&') or len(word) < 4 or not word.endswith('s') or word.endswith(('ss', 'us', 'is', 'news')):
        return word
    if word.endswith('ies'):
        return word[:-3] + 'y'
    if word.endswith(('sses', 'shes', 'ches', 'xes')):
        return word[:-2]
    return word[:-1]


def tidy(word):
    return word.strip('_+').replace('_', ' ').lower()


def code_of(text):
    """"[043:042]" → 043; "[:051]" → 051; "[---]" → "-" (the dictionary codes nothing)."""
    parts = [p.strip() for p in text.strip('[] ').split(':') if p.strip()]
    if not parts:
        return None
    code = parts[0]
    return '-' if set(code) == {'-'} else code if re.fullmatch(r'\d{2,4}', code) else None


def pattern_of(body):
    """(prepositions, words) of a plain pattern, or None. Words of one noun phrase are joined by '+'."""
    body = body.strip()
    if not body.startswith('*'):
        return None
    body = body[1:].strip().rstrip('+').strip()
    inner = re.fullmatch(r'\((.*)\)|\{(.*)\}|([^(){}*$%+]+)', body)
    if not inner:
        return None
    words = [tidy(w) for part in inner.groups() if part for w in part.replace('{', ' ').replace('}', ' ').split()]
    words = [w for w in words if w]
    if not words or any(w in AUXILIARIES or not re.fullmatch(r"&?[a-z' -]+", w) for w in words):
        return None
    with_ = ''
    if words[0] in PREPOSITIONS:
        with_, words = words[0], words[1:]
    words = [singular(w) for w in words if w not in ('the', 'a', 'an')]
    if len(words) > 2 or any(w in PREPOSITIONS for w in words):
        return None
    if not with_ and not words:
        return None
    return with_, '+'.join(word.replace('&', '@') for word in words)


def blocks(lines):
    """The dictionary as (classes, blocks); a block is (code, verbs with their particles, [(pattern, code)])."""
    classes, found, current, block = OrderedDict(), [], None, None
    for line in lines:
        line = line.split('#')[0].rstrip()
        if not line.strip() or line.startswith('~'):
            continue
        code = re.search(r'\[.*?\]', line)
        code = code and code_of(code.group())
        if line.startswith('---'):
            block = (code, [], [])
            found.append(block)
        elif block is None:
            if line.startswith('&'):
                current = classes.setdefault(tidy(line[1:]), [])
            elif line.startswith('+') and current is not None:
                current.append(singular(tidy(line)))
        elif line.startswith('-'):
            if code:
                block[2].append((re.sub(r'\[.*', '', line[1:]), code))
        elif not line.startswith('&'):
            block[1].append((tidy(line.split()[0]), code or block[0]))
    return classes, found


def usable(words):
    """The single words of a class, in order; phrases of several words are left out."""
    return sorted(set(word for word in words if re.fullmatch(r"[a-z'-]+", word)))


def main(source, rows_file, classes_file):
    opener = gzip.open if source.endswith('.gz') else open
    classes, found = blocks(opener(source, 'rt', encoding='utf-8', errors='replace').read().split('\n'))
    classes = OrderedDict((name, words) for name, words in classes.items() if '&' + name not in AUXILIARIES)
    rows = OrderedDict()
    for block_code, names, patterns in found:
        verbs = []
        for name, code in names:
            parts = name.split(' ')
            if len(parts) > 2 or not re.fullmatch(r"[a-z' -]+", name):
                continue
            if len(parts) == 1:
                verbs.append(name)
            elif code and parts[1] in PREPOSITIONS:
                rows.setdefault((parts[0], parts[1], code), set()).add('')
            elif code:
                rows.setdefault((parts[0], '', code), set()).add(singular(parts[1]))
        verbs = sorted(set(verbs))
        if not verbs:
            continue
        word = verbs[0]
        if len(verbs) > 1:
            word = '@verbs ' + verbs[0]
            classes.setdefault(word[1:], []).extend(verbs)
        for body, code in patterns:
            pattern = pattern_of(body)
            named = re.findall(r'@([^+]+)', pattern[1]) if pattern else []
            if pattern and pattern[1] and code != block_code and all(usable(classes.get(name, [])) for name in named):
                rows.setdefault((word, pattern[0], code), set()).add(pattern[1])
    with open(rows_file, 'w', encoding='utf-8', newline='\n') as out:
        out.write('word\tpos\tsubject\twith\tobject\tcode\n')
        for (word, with_, code), objects in sorted(rows.items()):
            if '' in objects:
                out.write(f'{word}\tV\t\t{with_}\t\t{code}\n')
            objects = sorted(objects - {''})
            if objects:
                out.write(f'{word}\tV\t\t{with_}\t{"|".join(objects)}\t{code}\n')
    with open(classes_file, 'w', encoding='utf-8', newline='\n') as out:
        out.write('class\twords\n')
        for name, words in sorted(classes.items()):
            words = usable(words)
            if words:
                out.write(f'{name}\t{"|".join(words)}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
