import fs from 'node:fs/promises';
import path from 'node:path';
import { checkText } from '../../../shared/check-text.ts';
import { CaseError } from '../../../shared/errors.ts';
import { sqliteCode } from '../db/errors.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import type { Watch } from '../in-worker.ts';
import { asJob } from '../jobs.ts';
import { checkDocuments, type DocumentCheck } from './documents.ts';

const endings = ['.txt', '.json'];
const unread: DocumentCheck = { readAgain: 0, quotesAgain: 0, extractors: [], findings: [], notes: [] };

/** What is stored is one half of a check, reading the originals again the other. */
function inHalf({ signal, onProgress }: Watch, half: 0 | 1): Watch {
  return { ...(signal ? { signal } : {}), onProgress: (done, total) => onProgress?.(Math.round((done / Math.max(1, total) + half) * 500), 1000) };
}

/** A file that is damaged in the middle can't be read on; that it is so is a finding of the first half. */
async function orUnread(work: Promise<DocumentCheck>): Promise<DocumentCheck> {
  try {
    return await work;
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT')) return unread;
    throw error;
  }
}

const checkCase: ActionHandler<'case.check'> = async (session, { jobId, passwords }) => {
  const { file } = session.requireOpen();
  const { services } = session;
  const checkedAt = services.now().toISOString();
  const caseTitle = String(file.db.get('SELECT title FROM case_info')?.['title'] ?? '');
  return asJob(session, jobId, file.name, async (watch) => {
    const stored = await services.checks.stored(file, inHalf(watch, 0));
    if (session.current?.file !== file) throw new CaseError('CANCELLED', `${file.name} was closed while it was checked.`);
    const { readAgain, quotesAgain, extractors, findings, notes } = await orUnread(checkDocuments(file.db, services.ingest, passwords, inHalf(watch, 1)));
    return {
      checkedAt, tool: services.tool, caseTitle, fileName: file.name, checked: { ...stored.checked, readAgain, quotesAgain },
      journalHash: stored.journalHash, extractors, findings: [...stored.findings, ...findings], notes,
    };
  });
};

const saveCheck: ActionHandler<'check.save'> = async ({ services }, { file, report }) => {
  const filePath = services.files.resolve(file);
  const name = path.basename(filePath);
  const ending = path.extname(name).toLowerCase();
  // Never over a case, or anything else that is no such report.
  if (!endings.includes(ending)) throw new CaseError('INPUT_INVALID', `${name} can't hold the report: its name must end in .txt or .json.`);
  try {
    await fs.writeFile(filePath, ending === '.json' ? `${JSON.stringify(report, null, 2)}\n` : checkText(report));
  } catch (error) {
    throw new CaseError('CASE_FOLDER_READ_ONLY', `${name} can't be written there. Check the folder and your permissions.`, { cause: error });
  }
  return {};
};

export const checkHandlers: HandlersOf<'case.check' | 'check.save'> = { 'case.check': checkCase, 'check.save': saveCheck };
