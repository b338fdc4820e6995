import type { Polarity, Status, Voice } from '../../../../shared/vocabulary.ts';
import type { Row } from '../../db/connection.ts';

/** What decides whether a claim may be read as plainly said to be so. */
export interface Said {
  readonly polarity: Polarity;
  readonly voice: Voice;
  /** Its own status, or those of the operations and events that it links where it has none. */
  readonly statuses: readonly Status[];
  readonly isUnsourced: boolean;
}

const ofPolarity: Readonly<Record<Polarity, readonly string[]>> = { asserts: [], denies: ['denied'], mixed: ['partly denied'] };
const ofVoice: Readonly<Record<Voice, readonly string[]>> = { source: [], analyst: ['analyst judgement'], dissent: ['dissent'] };

const inWords = (status: string) => status.replaceAll('_', ' ');

/** What keeps a claim from being a plain assertion, in words; empty for one. */
export function limitsOf({ polarity, voice, statuses, isUnsourced }: Said): string[] {
  const shortOfDone = statuses.filter((status) => status !== 'conducted').map(inWords);
  return [...new Set([...ofPolarity[polarity], ...shortOfDone, ...ofVoice[voice], ...(isUnsourced ? ['unsourced'] : [])])];
}

/** The same for an operation or event by its status alone. */
export function limitsOfStatus(status: string | null): string[] {
  return status === null || status === 'conducted' ? [] : [inWords(status)];
}

/** "executes (denied, unsourced)": words that can't be read for more than was said. */
export function withLimits(words: string, limits: readonly string[]): string {
  return limits.length === 0 ? words : `${words} (${limits.join(', ')})`;
}

const statusOf = (column: string) => `coalesce((SELECT status FROM operation WHERE id = ${column}), (SELECT status FROM event WHERE id = ${column}))`;

/** SQL for the columns that `saidIn` reads. The query must have `claim`. */
export const saidSql = `claim.polarity, claim.voice, claim.status, ${statusOf('claim.subject_id')} AS subject_status, ${statusOf('claim.object_id')} AS object_status,
  NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = claim.id) AS is_unsourced`;

/** What a row of a query with `saidSql` says of its claim. */
export function saidIn(row: Row): Said {
  const given = row['status'] === null ? [row['subject_status'], row['object_status']] : [row['status']];
  const statuses = given.filter((status) => status !== null) as Status[];
  return { polarity: row['polarity'] as Polarity, voice: row['voice'] as Voice, statuses, isUnsourced: row['is_unsourced'] === 1 };
}
