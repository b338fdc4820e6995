/*
 * SQL for lists that hang on a thing, as one text with `; ` between, always in the same order.
 */

export const tagsSql = (column: string): string => `(SELECT group_concat(name, '; ' ORDER BY name) FROM tag WHERE thing_id = ${column}) AS tags`;

export const referencesSql = (column: string): string =>
  `(SELECT group_concat(system || ': ' || identifier, '; ' ORDER BY system, identifier) FROM reference WHERE thing_id = ${column}) AS "references"`;

/** How many quotes a thing rests on; words that a newer version of a report carries on count once. */
export const quoteCountSql = (column: string): string => `(SELECT count(*) FROM standing_evidence WHERE thing_id = ${column}) AS quotes`;

export const quoteIdsSql = (column: string): string => `(SELECT group_concat(quote_id, '; ' ORDER BY quote_id) FROM evidence WHERE thing_id = ${column}) AS quote_ids`;

/** Reliability and credibility without F and 6, which say that nobody can tell. */
export const reliabilitySql = "nullif(reliability, 'F') AS reliability";
export const credibilitySql = 'nullif(credibility, 6) AS credibility';
