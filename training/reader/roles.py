"""PolNeAR's word labels to BIO roles and links, split as the scorer splits them: a new span begins where role or attribution changes."""


def of_polnear(role, attribution):
    """BIO labels, and for each word of a source or content the place of the first word of its cue (-1 without)."""
    first = {}
    for at, (kind, number) in enumerate(zip(role, attribution)):
        if kind == 'Cue' and number >= 0:
            first.setdefault(number, at)
    labels, cue = [], []
    for at, kind in enumerate(role):
        if kind == 'O':
            labels.append('O')
            cue.append(-1)
            continue
        goes_on = at > 0 and role[at - 1] == kind and attribution[at - 1] == attribution[at]
        labels.append(('I-' if goes_on else 'B-') + kind)
        cue.append(first.get(attribution[at], -1) if kind != 'Cue' else -1)
    return labels, cue
