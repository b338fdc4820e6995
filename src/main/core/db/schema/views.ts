/** The name of what a claim can be about. By table: SQLite reads a view of all names whole for every row that asks for one. */
const nodeName = (column: string) => `coalesce((SELECT name FROM actor WHERE id = ${column}),
    (SELECT name FROM operation WHERE id = ${column}), (SELECT name FROM event WHERE id = ${column}))`;

/** Views for people who read the file with nothing but SQLite; docs/file-format.md describes them. */
export const viewSchema = `
-- What things rest on today: without the words of a replaced report that its new version carries on for the same thing.
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
  ${nodeName('claim.subject_id')} AS subject,
  coalesce((SELECT label FROM relation WHERE name = claim.relation), claim.property) AS relation,
  coalesce(${nodeName('claim.object_id')}, claim.value) AS object,
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
`;
