import fc from 'fast-check';
import { relationSeeds } from '../../db/relations.ts';
import {
  actorTypes, confidences, credibilities, likelihoods, markings, polarities, reliabilities, sourceKinds, statuses, voices,
} from '../../../../shared/vocabulary.ts';
import { codePointLength } from '../../../../shared/spans.ts';
import { blankActor, blankClaimRemarks, blankEvent, blankOperation, blankQuote, blankReport, blankSource, undated } from '../../testing/blank.ts';
import { upload, type Run } from '../../testing/channel.ts';

/** Words that formats stumble over: their own signs, reserved names, formulas, marks of direction, pairs. */
const hostile = ['"; \\ </script>', 'CVE-2020-1234', 'cve', '=1+1', '{{x}}', ']]>', '&amp;', '😀 é', 'حزب \u202Eالله', 'a\tb', 'null', '__proto__', "l'été", '%zz#', 'CAPEC-1'];
const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !text.includes('\0')));
const date = fc.constantFrom(null, '2019-05', '../2020', '2020~', '-0500', 'Y170000002', '2020-06/..', '[2019,2021]', '202X', '2020-21', '2020-02-30?'.slice(0, 7), '1999-12-31');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const address = fc.constantFrom(null, 'https://example.org/a b|c'.replace(' ', '%20'), 'http://bücher.example/ä?q=[1]#x#y', 'example.org/page', 'doi:10.1000/1', 'https://example.org/%zz', 'http://[::1]/x');

const node = fc.nat({ max: 8 });
const mark = orNull(fc.constantFrom(...markings));
const grades = {
  voice: fc.constantFrom(...voices), polarity: fc.constantFrom(...polarities), likelihood: orNull(fc.constantFrom(...likelihoods)),
  confidence: orNull(fc.constantFrom(...confidences)), credibility: orNull(fc.constantFrom(...credibilities)),
};

/** What a generated case holds. Nodes are numbered: actors, then operations, then events. */
export const generatedCase = fc.record({
  source: fc.record({ name: words, kind: fc.constantFrom(...sourceKinds), reliability: fc.constantFrom(...reliabilities), url: address }),
  report: fc.record({ title: words, author: orNull(words), date, url: address, marking: mark, note: orNull(words) }),
  actors: fc.array(fc.record({ name: words, type: fc.constantFrom(...actorTypes), role: orNull(words), affiliation: orNull(words), marking: mark, alias: orNull(words), tag: orNull(words), reference: orNull(words) }), { minLength: 1, maxLength: 4 }),
  operations: fc.array(fc.record({ name: words, kind: fc.constantFrom('influence', 'cyber', 'sanctions', 'ü'), status: fc.constantFrom(...statuses), date, marking: mark, hasParent: fc.boolean(), technique: orNull(fc.constantFrom('T0049', 'T9999', 'CAPEC-1')) }), { minLength: 1, maxLength: 3 }),
  events: fc.array(fc.record({ name: words, status: orNull(fc.constantFrom(...statuses)), date, marking: mark }), { maxLength: 2 }),
  quotes: fc.array(fc.record({ start: fc.nat({ max: 30 }), length: fc.integer({ min: 1, max: 12 }), speaker: orNull(node), on: fc.array(node, { maxLength: 2 }), marking: mark, ...grades }), { maxLength: 4 }),
  claims: fc.array(fc.record({
    subject: node, object: node, relation: orNull(fc.constantFrom(...relationSeeds.map(({ name }) => name))), property: words, value: words, date, by: orNull(node),
    status: orNull(fc.constantFrom(...statuses)), marking: mark, quotes: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }), ...grades,
  }), { maxLength: 6 }),
  level: mark,
});

export type GeneratedCase = typeof generatedCase extends fc.Arbitrary<infer T> ? T : never;

const text = 'Léa said 😀 that “nobody ever planned it”. المتحدث said so, too; and that was all of it.';

async function nodesOf(run: Run, { actors, operations, events }: GeneratedCase) {
  const nodes: string[] = [];
  for (const { name, type, role, affiliation, marking, alias, tag, reference } of actors) {
    const { id } = await run('actor.create', { ...blankActor, name, type, role, affiliation, marking });
    nodes.push(id);
    if (alias !== null) await run('alias.add', { actorId: id, name: alias, kind: 'other', language: null });
    if (tag !== null) await run('tag.add', { thingId: id, name: tag });
    if (reference !== null) await run('reference.add', { thingId: id, system: reference, identifier: reference });
  }
  let parentId: string | null = null;
  for (const { name, kind, status, date: when, marking, hasParent, technique } of operations) {
    const { id }: { id: string } = await run('operation.create', { ...blankOperation, name, kind, status, date: when, marking, parentId: hasParent ? parentId : null } as never);
    nodes.push(id);
    if (technique !== null) await run('technique.add', { operationId: id, framework: 'DISARM', code: technique, name } as never);
    parentId = id;
  }
  for (const { name, status, date: when, marking } of events) nodes.push((await run('event.create', { ...blankEvent, name, status, date: when, marking })).id);
  return nodes;
}

/** Makes a generated case in the open one. */
export async function buildGenerated(run: Run, made: GeneratedCase): Promise<void> {
  const { source, report, quotes, claims } = made;
  const { id: sourceId } = await run('source.create', { ...blankSource, ...source });
  const { id: reportId } = await run('report.import', { ...blankReport, file: await upload(run, 'report.txt', text), sourceId, ...report });
  const nodes = await nodesOf(run, made);
  const at = (number: number) => nodes[number % nodes.length] ?? '';
  const actorAt = (number: number | null) => (number === null ? null : nodes[number % made.actors.length] ?? null);
  const quoteIds: string[] = [];
  for (const { start, length, speaker, on, ...remarks } of quotes) {
    const exact = [...text].slice(start, start + length).join('');
    const targets = [...new Set(on.map(at))].map((thingId) => ({ to: 'thing', thingId }));
    if (exact.trim() === '') continue;
    const { id } = await run('quote.capture', { ...blankQuote, reportId, start, end: start + codePointLength(exact), exact, ...remarks, speakerId: actorAt(speaker), targets } as never);
    quoteIds.push(id);
  }
  for (const { subject, object, relation, property, value, date: when, by, quotes: on, ...remarks } of claims) {
    const about = relation === null ? { property, value, relation: null, objectId: null } : { relation, objectId: at(object), property: null, value: null };
    const rests = [...new Set(on)].flatMap((number) => quoteIds[number] ?? []);
    if (relation !== null && at(subject) === at(object)) continue;
    await run('claim.create', { claim: { ...blankClaimRemarks, ...undated, ...remarks, ...about, subjectId: at(subject), date: when, attributionId: actorAt(by) }, quoteIds: rests } as never);
  }
}
