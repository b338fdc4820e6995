import type { Input } from '../../../shared/contract.ts';
import type { Inspection } from '../../../shared/contract/reports.ts';
import type { Unconfirmed } from '../../../shared/unconfirmed.ts';
import type { Marking, Reliability, SourceKind } from '../../../shared/vocabulary.ts';

/** The source of a report to be imported: one that is there, or one to be made in the same step. */
export type SourceDraft =
  | { readonly is: 'there'; readonly id: string; readonly name: string }
  | { readonly is: 'new'; readonly name: string; readonly kind: SourceKind; readonly reliability: Reliability };

/** What stands in the import form. Texts are as typed. */
export interface ReportDraft {
  readonly title: string;
  readonly source: SourceDraft | null;
  readonly author: string;
  readonly published: string;
  /** Why the document's own date is no more than inferred; null where it says so itself. */
  readonly dateBasis: string | null;
  readonly url: string;
  readonly language: string;
  readonly marking: Marking | null;
  /** Null for a report of which there was nothing to note: the form has no field for it. */
  readonly note: string | null;
  /** The report of the case that this one is a new version of. */
  readonly replaces: { readonly id: string; readonly title: string } | null;
  /** Fields that still say what was found in the document, and where. What is changed is said by the person. */
  readonly proposed: Unconfirmed;
}

/** The form as it is when the file was read: what the document says of itself, as proposal. */
export function draftFrom({ title, facts, origins }: Pick<Inspection, 'title' | 'facts' | 'origins'>, sources: readonly KnownName[]): ReportDraft {
  const { author, date, dateBasis, url, language, marking, note, publisher } = facts;
  return {
    title, source: publisher === null ? null : sourceNamed(publisher, sources), author: author ?? '', published: date ?? '', dateBasis, url: url ?? '', language: language ?? '', marking, note,
    replaces: null, proposed: origins,
  };
}

/** As much of a source as is needed to know it by its name. */
type KnownName = { readonly id: string; readonly name: string };

/** The source of that name, in whatever case it is written; a new one where there is none. */
function sourceNamed(name: string, sources: readonly KnownName[]): SourceDraft {
  const there = sources.find((source) => source.name.toLowerCase() === name.toLowerCase());
  return there ? { is: 'there', id: there.id, name: there.name } : newSource(name);
}

const fieldOf = { title: 'title', source: 'source', author: 'author', published: 'date', url: 'url', language: 'language', marking: 'marking', note: 'note' } as const;

/** A draft with some fields as a person says them. */
export function changed(draft: ReportDraft, part: Partial<Omit<ReportDraft, 'proposed'>>): ReportDraft {
  const said = Object.keys(part).map((key) => (fieldOf as Readonly<Record<string, string>>)[key]);
  return { ...draft, ...part, proposed: Object.fromEntries(Object.entries(draft.proposed).filter(([field]) => !said.includes(field))) };
}

/**
 * A draft that replaces a report of the case: its publisher is the one of the report, unless the person named another.
 *
 * @param older the report as the case lists it; undefined while that is not known
 */
export function replacing(draft: ReportDraft, replaces: ReportDraft['replaces'], older: { readonly sourceId: string; readonly sourceName: string } | undefined): ReportDraft {
  const isOpen = draft.source === null || 'source' in draft.proposed;
  const source: SourceDraft | null = older && isOpen ? { is: 'there', id: older.sourceId, name: older.sourceName } : draft.source;
  return source === draft.source ? { ...draft, replaces } : changed({ ...draft, replaces }, { source });
}

const readFields = ['title', 'source', 'author', 'published', 'url', 'language', 'marking', 'note'] as const;

/**
 * A draft after its file was read in another way: fields that nobody has changed say what is found now.
 *
 * @param before the form as it was after the first reading
 * @param now the same after the second one
 */
export function readAnew(draft: ReportDraft, before: ReportDraft, now: ReportDraft): ReportDraft {
  const untouched = readFields.filter((field) => JSON.stringify(draft[field]) === JSON.stringify(before[field]));
  const isNow = (field: string) => untouched.some((each) => fieldOf[each] === field);
  return {
    ...draft, ...Object.fromEntries(untouched.map((field) => [field, now[field]])), dateBasis: isNow('date') ? now.dateBasis : draft.dateBasis,
    proposed: Object.fromEntries([...Object.entries(draft.proposed).filter(([field]) => !isNow(field)), ...Object.entries(now.proposed).filter(([field]) => isNow(field))]),
  };
}

/** A new source, of which nothing is known: grade F. */
export function newSource(name: string): SourceDraft {
  return { is: 'new', name, kind: 'outlet', reliability: 'F' };
}

/** Names of the fields that still have to be filled in. */
export function missingFields({ title, source }: ReportDraft): readonly ('title' | 'source')[] {
  return [...(title.trim() === '' ? ['title' as const] : []), ...(source === null ? ['source' as const] : [])];
}

/** The words of a draft as the host takes them; nothing typed is null. */
export function reportInput(draft: ReportDraft): Pick<
  Input<'report.import'>, 'title' | 'author' | 'date' | 'dateInferred' | 'dateBasis' | 'url' | 'language' | 'marking' | 'note'
> {
  const dateBasis = 'date' in draft.proposed ? draft.dateBasis : null;
  return {
    title: draft.title.trim(),
    author: orNull(draft.author),
    date: orNull(draft.published),
    dateInferred: dateBasis !== null,
    dateBasis,
    url: orNull(draft.url),
    language: orNull(draft.language),
    marking: draft.marking,
    note: orNull(draft.note ?? ''),
  };
}

/** The source of a report as the host takes it: one that is there, or a new one that comes in with the report. */
export function sourceInput(source: SourceDraft): Pick<Input<'report.import'>, 'sourceId' | 'newSource'> {
  if (source.is === 'there') return { sourceId: source.id, newSource: null };
  const { name, kind, reliability } = source;
  return { sourceId: null, newSource: { name, kind, reliability, url: null, language: null, note: null } };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** Encodings that can be asked for, where the one found is a guess: the frequent ones first. */
export const encodings: readonly string[] = [
  'utf-8', 'windows-1252', 'windows-1251', 'windows-1250', 'koi8-r', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1255',
  'gb18030', 'shift_jis', 'euc-kr',
];
