import { likelihoods, markings, mentionKinds, polarities, quoteKinds, reliabilities, sourceKinds, voices, confidences, estimativeClasses } from '../../../../shared/vocabulary.ts';
import { anchored, check, datedColumns, keptForReports, neverReplaced, thing } from './pieces.ts';

/** Sources, reports with their bytes and text, quotes, and what is found in the text. */
export const reportSchema = `
-- Bytes as they came, stored once under their hash.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;
CREATE TRIGGER original_never_changes BEFORE UPDATE ON original
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the bytes of a report never change'); END;
${neverReplaced('original', 'sha256 = new.sha256 AND bytes IS NOT new.bytes')}

-- Text as an extractor read it, stored once under the hash of its UTF-8 form. Holds no NUL.
CREATE TABLE report_text (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  text   TEXT NOT NULL CHECK (instr(text, char(0)) = 0)
) STRICT;
CREATE TRIGGER report_text_never_changes BEFORE UPDATE ON report_text
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the text of a report never changes'); END;
${neverReplaced('report_text', 'sha256 = new.sha256 AND text IS NOT new.text')}

-- Stretches of a text for reading, in code points.
CREATE TABLE passage (
  text_sha256 TEXT NOT NULL REFERENCES report_text(sha256),
  ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
  start       INTEGER NOT NULL CHECK (start >= 0),
  "end"       INTEGER NOT NULL,
  page        INTEGER NOT NULL CHECK (page >= 1),
  kind        TEXT NOT NULL CHECK (kind IN ('title', 'heading', 'paragraph', 'continuation')),
  PRIMARY KEY (text_sha256, ordinal),
  CHECK ("end" > start)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_start ON passage(text_sha256, start);

-- Pages of a document that has such, with the boxes of their words; of one original and one reading of it.
CREATE TABLE report_page (
  original_sha256 TEXT NOT NULL REFERENCES original(sha256),
  text_sha256     TEXT NOT NULL REFERENCES report_text(sha256),
  number          INTEGER NOT NULL CHECK (number >= 1),
  start           INTEGER NOT NULL CHECK (start >= 0),
  "end"           INTEGER NOT NULL CHECK ("end" >= start),
  width           REAL NOT NULL CHECK (width > 0),
  height          REAL NOT NULL CHECK (height > 0),
  words           BLOB NOT NULL,
  PRIMARY KEY (original_sha256, text_sha256, number)
) STRICT;
CREATE INDEX report_page_text ON report_page(text_sha256);

CREATE TABLE source (
  id          TEXT PRIMARY KEY NOT NULL,
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  kind        TEXT NOT NULL ${check('kind', sourceKinds)},
  reliability TEXT NOT NULL ${check('reliability', reliabilities)},
  url         TEXT,
  language    TEXT,
  note        TEXT,
  revision    INTEGER NOT NULL
) STRICT;
${thing('source')}

CREATE TABLE report (
  id                TEXT PRIMARY KEY NOT NULL,
  source_id         TEXT NOT NULL REFERENCES source(id),
  title             TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 10000),
  author            TEXT,
  ${datedColumns}
  url               TEXT,
  language          TEXT,
  marking           TEXT ${check('marking', markings)},
  note              TEXT,
  file_name         TEXT NOT NULL,
  media_type        TEXT NOT NULL,
  original_sha256   TEXT NOT NULL REFERENCES original(sha256),
  original_bytes    INTEGER NOT NULL CHECK (original_bytes >= 0),
  text_sha256       TEXT NOT NULL REFERENCES report_text(sha256),
  text_length       INTEGER NOT NULL CHECK (text_length >= 0),
  encoding          TEXT NOT NULL,
  extractor         TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  extractor_options TEXT,
  imported_at       TEXT NOT NULL,
  unconfirmed       TEXT CHECK (json_valid(unconfirmed) AND json_type(unconfirmed) = 'object'),
  replaces_id       TEXT REFERENCES report(id) CHECK (replaces_id <> id),
  revision          INTEGER NOT NULL
) STRICT;
${thing('report')}
${neverReplaced('report', 'id = new.id')}
${keptForReports('original', 'original_sha256')}
${keptForReports('report_text', 'text_sha256')}
CREATE INDEX report_source ON report(source_id);
CREATE INDEX report_text_sha256 ON report(text_sha256);
CREATE INDEX report_original ON report(original_sha256);
CREATE INDEX report_replaces ON report(replaces_id) WHERE replaces_id IS NOT NULL;
CREATE TRIGGER report_document_never_changes
BEFORE UPDATE OF id, file_name, media_type, original_sha256, original_bytes, text_sha256, text_length,
  encoding, extractor, extractor_version, extractor_options, imported_at ON report
WHEN (old.id, old.file_name, old.media_type, old.original_sha256, old.original_bytes, old.text_sha256, old.text_length,
      old.encoding, old.extractor, old.extractor_version, old.extractor_options, old.imported_at)
  IS NOT (new.id, new.file_name, new.media_type, new.original_sha256, new.original_bytes, new.text_sha256, new.text_length,
      new.encoding, new.extractor, new.extractor_version, new.extractor_options, new.imported_at)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: import a new version of the report instead'); END;

-- Files that were imported together: what became of them, and the journal's entries that undo takes back with this one.
CREATE TABLE batch (
  id              TEXT PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL,
  started_at      TEXT NOT NULL,
  finished_at     TEXT NOT NULL,
  file_count      INTEGER NOT NULL CHECK (file_count >= 0),
  imported_count  INTEGER NOT NULL CHECK (imported_count >= 0),
  duplicate_count INTEGER NOT NULL CHECK (duplicate_count >= 0),
  refused_count   INTEGER NOT NULL CHECK (refused_count >= 0),
  entries         TEXT NOT NULL CHECK (json_valid(entries) AND json_type(entries) = 'array'),
  left_out        TEXT NOT NULL CHECK (json_valid(left_out) AND json_type(left_out) = 'array'),
  revision        INTEGER NOT NULL
) STRICT;

CREATE TABLE quote (
  id            TEXT PRIMARY KEY NOT NULL,
  report_id     TEXT NOT NULL REFERENCES report(id),
  start         INTEGER NOT NULL CHECK (start >= 0),
  "end"         INTEGER NOT NULL CHECK ("end" > start),
  exact         TEXT NOT NULL CHECK (exact <> ''),
  prefix        TEXT NOT NULL,
  suffix        TEXT NOT NULL,
  exact_sha256  TEXT NOT NULL CHECK (length(exact_sha256) = 64),
  page          INTEGER NOT NULL CHECK (page >= 1),
  outer_start   INTEGER CHECK (outer_start >= 0 AND outer_start < "end"),
  outer_end     INTEGER CHECK (outer_end > outer_start AND outer_end > start),
  part_of_id    TEXT REFERENCES quote(id) CHECK (part_of_id <> id),
  carried_from_id TEXT REFERENCES quote(id) CHECK (carried_from_id <> id),
  kind          TEXT NOT NULL ${check('kind', quoteKinds)},
  voice         TEXT NOT NULL ${check('voice', voices)},
  polarity      TEXT NOT NULL ${check('polarity', polarities)},
  speaker_id    TEXT REFERENCES actor(id),
  speaker_text  TEXT,
  speaker_start INTEGER CHECK (speaker_start >= 0),
  speaker_end   INTEGER CHECK (speaker_end > speaker_start),
  via_id        TEXT REFERENCES actor(id),
  via_text      TEXT,
  likelihood    TEXT ${check('likelihood', likelihoods)},
  confidence    TEXT ${check('confidence', confidences)},
  credibility   INTEGER CHECK (credibility BETWEEN 1 AND 6),
  language      TEXT,
  marking       TEXT ${check('marking', markings)},
  note          TEXT,
  revision      INTEGER NOT NULL,
  CHECK ((outer_start IS NULL) = (outer_end IS NULL)),
  CHECK ((speaker_start IS NULL) = (speaker_end IS NULL))
) STRICT;
${thing('quote')}
${neverReplaced('quote', 'id = new.id')}
${anchored('quote')}
CREATE INDEX quote_place ON quote(report_id, start, id);
CREATE INDEX quote_speaker ON quote(speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX quote_via ON quote(via_id) WHERE via_id IS NOT NULL;
CREATE INDEX quote_part_of ON quote(part_of_id) WHERE part_of_id IS NOT NULL;
-- A quote is carried over to a report once.
CREATE UNIQUE INDEX quote_carried ON quote(carried_from_id, report_id) WHERE carried_from_id IS NOT NULL;
CREATE TRIGGER quote_anchor_never_changes
BEFORE UPDATE OF id, report_id, start, "end", exact, prefix, suffix, exact_sha256, page ON quote
WHEN (old.id, old.report_id, old.start, old."end", old.exact, old.prefix, old.suffix, old.exact_sha256, old.page)
  IS NOT (new.id, new.report_id, new.start, new."end", new.exact, new.prefix, new.suffix, new.exact_sha256, new.page)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the words of a quote never change'); END;

CREATE TABLE estimative (
  id         TEXT PRIMARY KEY NOT NULL,
  quote_id   TEXT NOT NULL REFERENCES quote(id),
  start      INTEGER NOT NULL CHECK (start >= 0),
  "end"      INTEGER NOT NULL CHECK ("end" > start),
  exact      TEXT NOT NULL,
  norm       TEXT NOT NULL,
  class      TEXT NOT NULL ${check('class', estimativeClasses)},
  likelihood TEXT ${check('likelihood', likelihoods)},
  revision   INTEGER NOT NULL
) STRICT;
${anchored('estimative', 'quote_id', '(SELECT report_id FROM quote WHERE id = new.quote_id)')}
CREATE INDEX estimative_quote ON estimative(quote_id);

CREATE TABLE mention (
  id        TEXT PRIMARY KEY NOT NULL,
  actor_id  TEXT NOT NULL REFERENCES actor(id),
  report_id TEXT NOT NULL REFERENCES report(id),
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL CHECK ("end" > start),
  exact     TEXT NOT NULL,
  kind      TEXT NOT NULL ${check('kind', mentionKinds)},
  revision  INTEGER NOT NULL
) STRICT;
${anchored('mention')}
CREATE INDEX mention_place ON mention(report_id, start);
CREATE INDEX mention_actor ON mention(actor_id);

CREATE TABLE dating (
  id            TEXT PRIMARY KEY NOT NULL,
  report_id     TEXT NOT NULL REFERENCES report(id),
  start         INTEGER NOT NULL CHECK (start >= 0),
  "end"         INTEGER NOT NULL CHECK ("end" > start),
  exact         TEXT NOT NULL,
  ${datedColumns}
  note          TEXT,
  revision      INTEGER NOT NULL
) STRICT;
${anchored('dating')}
CREATE INDEX dating_place ON dating(report_id, start);
`;
