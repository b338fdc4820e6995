import { actorTypes, aliasKinds, confidences, likelihoods, markings, polarities, statuses, voices } from '../../../../shared/vocabulary.ts';
import { check, datedColumns, thing } from './pieces.ts';

/** Actors, operations, events, the claims between them, and what hangs on them. */
export const thingSchema = `
-- Every identifier that can be referred to. Kept by triggers; never written by hand.
CREATE TABLE thing (
  id   TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id          TEXT PRIMARY KEY NOT NULL,
  name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  type        TEXT NOT NULL ${check('type', actorTypes)},
  role        TEXT,
  affiliation TEXT,
  marking     TEXT ${check('marking', markings)},
  note        TEXT,
  revision    INTEGER NOT NULL
) STRICT;
${thing('actor')}

CREATE TABLE alias (
  id       TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor(id),
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  kind     TEXT NOT NULL ${check('kind', aliasKinds)},
  language TEXT,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX alias_actor ON alias(actor_id);

CREATE TABLE operation (
  id            TEXT PRIMARY KEY NOT NULL,
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000),
  kind          TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
  aim           TEXT,
  status        TEXT NOT NULL ${check('status', statuses)},
  status_basis  TEXT,
  scale         TEXT,
  ${datedColumns}
  parent_id     TEXT REFERENCES operation(id) CHECK (parent_id <> id),
  marking       TEXT ${check('marking', markings)},
  note          TEXT,
  revision      INTEGER NOT NULL
) STRICT;
${thing('operation')}
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
  status        TEXT ${check('status', statuses)},
  ${datedColumns}
  marking       TEXT ${check('marking', markings)},
  note          TEXT,
  revision      INTEGER NOT NULL
) STRICT;
${thing('event')}
CREATE INDEX event_days ON event(earliest_day, latest_day);

-- The kinds of link that claims may use. Analysts add their own.
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
  voice            TEXT NOT NULL ${check('voice', voices)},
  attribution_id   TEXT REFERENCES actor(id),
  attribution_text TEXT,
  polarity         TEXT NOT NULL ${check('polarity', polarities)},
  status           TEXT ${check('status', statuses)},
  likelihood       TEXT ${check('likelihood', likelihoods)},
  confidence       TEXT ${check('confidence', confidences)},
  estimative_words TEXT,
  credibility      INTEGER CHECK (credibility BETWEEN 1 AND 6),
  marking          TEXT ${check('marking', markings)},
  note             TEXT,
  ${datedColumns}
  revision         INTEGER NOT NULL,
  CHECK ((relation IS NOT NULL AND object_id IS NOT NULL AND property IS NULL AND value IS NULL)
      OR (relation IS NULL AND object_id IS NULL AND property IS NOT NULL AND value IS NOT NULL)),
  CHECK (substr(subject_id, 1, instr(subject_id, '--') - 1) IN ('actor', 'operation', 'event')),
  CHECK (substr(object_id, 1, instr(object_id, '--') - 1) IN ('actor', 'operation', 'event'))
) STRICT;
${thing('claim')}
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
`;
