import { CaseError } from '../../../shared/errors.ts';
import type { ActionHandler } from '../handler.ts';
import type { Session } from '../session.ts';
import { findInParts } from './find-in-parts.ts';

/** What each session looks for now. */
const newest = new WeakMap<Session, object>();

/** Where words stand in a report; looking for others, or closing the case, ends it. */
export const findInReport: ActionHandler<'report.find'> = async (session, input) => {
  const { file } = session.requireOpen();
  const row = file.db.get('SELECT text FROM report JOIN report_text ON report_text.sha256 = report.text_sha256 WHERE report.id = :id', { id: input.id });
  if (!row) throw new CaseError('REPORT_MISSING', 'This report is not in the case any more. It may have been removed or undone.');
  newest.set(session, input);
  const found = await findInParts(String(row['text']), input.text, input.limit, () => newest.get(session) === input && session.current?.file === file);
  if (found === null) throw new CaseError('CANCELLED', 'Something else was looked for. Look for these words again.');
  return found;
};
