-- The schema of a case file. Made by `npm run schema`; never edited by hand. docs/file-format.md explains it.

PRAGMA application_id = 1129796180;
PRAGMA user_version = 4;

CREATE TABLE thing (
  id   TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id          TEXT PRIMARY KEY NOT NULL,
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  type        TEXT NOT NULL CHECK (type IN ('person', 'organisation', 'state', 'group', 'persona', 'office', 'publication')),
  role        TEXT,
  affiliation TEXT,
  marking     TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  note        TEXT,
  revision    INTEGER NOT NULL
) STRICT;

CREATE TRIGGER actor_is_thing AFTER INSERT ON actor
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'actor'); END;

CREATE TRIGGER actor_was_thing AFTER DELETE ON actor
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER actor_id_never_changes BEFORE UPDATE OF id ON actor WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE TABLE alias (
  id       TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor(id),
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  kind     TEXT NOT NULL CHECK (kind IN ('name', 'short', 'acronym', 'metonym', 'demonym', 'former', 'transliteration', 'handle', 'other')),
  language TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX alias_actor ON alias(actor_id);

CREATE TABLE operation (
  id            TEXT PRIMARY KEY NOT NULL,
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  kind          TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
  aim           TEXT,
  status        TEXT NOT NULL CHECK (status IN ('conducted', 'attempted', 'considered', 'not_conducted', 'planned', 'alleged')),
  status_basis  TEXT,
  scale         TEXT,
  date TEXT,
  earliest_day  INTEGER,
  latest_day    INTEGER CHECK (latest_day >= earliest_day),
  date_inferred INTEGER NOT NULL CHECK (date_inferred IN (0, 1)),
  date_basis    TEXT CHECK (date IS NOT NULL OR (earliest_day IS NULL AND latest_day IS NULL)),
  parent_id     TEXT REFERENCES operation(id) CHECK (parent_id <> id),
  marking       TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  note          TEXT,
  revision      INTEGER NOT NULL
) STRICT;

CREATE TRIGGER operation_is_thing AFTER INSERT ON operation
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'operation'); END;

CREATE TRIGGER operation_was_thing AFTER DELETE ON operation
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER operation_id_never_changes BEFORE UPDATE OF id ON operation WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE INDEX operation_days ON operation(earliest_day, latest_day);

CREATE INDEX operation_parent ON operation(parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE technique (
  id           TEXT PRIMARY KEY NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation(id),
  framework    TEXT NOT NULL,
  code         TEXT NOT NULL,
  name         TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  UNIQUE (operation_id, framework, code)
) STRICT;

CREATE TABLE event (
  id            TEXT PRIMARY KEY NOT NULL,
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  status        TEXT CHECK (status IN ('conducted', 'attempted', 'considered', 'not_conducted', 'planned', 'alleged')),
  date TEXT,
  earliest_day  INTEGER,
  latest_day    INTEGER CHECK (latest_day >= earliest_day),
  date_inferred INTEGER NOT NULL CHECK (date_inferred IN (0, 1)),
  date_basis    TEXT CHECK (date IS NOT NULL OR (earliest_day IS NULL AND latest_day IS NULL)),
  marking       TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  note          TEXT,
  revision      INTEGER NOT NULL
) STRICT;

CREATE TRIGGER event_is_thing AFTER INSERT ON event
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'event'); END;

CREATE TRIGGER event_was_thing AFTER DELETE ON event
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER event_id_never_changes BEFORE UPDATE OF id ON event WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE INDEX event_days ON event(earliest_day, latest_day);

CREATE TABLE relation (
  name          TEXT PRIMARY KEY NOT NULL CHECK (name GLOB '[a-z]*' AND name NOT GLOB '*[^a-z0-9_]*'),
  label         TEXT NOT NULL,
  inverse_label TEXT NOT NULL,
  is_role       INTEGER NOT NULL CHECK (is_role IN (0, 1)),
  is_symmetric  INTEGER NOT NULL CHECK (is_symmetric IN (0, 1)),
  revision      INTEGER NOT NULL
) STRICT;

CREATE TABLE claim (
  id               TEXT PRIMARY KEY NOT NULL,
  subject_id       TEXT NOT NULL REFERENCES thing(id),
  relation         TEXT REFERENCES relation(name),
  object_id        TEXT REFERENCES thing(id),
  property         TEXT CHECK (property <> ''),
  value            TEXT CHECK (value <> ''),
  voice            TEXT NOT NULL CHECK (voice IN ('source', 'analyst', 'dissent')),
  attribution_id   TEXT REFERENCES actor(id),
  attribution_text TEXT,
  polarity         TEXT NOT NULL CHECK (polarity IN ('asserts', 'denies', 'mixed')),
  status           TEXT CHECK (status IN ('conducted', 'attempted', 'considered', 'not_conducted', 'planned', 'alleged')),
  likelihood       TEXT CHECK (likelihood IN ('almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even_chance', 'likely', 'very_likely', 'almost_certain')),
  confidence       TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  estimative_words TEXT,
  credibility      INTEGER CHECK (credibility BETWEEN 1 AND 6),
  marking          TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  note             TEXT,
  date TEXT,
  earliest_day  INTEGER,
  latest_day    INTEGER CHECK (latest_day >= earliest_day),
  date_inferred INTEGER NOT NULL CHECK (date_inferred IN (0, 1)),
  date_basis    TEXT CHECK (date IS NOT NULL OR (earliest_day IS NULL AND latest_day IS NULL)),
  revision         INTEGER NOT NULL,
  CHECK ((relation IS NOT NULL AND object_id IS NOT NULL AND property IS NULL AND value IS NULL)
      OR (relation IS NULL AND object_id IS NULL AND property IS NOT NULL AND value IS NOT NULL)),
  CHECK (substr(subject_id, 1, instr(subject_id, '--') - 1) IN ('actor', 'operation', 'event')),
  CHECK (substr(object_id, 1, instr(object_id, '--') - 1) IN ('actor', 'operation', 'event'))
) STRICT;

CREATE TRIGGER claim_is_thing AFTER INSERT ON claim
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'claim'); END;

CREATE TRIGGER claim_was_thing AFTER DELETE ON claim
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER claim_id_never_changes BEFORE UPDATE OF id ON claim WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE INDEX claim_subject ON claim(subject_id);

CREATE INDEX claim_object ON claim(object_id) WHERE object_id IS NOT NULL;

CREATE INDEX claim_attribution ON claim(attribution_id) WHERE attribution_id IS NOT NULL;

CREATE INDEX claim_days ON claim(earliest_day, latest_day, date) WHERE date IS NOT NULL;

CREATE TABLE evidence (
  id       TEXT PRIMARY KEY NOT NULL,
  quote_id TEXT NOT NULL REFERENCES quote(id),
  thing_id TEXT NOT NULL REFERENCES thing(id)
    CHECK (substr(thing_id, 1, instr(thing_id, '--') - 1) IN ('actor', 'operation', 'event', 'claim')),
  note     TEXT,
  revision INTEGER NOT NULL,
  UNIQUE (thing_id, quote_id)
) STRICT;

CREATE INDEX evidence_quote ON evidence(quote_id);

CREATE TABLE tag (
  id       TEXT PRIMARY KEY NOT NULL,
  thing_id TEXT NOT NULL REFERENCES thing(id),
  name     TEXT NOT NULL,
  revision INTEGER NOT NULL,
  UNIQUE (thing_id, name)
) STRICT;

CREATE TABLE reference (
  id         TEXT PRIMARY KEY NOT NULL,
  thing_id   TEXT NOT NULL REFERENCES thing(id),
  system     TEXT NOT NULL,
  identifier TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  UNIQUE (thing_id, system, identifier)
) STRICT;

CREATE INDEX reference_identifier ON reference(system, identifier);

CREATE TABLE placement (
  thing_id TEXT PRIMARY KEY NOT NULL REFERENCES thing(id),
  x        REAL NOT NULL,
  y        REAL NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TRIGGER original_never_changes BEFORE UPDATE ON original
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the bytes of a report never change'); END;

CREATE TRIGGER original_is_never_replaced BEFORE INSERT ON original
WHEN EXISTS (SELECT 1 FROM original WHERE sha256 = new.sha256 AND bytes IS NOT new.bytes)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of original is never replaced'); END;

CREATE TABLE report_text (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  text   TEXT NOT NULL CHECK (instr(text, char(0)) = 0)
) STRICT;

CREATE TRIGGER report_text_never_changes BEFORE UPDATE ON report_text
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the text of a report never changes'); END;

CREATE TRIGGER report_text_is_never_replaced BEFORE INSERT ON report_text
WHEN EXISTS (SELECT 1 FROM report_text WHERE sha256 = new.sha256 AND text IS NOT new.text)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of report_text is never replaced'); END;

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
  kind        TEXT NOT NULL CHECK (kind IN ('outlet', 'agency', 'author', 'court', 'company', 'other')),
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  url         TEXT,
  language    TEXT,
  note        TEXT,
  revision    INTEGER NOT NULL
) STRICT;

CREATE TRIGGER source_is_thing AFTER INSERT ON source
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'source'); END;

CREATE TRIGGER source_was_thing AFTER DELETE ON source
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER source_id_never_changes BEFORE UPDATE OF id ON source WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE TABLE report (
  id                TEXT PRIMARY KEY NOT NULL,
  source_id         TEXT NOT NULL REFERENCES source(id),
  title             TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 10000),
  author            TEXT,
  date TEXT,
  earliest_day  INTEGER,
  latest_day    INTEGER CHECK (latest_day >= earliest_day),
  date_inferred INTEGER NOT NULL CHECK (date_inferred IN (0, 1)),
  date_basis    TEXT CHECK (date IS NOT NULL OR (earliest_day IS NULL AND latest_day IS NULL)),
  url               TEXT,
  language          TEXT,
  marking           TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
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

CREATE TRIGGER report_is_thing AFTER INSERT ON report
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'report'); END;

CREATE TRIGGER report_was_thing AFTER DELETE ON report
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER report_id_never_changes BEFORE UPDATE OF id ON report WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE TRIGGER report_is_never_replaced BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM report WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of report is never replaced'); END;

CREATE TRIGGER original_is_kept BEFORE DELETE ON original WHEN EXISTS (SELECT 1 FROM report WHERE original_sha256 = old.sha256)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a report still has this'); END;

CREATE TRIGGER report_text_is_kept BEFORE DELETE ON report_text WHEN EXISTS (SELECT 1 FROM report WHERE text_sha256 = old.sha256)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a report still has this'); END;

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
  kind          TEXT NOT NULL CHECK (kind IN ('direct', 'reported', 'passage')),
  voice         TEXT NOT NULL CHECK (voice IN ('source', 'analyst', 'dissent')),
  polarity      TEXT NOT NULL CHECK (polarity IN ('asserts', 'denies', 'mixed')),
  speaker_id    TEXT REFERENCES actor(id),
  speaker_text  TEXT,
  speaker_start INTEGER CHECK (speaker_start >= 0),
  speaker_end   INTEGER CHECK (speaker_end > speaker_start),
  via_id        TEXT REFERENCES actor(id),
  via_text      TEXT,
  likelihood    TEXT CHECK (likelihood IN ('almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even_chance', 'likely', 'very_likely', 'almost_certain')),
  confidence    TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  credibility   INTEGER CHECK (credibility BETWEEN 1 AND 6),
  language      TEXT,
  marking       TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  note          TEXT,
  revision      INTEGER NOT NULL,
  CHECK ((outer_start IS NULL) = (outer_end IS NULL)),
  CHECK ((speaker_start IS NULL) = (speaker_end IS NULL))
) STRICT;

CREATE TRIGGER quote_is_thing AFTER INSERT ON quote
BEGIN INSERT INTO thing (id, kind) VALUES (new.id, 'quote'); END;

CREATE TRIGGER quote_was_thing AFTER DELETE ON quote
BEGIN DELETE FROM thing WHERE id = old.id; END;

CREATE TRIGGER quote_id_never_changes BEFORE UPDATE OF id ON quote WHEN old.id <> new.id
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: an identifier never changes'); END;

CREATE TRIGGER quote_is_never_replaced BEFORE INSERT ON quote
WHEN EXISTS (SELECT 1 FROM quote WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of quote is never replaced'); END;

CREATE TRIGGER quote_is_slice_insert BEFORE INSERT ON quote
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = new.report_id)
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE TRIGGER quote_is_slice_update BEFORE UPDATE OF report_id, start, "end", exact ON quote
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = new.report_id)
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE INDEX quote_place ON quote(report_id, start, id);

CREATE INDEX quote_speaker ON quote(speaker_id) WHERE speaker_id IS NOT NULL;

CREATE INDEX quote_via ON quote(via_id) WHERE via_id IS NOT NULL;

CREATE INDEX quote_part_of ON quote(part_of_id) WHERE part_of_id IS NOT NULL;

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
  class      TEXT NOT NULL CHECK (class IN ('probability', 'confidence', 'judgement_verb', 'absence_of_evidence', 'hearsay', 'modal', 'reporting_verb')),
  likelihood TEXT CHECK (likelihood IN ('almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even_chance', 'likely', 'very_likely', 'almost_certain')),
  revision   INTEGER NOT NULL
) STRICT;

CREATE TRIGGER estimative_is_slice_insert BEFORE INSERT ON estimative
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = (SELECT report_id FROM quote WHERE id = new.quote_id))
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE TRIGGER estimative_is_slice_update BEFORE UPDATE OF quote_id, start, "end", exact ON estimative
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = (SELECT report_id FROM quote WHERE id = new.quote_id))
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE INDEX estimative_quote ON estimative(quote_id);

CREATE TABLE mention (
  id        TEXT PRIMARY KEY NOT NULL,
  actor_id  TEXT NOT NULL REFERENCES actor(id),
  report_id TEXT NOT NULL REFERENCES report(id),
  start     INTEGER NOT NULL CHECK (start >= 0),
  "end"     INTEGER NOT NULL CHECK ("end" > start),
  exact     TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('name', 'short', 'metonym', 'demonym', 'attributive', 'nominal', 'title', 'informal')),
  revision  INTEGER NOT NULL
) STRICT;

CREATE TRIGGER mention_is_slice_insert BEFORE INSERT ON mention
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = new.report_id)
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE TRIGGER mention_is_slice_update BEFORE UPDATE OF report_id, start, "end", exact ON mention
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = new.report_id)
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE INDEX mention_place ON mention(report_id, start);

CREATE INDEX mention_actor ON mention(actor_id);

CREATE TABLE dating (
  id            TEXT PRIMARY KEY NOT NULL,
  report_id     TEXT NOT NULL REFERENCES report(id),
  start         INTEGER NOT NULL CHECK (start >= 0),
  "end"         INTEGER NOT NULL CHECK ("end" > start),
  exact         TEXT NOT NULL,
  date TEXT,
  earliest_day  INTEGER,
  latest_day    INTEGER CHECK (latest_day >= earliest_day),
  date_inferred INTEGER NOT NULL CHECK (date_inferred IN (0, 1)),
  date_basis    TEXT CHECK (date IS NOT NULL OR (earliest_day IS NULL AND latest_day IS NULL)),
  note          TEXT,
  revision      INTEGER NOT NULL
) STRICT;

CREATE TRIGGER dating_is_slice_insert BEFORE INSERT ON dating
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = new.report_id)
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE TRIGGER dating_is_slice_update BEFORE UPDATE OF report_id, start, "end", exact ON dating
WHEN new.exact IS NOT (SELECT substr(report_text.text, new.start + 1, new."end" - new.start)
  FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = new.report_id)
BEGIN SELECT RAISE(ABORT, 'NOT_A_SLICE: the words are not the slice of the report''s text'); END;

CREATE INDEX dating_place ON dating(report_id, start);

CREATE TABLE case_info (
  id          TEXT PRIMARY KEY NOT NULL CHECK (id = 'case'),
  title       TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 10000),
  description TEXT,
  marking     TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  created_at  TEXT NOT NULL,
  revision    INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
  seq            INTEGER PRIMARY KEY NOT NULL CHECK (seq >= 1),
  at             TEXT NOT NULL,
  author         TEXT NOT NULL,
  tool           TEXT NOT NULL,
  command        TEXT NOT NULL,
  label          TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target_seq     INTEGER REFERENCES journal(seq) CHECK ((kind = 'do') = (target_seq IS NULL)),
  change_count   INTEGER NOT NULL,
  changes_sha256 TEXT NOT NULL,
  previous_hash  TEXT NOT NULL,
  hash           TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the journal is append-only'); END;

CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of journal is never replaced'); END;

CREATE TABLE journal_change (
  seq        INTEGER NOT NULL REFERENCES journal(seq) DEFERRABLE INITIALLY DEFERRED,
  ordinal    INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (seq, ordinal),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_change_is_append_only_update BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the journal is append-only'); END;

CREATE TRIGGER journal_change_is_append_only_delete BEFORE DELETE ON journal_change
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: the journal is append-only'); END;

CREATE TRIGGER journal_change_is_never_replaced BEFORE INSERT ON journal_change
WHEN EXISTS (SELECT 1 FROM journal_change WHERE seq = new.seq AND ordinal = new.ordinal)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE: a row of journal_change is never replaced'); END;

CREATE TABLE proposal (
  id                TEXT PRIMARY KEY NOT NULL,
  report_id         TEXT NOT NULL REFERENCES report(id),
  kind              TEXT NOT NULL CHECK (kind IN ('actor', 'quote', 'operation', 'claim', 'dating', 'marking')),
  at                INTEGER NOT NULL CHECK (at >= 0),
  fingerprint       TEXT NOT NULL CHECK (fingerprint <> ''),
  content           TEXT NOT NULL CHECK (json_valid(content)),
  extractor         TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  rule              TEXT NOT NULL,
  score             REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  state             TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'rejected', 'never')),
  outcome_id        TEXT CHECK (outcome_id IS NULL OR state = 'accepted'),
  revision          INTEGER NOT NULL
) STRICT;

CREATE INDEX proposal_report ON proposal(report_id, state, at);

CREATE INDEX proposal_state ON proposal(state, kind);

CREATE INDEX proposal_fingerprint ON proposal(fingerprint, state);

CREATE TABLE reading (
  id                TEXT PRIMARY KEY NOT NULL,
  report_id         TEXT NOT NULL REFERENCES report(id),
  extractor         TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  at                TEXT NOT NULL,
  found             INTEGER NOT NULL CHECK (found >= 0),
  revision          INTEGER NOT NULL,
  UNIQUE (report_id, extractor)
) STRICT;

CREATE TABLE distinction (
  id       TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor(id),
  other_id TEXT NOT NULL REFERENCES actor(id) CHECK (other_id <> actor_id),
  note     TEXT,
  revision INTEGER NOT NULL,
  UNIQUE (actor_id, other_id)
) STRICT;

CREATE INDEX distinction_other ON distinction(other_id);

CREATE TABLE scene (
  id           TEXT PRIMARY KEY NOT NULL,
  ordinal      INTEGER NOT NULL,
  name         TEXT NOT NULL,
  caption      TEXT,
  speaker_note TEXT,
  marking      TEXT CHECK (marking IN ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  view         TEXT NOT NULL CHECK (json_valid(view)),
  revision     INTEGER NOT NULL
) STRICT;

CREATE TABLE view_state (
  key  TEXT PRIMARY KEY NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TABLE search_text (
  number      INTEGER PRIMARY KEY NOT NULL CHECK (number >= 1),
  text_sha256 TEXT NOT NULL UNIQUE REFERENCES report_text(sha256),
  is_live     INTEGER NOT NULL CHECK (is_live IN (0, 1))
) STRICT;

CREATE INDEX search_text_unused ON search_text(number) WHERE is_live = 0;

CREATE VIRTUAL TABLE search_passage USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co'");

CREATE TABLE 'search_passage_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_passage_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'search_passage_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_passage_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE search_thing (
  number     INTEGER PRIMARY KEY NOT NULL,
  thing_id   TEXT NOT NULL,
  name_words INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('source', 'report', 'quote', 'actor', 'operation', 'event', 'claim', 'note')),
  UNIQUE (thing_id, kind)
) STRICT;

CREATE VIRTUAL TABLE search_thing_words USING fts5(name, words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co'");

CREATE TABLE 'search_thing_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_thing_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'search_thing_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_thing_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_thing_use USING fts5vocab(search_thing_words, 'instance');

CREATE TABLE search_word (
  word TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 10000),
  query    TEXT NOT NULL CHECK (query <> ''),
  revision INTEGER NOT NULL
) STRICT;

CREATE VIEW standing_evidence AS
SELECT * FROM evidence
WHERE NOT EXISTS (SELECT 1 FROM quote AS newer JOIN evidence AS kept ON kept.quote_id = newer.id AND kept.thing_id = evidence.thing_id
  WHERE newer.carried_from_id = evidence.quote_id);

CREATE VIEW quote_check AS
SELECT quote.id AS quote_id, report.title AS report, quote.start, quote."end", quote.exact,
  substr(report_text.text, quote.start + 1, quote."end" - quote.start) AS text_there,
  substr(report_text.text, quote.start + 1, quote."end" - quote.start) = quote.exact AS is_exact
FROM quote
JOIN report ON report.id = quote.report_id
JOIN report_text ON report_text.sha256 = report.text_sha256;

CREATE VIEW thing_name AS
SELECT id, 'actor' AS kind, name, type FROM actor
UNION ALL SELECT id, 'operation', name, kind FROM operation
UNION ALL SELECT id, 'event', name, NULL FROM event
UNION ALL SELECT id, 'report', title, media_type FROM report
UNION ALL SELECT id, 'source', name, kind FROM source
UNION ALL SELECT id, 'quote', exact, kind FROM quote;

CREATE VIEW claim_in_words AS
SELECT claim.id AS claim_id,
  coalesce((SELECT name FROM actor WHERE id = claim.subject_id),
    (SELECT name FROM operation WHERE id = claim.subject_id), (SELECT name FROM event WHERE id = claim.subject_id)) AS subject,
  coalesce((SELECT label FROM relation WHERE name = claim.relation), claim.property) AS relation,
  coalesce(coalesce((SELECT name FROM actor WHERE id = claim.object_id),
    (SELECT name FROM operation WHERE id = claim.object_id), (SELECT name FROM event WHERE id = claim.object_id)), claim.value) AS object,
  claim.voice, claim.polarity, claim.status, claim.likelihood, claim.confidence, claim.date,
  coalesce((SELECT name FROM actor WHERE id = claim.attribution_id), claim.attribution_text) AS attributed_to,
  (SELECT count(*) FROM standing_evidence WHERE thing_id = claim.id) AS quotes,
  (SELECT count(*) FROM evidence WHERE thing_id = claim.id) = 0 AS is_unsourced
FROM claim;

CREATE VIEW claim_with_quotes AS
SELECT claim_in_words.*, quote.exact AS quote, report.title AS report, quote.page, quote.start, quote."end"
FROM claim_in_words
LEFT JOIN standing_evidence ON standing_evidence.thing_id = claim_in_words.claim_id
LEFT JOIN quote ON quote.id = standing_evidence.quote_id
LEFT JOIN report ON report.id = quote.report_id;

CREATE VIEW dated_thing AS
SELECT id, 'operation' AS kind, name, status, date, earliest_day, latest_day,
  date(earliest_day * 86400, 'unixepoch') AS earliest, date(latest_day * 86400, 'unixepoch') AS latest FROM operation
UNION ALL
SELECT id, 'event', name, status, date, earliest_day, latest_day,
  date(earliest_day * 86400, 'unixepoch'), date(latest_day * 86400, 'unixepoch') FROM event;

CREATE VIEW history AS
SELECT seq, at, author, tool, kind, label, change_count AS changes FROM journal;

CREATE TABLE foreign_object (
  id         TEXT PRIMARY KEY NOT NULL,
  system     TEXT NOT NULL CHECK (length(system) BETWEEN 1 AND 100),
  identifier TEXT NOT NULL CHECK (length(identifier) BETWEEN 1 AND 1000),
  body       TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
  revision   INTEGER NOT NULL,
  UNIQUE (system, identifier)
) STRICT;

CREATE TABLE report_warning (
  original_sha256 TEXT NOT NULL REFERENCES original(sha256),
  text_sha256     TEXT NOT NULL REFERENCES report_text(sha256),
  number          INTEGER NOT NULL CHECK (number >= 1),
  text            TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (original_sha256, text_sha256, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_warning_text ON report_warning(text_sha256);

CREATE TABLE merge (
  id          TEXT PRIMARY KEY NOT NULL,
  merged_at   TEXT NOT NULL,
  merged_by   TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  common_seq  INTEGER NOT NULL CHECK (common_seq >= 0),
  head_hash   TEXT NOT NULL CHECK (length(head_hash) = 64),
  entries     TEXT NOT NULL CHECK (json_valid(entries) AND json_type(entries) = 'array'),
  joined      TEXT NOT NULL CHECK (json_valid(joined) AND json_type(joined) = 'object'),
  decisions   TEXT NOT NULL CHECK (json_valid(decisions) AND json_type(decisions) = 'array'),
  left_out    TEXT NOT NULL CHECK (json_valid(left_out) AND json_type(left_out) = 'array'),
  revision    INTEGER NOT NULL
) STRICT;
