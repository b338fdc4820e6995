import type { Output } from '../../../../shared/contract.ts';
import type { ThingId } from '../../../../shared/ids.ts';
import { present } from './content.ts';
import { allOf, idsOf, optionalOf, type Reading } from './reading.ts';
import { goldRelation, goldStatus, kindLeftOpen, sectionsOf } from './words.ts';

type QuoteRead = Output<'quote.read'>;
const absent = <T>(value: T | null): T | undefined => value ?? undefined;
const byId = <T extends { readonly id: string }>(rows: readonly T[]) => rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));

/** Identifiers of the quotes that a thing rests on. */
async function quotesOf(reading: Reading, thingId: ThingId): Promise<string[]> {
  const quotes = await allOf((page) => reading.run('quote.list', { thingId, ...page }).then(({ total, quotes: items }) => ({ total, items })));
  return idsOf(reading, quotes.map(({ id }) => id));
}

/** Claims about a thing that no relation of the annotation stands behind: the parts that others have in it. */
async function partsOf(reading: Reading, thingId: Output<'operation.read'>['operation']['id'] | Output<'event.read'>['event']['id']) {
  const claims = await allOf((page) => reading.run('claim.list', { thingId, ...page }).then(({ total, claims: items }) => ({ total, items })));
  const marked = await Promise.all(byId(claims).map(async (claim) => ({ claim, id: await reading.idOf(claim.id) })));
  const own = marked.filter(({ id }) => id === undefined).map(({ claim }) => claim);
  const ends = async (relation: string, end: 'subjectId' | 'objectId', isFrom: boolean) => {
    const linked = own.filter((claim) => claim.relation === relation && (isFrom ? claim.subjectId : claim.objectId) === thingId).map((claim) => claim[end]);
    return (await Promise.all(linked.map((id) => (id === null ? undefined : reading.idOf(id))))).filter((id) => id !== undefined);
  };
  const values = (property: string) => own.filter((claim) => claim.property === property).map(({ value }) => String(value));
  return { into: (relation: string) => ends(relation, 'subjectId', false), outOf: (relation: string) => ends(relation, 'objectId', true), values };
}

const unlessEmpty = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

export async function readOperations(reading: Reading) {
  const rows = await allOf((page) => reading.run('operation.list', page).then(({ total, operations }) => ({ total, items: operations })));
  const found = await Promise.all(byId(rows).map(async (row) => {
    const id = await reading.idOf(row.id);
    if (id === undefined) return undefined;
    const parts = await partsOf(reading, row.id);
    const [beneficiary] = await parts.outOf('benefits');
    return present({
      id, title: row.name, kind: row.kind === kindLeftOpen ? undefined : row.kind, aim: absent(row.aim), status: goldStatus(row.status),
      actors: await parts.into('executes'), targets: await parts.outOf('targets'), impersonated: unlessEmpty(await parts.outOf('impersonates')), beneficiary,
      status_basis: absent(row.statusBasis), status_alternatives: unlessEmpty(parts.values('status').map(goldStatus)), scale: absent(row.scale),
      date: present({ edtf: row.date, inferred: row.dateInferred, note: absent(row.dateBasis) }), note: absent(row.note),
      quotes: await quotesOf(reading, row.id), parent: row.parentId === null ? undefined : await reading.idOf(row.parentId),
      optional: await optionalOf(reading, row.id),
    });
  }));
  return found.filter((operation) => operation !== undefined);
}

export async function readEvents(reading: Reading) {
  const rows = await allOf((page) => reading.run('event.list', page).then(({ total, events }) => ({ total, items: events })));
  const found = await Promise.all(byId(rows).map(async (row) => {
    const id = await reading.idOf(row.id);
    if (id === undefined) return undefined;
    const parts = await partsOf(reading, row.id);
    const { Note: note, External: external } = sectionsOf(row.note);
    return present({
      id, title: row.name, edtf: row.date, inferred: row.dateInferred, actors: await parts.into('takes_part_in'), operations: await parts.outOf('part_of'),
      quotes: await quotesOf(reading, row.id), note, external, status: row.status === null ? undefined : goldStatus(row.status),
    });
  }));
  return found.filter((event) => event !== undefined);
}

/** Relations, each with the passage that it rests on where that is no quotation. */
export async function readRelations(reading: Reading, passages: readonly QuoteRead[]) {
  const claims = await allOf((page) => reading.run('claim.list', page).then(({ total, claims: items }) => ({ total, items })));
  const found = await Promise.all(byId(claims).map(async (claim) => {
    const id = await reading.idOf(claim.id);
    if (id === undefined || claim.objectId === null) return undefined;
    const passage = passages.find(({ supports }) => supports.some(({ thingId }) => thingId === claim.id));
    return present({
      id, from: await reading.idOf(claim.subjectId), type: goldRelation(String(claim.relation)), to: await reading.idOf(claim.objectId),
      quotes: await quotesOf(reading, claim.id), polarity: claim.polarity, attribution: absent(claim.attributionText), confidence: absent(claim.estimativeWords),
      note: absent(claim.note), evidence_span: passage && reading.spanOf(passage), evidence_surface: passage?.exact,
    });
  }));
  return found.filter((relation) => relation !== undefined);
}
