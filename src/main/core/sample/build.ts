import fs from 'node:fs';
import { CaseError } from '../../../shared/errors.ts';
import { call } from '../dispatch.ts';
import type { FileAccess, RecentCases, Services } from '../services.ts';
import { Session } from '../session.ts';
import { readSample } from './data.ts';
import { makeSample, type Run } from './make.ts';

/** Files of the program itself, by their paths: nobody chooses here. */
const filesByPath: FileAccess = {
  hasNativeDialogs: false,
  choose: () => Promise.resolve(null),
  chooseMany: () => Promise.resolve({ files: [], folder: null }),
  release: () => undefined,
  list: () => Promise.resolve({ trail: [], entries: [], isWritable: false }),
  fileIn: (_folder, name) => Promise.resolve({ file: name, isThere: false }),
  resolve: (file) => file,
  startUpload: (name) => ({ file: name }),
  appendUpload: () => ({ receivedBytes: 0 }),
};

/** The file that the sample is made in is nothing to come back to. */
const noRecents: RecentCases = { list: () => [], add: () => undefined, forget: () => undefined, clear: () => undefined };

/** Calls verbs; a failure names the verb and the item of the sample that it failed on. */
function runIn(session: Session): Run {
  return async (item, name, input) => {
    const reply = await call(session, name, input);
    if (reply.ok) return reply.value;
    throw new CaseError(reply.error.code, `The sample case could not be made: ${name} failed on "${item}". ${reply.error.message}`);
  };
}

/**
 * Builds the sample case at a path with the verbs that everybody uses. It is made in a file beside it that
 * takes its name when it is complete, so that a crash leaves no half of it. A file that is there is left alone.
 *
 * @throws CaseError of the verb that failed; Error when the data do not fit the report
 */
export async function buildSample(services: Services, filePath: string): Promise<void> {
  const sample = await readSample(services.resourcesPath);
  const partPath = `${filePath}.${services.newUuid()}.part`;
  const session = new Session({ ...services, files: filesByPath, recent: noRecents, watches: false });
  try {
    await makeSample(sample, partPath, runIn(session));
    session.leave();
    if (!fs.existsSync(filePath)) fs.renameSync(partPath, filePath);
  } finally {
    session.leave();
    for (const suffix of ['', '-wal', '-shm']) fs.rmSync(partPath + suffix, { force: true });
  }
}
