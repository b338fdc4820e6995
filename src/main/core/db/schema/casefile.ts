import { markings } from '../../../../shared/vocabulary.ts';
import { proposalKinds, proposalStates } from '../../../../shared/model/proposal.ts';
import { check, neverReplaced } from './pieces.ts';

/** The case itself, its journal, proposals, scenes, and what windows remember. */
export const caseSchema = `
CREATE TABLE case_info (
  id          TEXT PRIMARY KEY NOT NULL CHECK (id = 'case'),
  title       TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 10000),
  description TEXT,
  marking     TEXT ${check('marking', markings)},
  created_at  TEXT NOT NULL,
  revision    INTEGER NOT NULL
) STRICT;

-- What was done to the case, entry after entry, chained by hashes.
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
${neverReplaced('journal', 'seq = new.seq')}

-- Whole rows before and after, as JSON objects with the columns as keys.
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
${neverReplaced('journal_change', 'seq = new.seq AND ordinal = new.ordinal')}

-- What an extractor suggests. Not case content: only what is accepted becomes rows of the other tables.
CREATE TABLE proposal (
  id                TEXT PRIMARY KEY NOT NULL,
  report_id         TEXT NOT NULL REFERENCES report(id),
  kind              TEXT NOT NULL ${check('kind', proposalKinds)},
  at                INTEGER NOT NULL CHECK (at >= 0),
  fingerprint       TEXT NOT NULL CHECK (fingerprint <> ''),
  content           TEXT NOT NULL CHECK (json_valid(content)),
  extractor         TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  rule              TEXT NOT NULL,
  score             REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  state             TEXT NOT NULL ${check('state', proposalStates)},
  outcome_id        TEXT CHECK (outcome_id IS NULL OR state = 'accepted'),
  revision          INTEGER NOT NULL
) STRICT;
CREATE INDEX proposal_report ON proposal(report_id, state, at);
CREATE INDEX proposal_state ON proposal(state, kind);
CREATE INDEX proposal_fingerprint ON proposal(fingerprint, state);

-- That a program read a report for proposals, also when it found none.
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

-- Two actors that the analyst judged not to be the same.
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
  marking      TEXT ${check('marking', markings)},
  view         TEXT NOT NULL CHECK (json_valid(view)),
  revision     INTEGER NOT NULL
) STRICT;

-- What windows remember of the case. Not case content, not in the journal.
CREATE TABLE view_state (
  key  TEXT PRIMARY KEY NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
`;
