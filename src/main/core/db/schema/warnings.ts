/** What the reading of a document found that its readers must know. Since schema 3. */
export const warningSchema = `
-- A sentence on an original in one reading of it, such as that its letters were recognised from a picture.
CREATE TABLE report_warning (
  original_sha256 TEXT NOT NULL REFERENCES original(sha256),
  text_sha256     TEXT NOT NULL REFERENCES report_text(sha256),
  number          INTEGER NOT NULL CHECK (number >= 1),
  text            TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (original_sha256, text_sha256, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_warning_text ON report_warning(text_sha256);
`;
