/** Letters, marks that belong to them, and digits make words; all else parts them. The text comes folded, see core/search/fold.ts. */
const tokenizer = `tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co'"`;

/**
 * The index of the search, and searches that were saved. The index is derived from the rest and is not in the journal: it can be
 * made anew at any time. The tables of words hold no text (`content=''`), as it is stored already.
 */
export const searchSchema = `
-- Texts in the index. The passage with ordinal n of text t has the number (t << 26) + n there.
CREATE TABLE search_text (
  number      INTEGER PRIMARY KEY NOT NULL CHECK (number >= 1),
  text_sha256 TEXT NOT NULL UNIQUE REFERENCES report_text(sha256),
  is_live     INTEGER NOT NULL CHECK (is_live IN (0, 1))
) STRICT;
CREATE INDEX search_text_unused ON search_text(number) WHERE is_live = 0;
CREATE VIRTUAL TABLE search_passage USING fts5(text, content='', contentless_delete=1, ${tokenizer});

-- Things in the index, and the notes on them, which have a number of their own.
CREATE TABLE search_thing (
  number     INTEGER PRIMARY KEY NOT NULL,
  thing_id   TEXT NOT NULL,
  name_words INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('source', 'report', 'quote', 'actor', 'operation', 'event', 'claim', 'note')),
  UNIQUE (thing_id, kind)
) STRICT;
CREATE VIRTUAL TABLE search_thing_words USING fts5(name, words, content='', contentless_delete=1, ${tokenizer});
CREATE VIRTUAL TABLE search_thing_use USING fts5vocab(search_thing_words, 'instance');

-- Every word that was ever indexed, folded: for parts of words and for words that were mistyped.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 10000),
  query    TEXT NOT NULL CHECK (query <> ''),
  revision INTEGER NOT NULL
) STRICT;
`;
