-- ledger: Every document of the case, as it was stored.
CREATE TABLE documents (
    seq INTEGER PRIMARY KEY, -- order of arrival, from 1
    id TEXT NOT NULL UNIQUE, -- "d:" and a hash of text, title, date and address
    text TEXT NOT NULL, -- the text that all offsets refer to (UTF-16 units)
    file TEXT, -- name of the file without folders
    title TEXT,
    date TEXT, -- date of publication, YYYY-MM-DD
    date_basis TEXT, -- where the date was taken from
    author TEXT,
    source TEXT, -- outlet or site
    url TEXT,
    hash BLOB NOT NULL -- SHA-256 of the hash of the row before and of this row
) STRICT;

-- ledger: Every time that a document was read. The last reading of a document is the current one.
CREATE TABLE readings (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL, -- "r:" and a hash of document, version and claims
    document INTEGER NOT NULL, -- documents.seq
    version TEXT NOT NULL, -- version of the program, its word lists and its model
    claims INTEGER NOT NULL, -- number of claims of this reading
    links INTEGER NOT NULL, -- number of links of this reading
    problems TEXT NOT NULL, -- JSON: what was skipped or guessed, and why
    hash BLOB NOT NULL
) STRICT;

-- ledger: Actors as readings resolve them; a row for each different id, name, kind and code.
CREATE TABLE actors (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL, -- "a:" and a hash; one id may have several rows
    name TEXT, -- canonical name, or null for the unnamed
    kind TEXT NOT NULL,
    code TEXT, -- CAMEO or ISO code
    hash BLOB NOT NULL
) STRICT;

-- ledger: The claims of each reading.
CREATE TABLE claims (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL, -- "c:" and a hash of document, predicate and lemma: the same claim in another reading has the same id
    reading INTEGER NOT NULL, -- readings.seq
    body TEXT NOT NULL, -- JSON: all fields; words as [start, end] in the document's text, parties with actors.seq
    hash BLOB NOT NULL
) STRICT;

-- ledger: Relations between the claims of one document, as read.
CREATE TABLE links (
    seq INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL, -- claims.seq
    kind TEXT NOT NULL, -- repeats, corroborates, disputes, conflicts, refines or revises
    target TEXT NOT NULL, -- claims.id
    extent TEXT, -- of a denial: certain or possible
    of TEXT, -- of a conflict: figure, date, place, actor or polarity
    hash BLOB NOT NULL
) STRICT;

-- ledger: What people decided. The last row on a subject and a field counts; nothing is changed or removed.
CREATE TABLE judgements (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, -- claim, merge or split
    subject TEXT NOT NULL, -- claims.id, or the actors.id that is merged or split off
    object TEXT, -- for a merge: the actors.id that it is merged into
    field TEXT, -- for a claim: the field that is judged, or null for the claim as a whole
    value TEXT, -- for a claim: right, wrong, unsure or none (takes the last one back)
    grade TEXT, -- the reviewer's own grade ("B2"), as given
    reason TEXT,
    judge TEXT, -- who decided, as given
    at TEXT, -- when, ISO 8601
    hash BLOB NOT NULL
) STRICT;

CREATE INDEX readings_document ON readings (document);
CREATE UNIQUE INDEX actors_id ON actors (id, name, kind, code);
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_reading ON claims (reading);
CREATE INDEX links_claim ON links (claim);
CREATE INDEX judgements_subject ON judgements (subject);

-- state: Length and last hash of each table of the ledger.
CREATE TABLE heads (
    ledger TEXT PRIMARY KEY, -- name of the table
    rows INTEGER NOT NULL,
    hash BLOB NOT NULL -- hash of its last row
) STRICT, WITHOUT ROWID;

-- state: The current reading of each document.
CREATE TABLE current_readings (
    document INTEGER PRIMARY KEY, -- documents.seq
    reading INTEGER NOT NULL -- readings.seq
) STRICT;

-- state: The claims of the current readings, by what they are searched by.
CREATE TABLE entries (
    claim INTEGER PRIMARY KEY, -- claims.seq
    document INTEGER NOT NULL, -- documents.seq
    published TEXT, -- date of publication
    earliest TEXT, -- first day that it can have happened, or null
    latest TEXT, -- last day
    status TEXT NOT NULL,
    polarity TEXT NOT NULL, -- + or -
    openness TEXT, -- overt, covert or null
    plover TEXT, -- first PLOVER type, or null
    held INTEGER NOT NULL -- number of links of its chain; 0 for the author's own claims
) STRICT;

CREATE INDEX entries_document ON entries (document);
CREATE INDEX entries_earliest ON entries (earliest, claim, latest) WHERE earliest IS NOT NULL;
CREATE INDEX entries_status ON entries (status, plover);
CREATE INDEX entries_plover ON entries (plover) WHERE plover IS NOT NULL;
CREATE INDEX entries_openness ON entries (openness) WHERE openness IS NOT NULL;
CREATE INDEX entries_published ON entries (published);

-- state: Who takes part in the claims of the current readings.
CREATE TABLE entry_parties (
    actor INTEGER NOT NULL, -- actors.seq
    claim INTEGER NOT NULL, -- claims.seq
    role TEXT NOT NULL,
    PRIMARY KEY (actor, claim, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_parties_claim ON entry_parties (claim);

-- state: Who is made answerable for the claims of the current readings.
CREATE TABLE entry_voices (
    actor INTEGER NOT NULL, -- actors.seq
    claim INTEGER NOT NULL, -- claims.seq
    place INTEGER NOT NULL, -- place in the chain, from 0, outermost first
    act TEXT NOT NULL,
    kind TEXT NOT NULL, -- named, unnamed, collective or document
    PRIMARY KEY (actor, claim, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_voices_claim ON entry_voices (claim);

-- state: Names by which an actor is looked up: lower case, without articles and punctuation.
CREATE TABLE names (
    name TEXT NOT NULL,
    actor INTEGER NOT NULL, -- actors.seq
    PRIMARY KEY (name, actor)
) STRICT, WITHOUT ROWID;

-- state: The actor that each actor counts as after merges and splits.
CREATE TABLE identities (
    actor INTEGER PRIMARY KEY, -- actors.seq
    counts_as INTEGER NOT NULL -- actors.seq
) STRICT;

CREATE INDEX identities_counts_as ON identities (counts_as);

-- state: The words of the claims of the current readings, and the names of everyone in them; rowid is claims.seq.
CREATE VIRTUAL TABLE words USING fts5 (
    evidence, names, content='', contentless_delete=1, tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TRIGGER documents_stay BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER documents_keep BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER readings_stay BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER readings_keep BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER actors_stay BEFORE UPDATE ON actors BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER actors_keep BEFORE DELETE ON actors BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claims_stay BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claims_keep BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER links_stay BEFORE UPDATE ON links BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER links_keep BEFORE DELETE ON links BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER judgements_keep BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
