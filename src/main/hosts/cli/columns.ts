import type { Output } from '../../../shared/contract.ts';
import { shortId } from './short-id.ts';
import type { Column } from './table.ts';

type Actor = Output<'actor.list'>['actors'][number];
type Operation = Output<'operation.list'>['operations'][number];
type Event = Output<'event.list'>['events'][number];
type Claim = Output<'claim.list'>['claims'][number];
type Quote = Output<'quote.list'>['quotes'][number];

const identifier = { heading: 'ID', show: ({ id }: { readonly id: string }) => shortId(id) };
const named = { heading: 'NAME', show: ({ name }: { readonly name: string }) => name };
const date = { heading: 'DATE', show: (row: { readonly date: string | null }) => row.date };
const counts = [
  { heading: 'CLAIMS', show: ({ claimCount }: { readonly claimCount: number }) => claimCount, isNumber: true },
  { heading: 'QUOTES', show: ({ quoteCount }: { readonly quoteCount: number }) => quoteCount, isNumber: true },
];

export const actorColumns: readonly Column<Actor>[] = [
  named, { heading: 'TYPE', show: ({ type }) => type }, { heading: 'ROLE', show: ({ role }) => role }, ...counts, identifier,
];

export const operationColumns: readonly Column<Operation>[] = [
  named, { heading: 'KIND', show: ({ kind }) => kind }, { heading: 'STATUS', show: ({ status }) => status }, date, ...counts, identifier,
];

export const eventColumns: readonly Column<Event>[] = [named, { heading: 'STATUS', show: ({ status }) => status }, date, identifier];

/** How a claim stands: what is not simply asserted says so, and what rests on nothing says so first. */
function standing({ quoteCount, polarity, status, voice }: Claim): string {
  return [quoteCount === 0 ? 'UNSOURCED' : null, polarity === 'asserts' ? null : polarity, status, voice === 'source' ? null : voice].filter((word) => word !== null).join(', ');
}

export const claimColumns: readonly Column<Claim>[] = [
  { heading: 'SUBJECT', show: ({ subjectName }) => subjectName },
  { heading: 'RELATION', show: ({ relationLabel, relation, property }) => relationLabel ?? relation ?? property },
  { heading: 'OBJECT', show: ({ objectName, value }) => objectName ?? value },
  { heading: 'STANDING', show: standing },
  date,
  { heading: 'QUOTES', show: ({ quoteCount }) => quoteCount, isNumber: true },
  identifier,
];

export const quoteColumns: readonly Column<Quote>[] = [
  { heading: 'NO', show: ({ number }) => `Q${number}` },
  { heading: 'WORDS', show: ({ exact }) => exact },
  { heading: 'KIND', show: ({ kind }) => kind },
  { heading: 'SUPPORTS', show: ({ supports }) => supports.map(({ name }) => name).join('; ') },
  identifier,
];

export const reportColumns: readonly Column<Output<'report.list'>[number]>[] = [
  { heading: 'TITLE', show: ({ title }) => title },
  { heading: 'SOURCE', show: ({ sourceName }) => sourceName },
  { heading: 'GRADE', show: ({ reliability }) => reliability },
  date,
  { heading: 'QUOTES', show: ({ quoteCount }) => quoteCount, isNumber: true },
  { heading: 'FILE', show: ({ fileName }) => fileName },
  { heading: 'REPLACES', show: ({ replacesId }) => (replacesId === null ? '' : shortId(replacesId)) },
  identifier,
];

export const sourceColumns: readonly Column<Output<'source.list'>[number]>[] = [
  named, { heading: 'KIND', show: ({ kind }) => kind }, { heading: 'GRADE', show: ({ reliability }) => reliability },
  { heading: 'REPORTS', show: ({ reportCount }) => reportCount, isNumber: true }, identifier,
];

export const relationColumns: readonly Column<Output<'relation.list'>[number]>[] = [
  named, { heading: 'LABEL', show: ({ label }) => label }, { heading: 'INVERSE', show: ({ inverseLabel }) => inverseLabel },
  { heading: 'SORT', show: ({ isRole, isSymmetric }) => [isRole ? 'role' : 'link', ...(isSymmetric ? ['mutual'] : [])].join(', ') },
];

export const proposalColumns: readonly Column<Output<'proposal.list'>['proposals'][number]>[] = [
  { heading: 'KIND', show: ({ kind }) => kind }, named, { heading: 'SCORE', show: ({ score }) => score.toFixed(2), isNumber: true },
  { heading: 'MAY BE', show: ({ matches }) => matches.map(({ name, reasons }) => `${name} (${reasons.join(', ')})`).join('; ') }, { heading: 'RULE', show: ({ rule }) => rule }, identifier,
];
