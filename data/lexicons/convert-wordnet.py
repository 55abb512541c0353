#!/usr/bin/env python3
"""Writes wordnet-words.tsv, wordnet-rarer.tsv and wordnet-senses.tsv from the database files of Princeton WordNet 3.0.

    python3 convert-wordnet.py FOLDER      # with data.noun, index.noun, … (Debian: package wordnet-base, /usr/share/wordnet)

Kept are words that WordNet's own sense counts have seen, all verbs, adjectives and adverbs of one word, and nouns of those fields
in which news tells two things apart (acts, events, food, substances, artefacts, places, people, messages, animals,
plants, attributes such as colours). A word has its first four senses; wordnet-rarer.tsv keeps those of nouns, adjectives and adverbs that follow,
and the antonyms in them: they only tell what is the opposite or a kind of what.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

FILES = {'n': 'noun', 'v': 'verb', 'a': 'adj', 'r': 'adv'}
SENSES = 4
ACT, ANIMAL, ARTEFACT, ATTRIBUTE, COMMUNICATION, EVENT, FOOD, LOCATION, PERSON, PLANT, SUBSTANCE = 4, 5, 6, 7, 10, 11, 13, 15, 18, 20, 27
HEADER = '# From Princeton WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. Licence: LICENSE.wordnet.txt.\n'


def part_of_speech(letter):
    return 'a' if letter == 's' else letter


def read(folder):
    synsets, words = {}, {}
    for letter, name in FILES.items():
        for line in open(folder / f'data.{name}', encoding='latin-1'):
            if line.startswith('  '):
                continue
            cells = line.split('|')[0].split()
            count = int(cells[3], 16)
            spelt = [re.sub(r'\(.*\)', '', cells[4 + 2 * i]) for i in range(count)]
            members = [word.lower() for word in spelt]
            first = 5 + 2 * count
            pointers = []
            for i in range(int(cells[4 + 2 * count])):
                symbol, offset, target, ends = cells[first + 4 * i:first + 4 * i + 4]
                pointers.append((symbol, (part_of_speech(target), offset), int(ends[:2], 16), int(ends[2:], 16)))
            synsets[letter, cells[0]] = {'words': members, 'names': {word.lower() for word in spelt if word != word.lower()}, 'pointers': pointers, 'field': int(cells[1]), 'satellite': cells[2] == 's'}
        for line in open(folder / f'index.{name}', encoding='latin-1'):
            if line.startswith('  '):
                continue
            cells = line.split()
            first = 4 + int(cells[3])
            words[letter, cells[0]] = ([(letter, offset) for offset in cells[first + 2:]], int(cells[first + 1]))
    return synsets, words


def is_kept(letter, word, field, seen):
    if not word.replace('_', '').replace('-', '').replace("'", '').replace('.', '').isalpha() or word.count('_') > 2:
        return False
    parts = word.count('_') + 1
    return (seen > 0 or letter == 'v' and parts <= 2 or letter in 'ar' and parts == 1
            or letter == 'n' and field in (ACT, ARTEFACT, EVENT, FOOD, SUBSTANCE) and parts <= 2
            or letter == 'n' and field in (ANIMAL, ATTRIBUTE, COMMUNICATION, LOCATION, PERSON, PLANT) and parts == 1)


def close(synsets, used, broader, queue):
    """Adds the senses of a queue and all that are broader."""
    used.update(dict.fromkeys(queue))
    while queue:
        sense = queue.pop()
        for symbol, target, _, _ in synsets[sense]['pointers']:
            # an adjective hangs on the head of its cluster, not the head on its satellites
            if (symbol in ('@', '@i') or symbol == '&' and synsets[sense]['satellite']) and target not in broader[sense]:
                broader[sense].append(target)
                if target not in used:
                    used[target] = None
                    queue.append(target)


def opposites_of(synsets, word, senses):
    found = []
    for sense in senses:
        for symbol, target, source_word, target_word in synsets[sense]['pointers']:
            if symbol == '!' and source_word and target_word and synsets[sense]['words'][source_word - 1] == word and synsets[target]['words'][target_word - 1] not in found:
                found.append(synsets[target]['words'][target_word - 1])
    return found


def main(folder):
    synsets, words = read(folder)
    # common words before proper names: grey, the colour, before the statesman
    kept = {key: sorted(senses, key=lambda sense: key[1] in synsets[sense]['names'])[:SENSES] for key, (senses, seen) in words.items() if is_kept(*key, synsets[senses[0]]['field'], seen)}
    rarer = {key: sorted(senses, key=lambda sense: key[1] in synsets[sense]['names'])[SENSES:] for key, (senses, _) in words.items() if key in kept}
    used, broader = {}, defaultdict(list)
    close(synsets, used, broader, sorted({sense for senses in kept.values() for sense in senses}))
    usual = set(used)
    close(synsets, used, broader, sorted({sense for (letter, _), senses in rarer.items() if letter in 'nar' for sense in senses} - usual))
    names = {sense: f'{sense[0]}{number:x}' for number, sense in enumerate(sorted(usual) + sorted(set(used) - usual))}
    here = Path(__file__).parent
    with open(here / 'wordnet-words.tsv', 'w') as file:
        file.write(HEADER + 'word\tpos\tsenses\tderived\topposites\n')
        for (letter, word), senses in sorted(kept.items(), key=lambda item: (item[0][1], item[0][0])):
            derived, opposites = [], opposites_of(synsets, word, senses)
            for sense in senses:
                synset = synsets[sense]
                for symbol, target, source_word, target_word in synset['pointers']:
                    if source_word and synset['words'][source_word - 1] != word or not target_word:
                        continue
                    other = synsets[target]['words'][target_word - 1]
                    if symbol == '+' and target in usual and f'{other}@{names[target]}' not in derived:
                        derived.append(f'{other}@{names[target]}')
            file.write('\t'.join([word.replace('_', ' '), letter, '|'.join(names[s] for s in senses),
                                  '|'.join(derived).replace('_', ' '), '|'.join(opposites).replace('_', ' ')]) + '\n')
    with open(here / 'wordnet-rarer.tsv', 'w') as file:
        file.write(HEADER + 'word\tpos\tsenses\topposites\n')
        for (letter, word), senses in sorted(rarer.items(), key=lambda item: (item[0][1], item[0][0])):
            opposites = [other for other in opposites_of(synsets, word, senses) if other not in opposites_of(synsets, word, kept[letter, word])]
            shown = senses if letter in 'nar' else []
            if shown or opposites:
                file.write('\t'.join([word.replace('_', ' '), letter, '|'.join(names[s] for s in shown), '|'.join(opposites).replace('_', ' ')]) + '\n')
    with open(here / 'wordnet-senses.tsv', 'w') as file:
        file.write(HEADER + 'sense\tbroader\n')
        for sense in sorted(names, key=lambda sense: sense if sense in usual else ('z', *sense)):
            if broader[sense]:
                file.write(f'{names[sense]}\t' + '|'.join(names[other] for other in broader[sense]) + '\n')


if __name__ == '__main__':
    main(Path(sys.argv[1]))
