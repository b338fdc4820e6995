import fs from 'node:fs';
import path from 'node:path';
import type { BundleReport } from '../../../shared/contract/bundles.ts';
import { makeId } from '../../../shared/ids.ts';
import { openInto } from '../case/handlers.ts';
import { stateOf } from '../case/state.ts';
import { CaseFile } from '../db/casefile.ts';
import { assertFree, copyToNew } from '../db/place-new.ts';
import { tables } from '../db/tables.ts';
import { safeName } from '../exchange/bag/names.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { asJob } from '../jobs.ts';
import { insertion } from '../journal/change.ts';
import { Journal } from '../journal/journal.ts';
import { passingPath, removeLeftOver } from '../passing.ts';
import type { Session } from '../session.ts';
import { makePrivateFolder } from './private-folder.ts';
import type { TakenCase } from './take.ts';
import type { Verified } from './verify.ts';

interface Wanted {
  readonly file: string;
  readonly passphrase: string | null;
  readonly jobId?: string | undefined;
}

function reportOf({ services }: Session, fileName: string, checkedAt: string, verified: Verified): BundleReport {
  return { checkedAt, tool: services.tool, fileName, ...verified };
}

const verify: ActionHandler<'bundle.verify'> = async (session, { file, passphrase, jobId }) => {
  const { services } = session;
  const filePath = services.files.resolve(file);
  const fileName = path.basename(filePath);
  const checkedAt = services.now().toISOString();
  return reportOf(session, fileName, checkedAt, await asJob(session, jobId, fileName, (watch) => services.bundles.verify(filePath, passphrase, watch)));
};

/** The case of a sound bundle in a private folder, and the report of its check. The folder goes with `forget`. */
async function taken(session: Session, { file, passphrase, jobId }: Wanted): Promise<{ readonly report: BundleReport; readonly found: TakenCase; readonly forget: () => void }> {
  const { services } = session;
  const filePath = services.files.resolve(file);
  const fileName = path.basename(filePath);
  const checkedAt = services.now().toISOString();
  const folder = makePrivateFolder();
  const forget = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    // Named after the bundle: the name is what the window shows of where the case lies.
    const to = path.join(folder, `${safeName(fileName.replace(/\.age$/i, '').replace(/\.zip$/i, ''), 'bundle')}.casefile`);
    const found = await asJob(session, jobId, fileName, (watch) => services.bundles.take(filePath, passphrase, to, watch));
    return { report: reportOf(session, fileName, checkedAt, found.verified), found, forget };
  } catch (error) {
    forget();
    throw error;
  }
}

const open: ActionHandler<'bundle.open'> = async (session, wanted) => {
  const { report, found, forget } = await taken(session, wanted);
  try {
    const file = CaseFile.openReading(found.file);
    session.use(file, forget);
    return { case: stateOf(file), report };
  } catch (error) {
    forget();
    throw error;
  }
};

const fieldOf = ({ info }: BundleReport, wanted: string) => info.find(({ label }) => label === wanted)?.value ?? null;

/** Where a case came from: kept in it as an object of another system, by a step of its journal. */
function recordOrigin({ services }: Session, { file, tagManifestSha512 }: TakenCase, report: BundleReport): void {
  const { author, tool, now, newUuid } = services;
  const origin = {
    fileName: report.fileName, identifier: fieldOf(report, 'External-Identifier'), description: fieldOf(report, 'External-Description'), scope: fieldOf(report, 'Casewright-Scope'),
    signer: report.signer, tagManifestSha512, journalHash: report.journalHash, checkedAt: report.checkedAt, checkedBy: report.tool,
  };
  const opened = CaseFile.open(file);
  try {
    new Journal(opened, { author, tool, now }).commit('bundle.import', () => ({
      label: `import the bundle ${report.fileName}, ${report.signer === null ? 'not signed' : `signed by ${report.signer}`}`.slice(0, 200),
      changes: [insertion(tables.foreignObject, { id: makeId('foreign', newUuid()), system: 'casewright-bundle', identifier: `sha512:${tagManifestSha512 ?? report.journalHash ?? newUuid()}`, body: JSON.stringify(origin), revision: 0 })],
      result: null,
    }));
  } finally {
    opened.close();
  }
}

const importBundle: ActionHandler<'bundle.import'> = async (session, { target, ...wanted }) => {
  const { services } = session;
  const to = services.files.resolve(target);
  assertFree(to);
  const { report, found, forget } = await taken(session, wanted);
  try {
    recordOrigin(session, found, report);
    removeLeftOver(path.dirname(to));
    await copyToNew(found.file, to, passingPath(to));
  } finally {
    forget();
  }
  return { case: await openInto(session, to), report };
};

export const bundleHandlers: HandlersOf<'bundle.verify' | 'bundle.open' | 'bundle.import'> = { 'bundle.verify': verify, 'bundle.open': open, 'bundle.import': importBundle };
