DROP TABLE entries;
DROP TABLE words;

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
    held INTEGER NOT NULL, -- number of links of its chain; 0 for the author's own claims
    nameless INTEGER NOT NULL, -- 1 where it is put forward as fact and no source of its chain has a name
    denied INTEGER NOT NULL, -- 1 where a denial stands in its chain or another claim disputes it
    undated INTEGER NOT NULL -- 1 where its time could not be resolved
) STRICT;

CREATE INDEX entries_document ON entries (document);
CREATE INDEX entries_earliest ON entries (earliest, claim, latest) WHERE earliest IS NOT NULL;
CREATE INDEX entries_status ON entries (status, plover);
CREATE INDEX entries_plover ON entries (plover) WHERE plover IS NOT NULL;
CREATE INDEX entries_openness ON entries (openness) WHERE openness IS NOT NULL;
CREATE INDEX entries_published ON entries (published);
CREATE INDEX entries_nameless ON entries (claim) WHERE nameless = 1;
CREATE INDEX entries_denied ON entries (claim) WHERE denied = 1;
CREATE INDEX entries_undated ON entries (claim) WHERE undated = 1;

-- state: The words of the claims of the current readings, the names of everyone in them and the dictionary forms of their triggers; rowid is claims.seq.
CREATE VIRTUAL TABLE words USING fts5 (
    evidence, names, lemma, content='', contentless_delete=1, tokenize="porter unicode61 remove_diacritics 2"
);

-- state: The words of names, by which a party is found that is not called just so.
CREATE TABLE name_words (
    word TEXT NOT NULL,
    name TEXT NOT NULL, -- names.name
    PRIMARY KEY (word, name)
) STRICT, WITHOUT ROWID;

-- state: Words for people, governments, organisations and populations that may tie them to somebody: "Norland's spy service", "the Norlandic minister".
CREATE TABLE ties (
    key TEXT NOT NULL, -- the first word that is no count, or the last word behind "of", plain
    actor INTEGER NOT NULL, -- actors.seq
    words TEXT NOT NULL, -- as they stand in a text
    PRIMARY KEY (key, actor, words)
) STRICT, WITHOUT ROWID;

-- state: Names behind a post: "Norland's spy service Veska".
CREATE TABLE posts (
    key TEXT NOT NULL, -- the last word of the owner, plain
    owner TEXT NOT NULL, -- the words up to the owner, plain
    words TEXT NOT NULL, -- owner, post and name as they stand in a text
    PRIMARY KEY (key, owner, words)
) STRICT, WITHOUT ROWID;

-- state: How many claims of the current readings rest on each source, by its name after merges.
CREATE TABLE source_claims (
    name TEXT NOT NULL, -- '' for all who have none
    kind TEXT NOT NULL, -- named, unnamed, collective or document
    status TEXT NOT NULL, -- status of the claims
    claims INTEGER NOT NULL, -- claims with the source in their chain, each once
    own INTEGER NOT NULL, -- those of them whose last link it is
    PRIMARY KEY (name, kind, status)
) STRICT, WITHOUT ROWID;

-- state: In how many documents each source is made answerable for a claim of the current reading.
CREATE TABLE source_documents (
    name TEXT NOT NULL, -- '' for all who have none
    kind TEXT NOT NULL, -- for the unnamed their kind, else ''
    documents INTEGER NOT NULL,
    PRIMARY KEY (name, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX names_actor ON names (actor);
CREATE INDEX actors_code ON actors (code) WHERE code IS NOT NULL;
CREATE INDEX links_disputed ON links (target) WHERE kind = 'disputes';
