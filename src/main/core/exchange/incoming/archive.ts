import { CaseError } from '../../../../shared/errors.ts';
import { collisionsIn, faultOf } from '../../bundle/paths.ts';
import { openZip, type Archive } from '../../ingest/archive/zip.ts';
import type { IncomingFile } from './incoming.ts';

/** The first thing about the names in an archive for which it is not read, in words. */
function faultIn({ names, links, repeated }: Archive): string | undefined {
  const faults = [
    ...links.map((name) => `${JSON.stringify(name)} is a link to somewhere else.`),
    ...repeated.map((name) => `The name ${JSON.stringify(name)} is there twice.`),
    ...[...names.map(faultOf).filter((fault) => fault !== null), ...collisionsIn(names)].map(({ message }) => message),
  ];
  return faults[0];
}

/**
 * Opens an archive that things of a case come in. Nothing of it is ever written to the disk; one whose names lead elsewhere, or mean another file on
 * another system, was made to deceive, and is not read all the same.
 *
 * @throws CaseError `FILE_UNREADABLE`
 */
export async function openIncomingArchive({ name, bytes }: Pick<IncomingFile, 'name' | 'bytes'>): Promise<Archive> {
  const archive = await openZip({ name, bytes });
  const fault = faultIn(archive);
  if (fault !== undefined) throw new CaseError('FILE_UNREADABLE', `${name} is no archive that programs of this kind write. ${fault} Nothing was imported. Ask for it anew.`);
  return archive;
}
