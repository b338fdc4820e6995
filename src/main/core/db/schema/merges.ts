/** What came into the case from other copies of it. Since schema 4. */
export const mergeSchema = `
-- Another copy of the case, or another case, whose changes were taken in: which file, who made them, and what was decided.
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
`;
