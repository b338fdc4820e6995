import type { Release } from '../release/release.ts';
import { oneLine } from '../references/works.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { attributes, xmlHead } from '../xml/escape.ts';
import { codeBook, links } from './codes.ts';
import { notes, sources, textName, userGuid } from './sources.ts';

/** The parts of a project stand in the order that its schema prescribes. */
function* project({ db, head: { title, changedAt } }: Release): Generator<Chunk> {
  yield `${xmlHead}<Project xmlns="urn:QDA-XML:project:1.0"${attributes({ name: oneLine(title), origin: 'Casewright', creatingUserGUID: userGuid, creationDateTime: changedAt, modifiedDateTime: changedAt })}>\n`;
  yield `<Users><User guid="${userGuid}" name="Casewright"/></Users>\n`;
  for (const part of [codeBook, sources, notes, links]) yield* part(db);
  yield '</Project>\n';
}

function* text({ db }: Release, sha256: string): Generator<Chunk> {
  yield String(db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256 })?.['text'] ?? '');
}

/** A release as a REFI-QDA 1.5 project: `project.qde` beside the texts of reports. `docs/exchange.md` has the mapping. */
export const writeQdpx: Writer = function* writeQdpx(release, progress): Generator<Entry> {
  yield { path: 'project.qde', chunks: project(release) };
  const reports = release.db.all('SELECT id, text_sha256 FROM report ORDER BY id');
  for (const [index, { id, text_sha256: sha256 }] of reports.entries()) {
    yield { path: `Sources/${textName(String(id))}`, chunks: text(release, String(sha256)) };
    progress(index + 1, reports.length);
  }
};
