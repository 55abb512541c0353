"""Prints the scorer's lines of JSON as a Markdown table: one row a figure, nested names joined by dots."""
import json
import sys


def rows(value, name=''):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from rows(inner, f'{name}.{key}' if name else key)
    else:
        yield name, value


print('| figure | value |\n|---|---|')
for line in sys.stdin:
    for name, value in rows(json.loads(line)):
        print(f'| {name} | {"" if value is None else value} |')
