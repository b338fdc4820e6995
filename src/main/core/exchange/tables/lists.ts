/*
 * SQL for lists that hang on a thing, as one text with `; ` between, always in the same order.
 */

/** Texts with `; ` between; a JSON list where one of them has a semicolon itself, or looks like such a list. */
export const textsSql = (words: string, table: string, where: string, order: string): string =>
  `(SELECT CASE WHEN sum(instr(${words}, ';') > 0 OR substr(${words}, 1, 2) = '["') > 0 THEN json_group_array(${words} ORDER BY ${order}) ELSE group_concat(${words}, '; ' ORDER BY ${order}) END FROM ${table} WHERE ${where})`;

export const tagsSql = (column: string): string => `${textsSql('name', 'tag', `thing_id = ${column}`, 'name')} AS tags`;

export const referencesSql = (column: string): string => `${textsSql("system || ': ' || identifier", 'reference', `thing_id = ${column}`, 'system, identifier')} AS "references"`;

/** How many quotes a thing rests on; words that a newer version of a report carries on count once. */
export const quoteCountSql = (column: string): string => `(SELECT count(*) FROM standing_evidence WHERE thing_id = ${column}) AS quotes`;

export const quoteIdsSql = (column: string): string => `(SELECT group_concat(quote_id, '; ' ORDER BY quote_id) FROM evidence WHERE thing_id = ${column}) AS quote_ids`;

/** Reliability and credibility without F and 6, which say that nobody can tell. */
export const reliabilitySql = "nullif(reliability, 'F') AS reliability";
export const credibilitySql = 'nullif(credibility, 6) AS credibility';
