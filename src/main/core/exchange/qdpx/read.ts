import { CaseError } from '../../../../shared/errors.ts';
import { makeId } from '../../../../shared/ids.ts';
import { codePointLength } from '../../../../shared/spans.ts';
import { credibilities, likelihoods, markings, polarities, quoteKinds, voices } from '../../../../shared/vocabulary.ts';
import type { Archive } from '../../ingest/archive/zip.ts';
import { openIncomingArchive } from '../incoming/archive.ts';
import { createSlicer } from '../../proposals/slicer.ts';
import { Collector, derivedId } from '../incoming/collect.ts';
import type { FileHead, Reader } from '../incoming/incoming.ts';
import { readProject, type Project, type ProjectSource, type Selection } from './project.ts';

/** Whether an archive begins as projects do, or is called one. */
export const isQdpx = ({ name, text }: FileHead): boolean => text.startsWith('PK\u0003\u0004') && (/\.qdpx$/i.test(name) || text.includes('project.qde'));

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Groups of our own codes, and what their codes are. */
const ownGroups: Readonly<Record<string, 'actor' | 'operation' | 'event' | 'claim'>> = { Actors: 'actor', Operations: 'operation', Events: 'event', Claims: 'claim' };

/** A project as it is read into a case. */
interface Reading {
  readonly project: Project;
  readonly isOwn: boolean;
  readonly into: Collector;
}

const quoteIdOf = (source: ProjectSource, { guid: known, start, end }: Selection) => (guid.test(known) ? makeId('quote', known) : derivedId('quote', 'qdpx', source.guid, String(start), String(end)));

/** One of some words that stands as a part between semicolons, behind what is said before it. */
const said = <T extends string | number>(parts: readonly string[], words: readonly T[], before = '', after = ''): T | null => words.find((word) => parts.includes(`${before}${String(word).replaceAll('_', ' ')}${after}`)) ?? null;

/** What our own projects say of a quote in words; of others nothing is taken from words. */
function remarksIn(description: string) {
  const parts = description.split('; ');
  return {
    kind: said(parts, quoteKinds, '', ' words') ?? 'passage', voice: said(parts, voices, 'voice ') ?? 'source', polarity: said(parts, polarities) ?? 'asserts', likelihood: said(parts, likelihoods),
    credibility: said(parts, credibilities, 'information credibility '), marking: said(parts, markings), speakerText: parts.find((part) => part.startsWith('said by '))?.slice('said by '.length) ?? null,
  };
}

/** A selection as a quote. Our own codes are things of the case that rest on it; those of others are tags. */
function addQuote(reading: Reading, source: ProjectSource, selection: Selection, reportId: string, slice: (start: number, end: number) => string): void {
  const { project: { codes, notes }, isOwn, into } = reading;
  const { start, end, description } = selection;
  const id = quoteIdOf(source, selection);
  const exact = start >= 0 && end > start ? slice(start, end) : '';
  if (exact.trim() === '') {
    into.problem(`selection ${selection.guid}`, `no words stand from ${start} to ${end} in ${source.name}`);
    return;
  }
  const note = [...(isOwn || description === '' ? [] : [description]), ...selection.notes.flatMap((each) => notes.get(each) ?? [])].join('\n\n');
  into.add('quotes', { id, reportId, start, end, exact, ...(isOwn ? remarksIn(description) : {}), note: note === '' ? null : note });
  for (const code of selection.codes) {
    const { name, group } = codes.get(code) ?? { name: null, group: null };
    const kind = isOwn && group !== null ? ownGroups[group] : undefined;
    if (kind !== undefined && guid.test(code)) into.evidence(id, makeId(kind, code));
    else if (name === null) into.problem(`selection ${selection.guid}`, `the code ${code} is nowhere in the project`);
    else into.tags(id, [name.slice(0, 100)]);
  }
}

/** The text of a source: in the project itself, or a file beside it; null where it lies elsewhere or has none. */
async function textOf(archive: Archive, { path, content }: ProjectSource): Promise<string | null> {
  if (content !== null) return content;
  const inside = path?.startsWith('internal://') === true ? path.slice('internal://'.length) : null;
  const bytes = inside === null ? undefined : await archive.read(`Sources/${inside}`) ?? await archive.read(`sources/${inside}`);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

async function addSource(reading: Reading, archive: Archive, source: ProjectSource): Promise<void> {
  const { project, isOwn, into } = reading;
  const text = source.element === 'TextSource' ? await textOf(archive, source) : null;
  const key = source.guid === '' ? source.name : source.guid;
  if (text === null || text.trim() === '') {
    into.problem(source.name === '' ? key : source.name, 'it has no text in the project that quotes could stand in');
    into.keep(key, { ...source });
    return;
  }
  // Of our own the publisher is said first; whose documents others coded, a project does not say.
  const publisher = (isOwn ? source.description.split('; ')[0] : project.name) || 'REFI-QDA project';
  const sourceId = derivedId('source', 'qdpx', publisher);
  if (!into.rows('sources').some(({ id }) => id === sourceId)) into.add('sources', { id: sourceId, name: publisher });
  const reportId = guid.test(key) ? makeId('report', key) : derivedId('report', 'qdpx', key);
  into.report(reportId, { sourceId, title: source.name === '' ? key : source.name, fileName: `${key}.txt`, text, ...(isOwn ? { marking: said(source.description.split('; '), markings) } : {}) });
  const slice = createSlicer(text);
  const length = codePointLength(text);
  for (const selection of source.selections) addQuote(reading, source, selection, reportId, (start, end) => (end > length ? '' : slice({ start, end })));
  into.tags(reportId, source.codes.flatMap((code) => project.codes.get(code)?.name.slice(0, 100) ?? []));
}

/**
 * Reads a REFI-QDA project: texts as reports, selections as quotes, codes as tags, and as what rests on the quotes where the project is ours.
 *
 * @throws CaseError `FILE_UNREADABLE`, `FORMAT_UNKNOWN`
 */
export const readQdpx: Reader = async ({ name, bytes }, { onProgress }) => {
  const archive = await openIncomingArchive({ name, bytes });
  const inside = archive.names.find((each) => each.toLowerCase() === 'project.qde');
  const written = inside === undefined ? undefined : await archive.read(inside);
  if (written === undefined) throw new CaseError('FORMAT_UNKNOWN', `${name} is no REFI-QDA project: there is no project.qde in it. Export the project anew as .qdpx.`);
  const project = readProject({ name, chunks: () => [written] });
  const reading = { project, isOwn: project.origin === 'Casewright', into: new Collector('refi-qda') };
  for (const [index, source] of project.sources.entries()) {
    await addSource(reading, archive, source);
    onProgress(index + 1, project.sources.length);
  }
  return reading.into.incoming();
};
