/** What came from another system, as it came. Since schema 2. */
export const foreignSchema = `
-- An object of another system: one that a case has no place for, or all that was said of one that it has.
CREATE TABLE foreign_object (
  id         TEXT PRIMARY KEY NOT NULL,
  system     TEXT NOT NULL CHECK (length(system) BETWEEN 1 AND 100),
  identifier TEXT NOT NULL CHECK (length(identifier) BETWEEN 1 AND 1000),
  body       TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
  revision   INTEGER NOT NULL,
  UNIQUE (system, identifier)
) STRICT;
`;
