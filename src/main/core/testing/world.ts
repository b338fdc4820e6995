import type { ClaimId, QuoteId } from '../../../shared/ids.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import { codePointLength } from '../../../shared/spans.ts';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote, blankReport, blankSource, blankView, undated } from './blank.ts';
import { upload, type Run } from './channel.ts';

/** The text of the world's report: pairs, marks, a line end of two, and words of several scripts. */
export const worldText = [
  'Minister denies the raid 😀', '',
  '“We probably never planned it,” said Léa Moreau of the Café\u0301 Group on 3 May 2019.\r\nHer office, it said, “considered” the move.',
  'أكد المتحدث. Конец.',
].join('\r\n');

/** Where words stand in the world's report, in code points. */
export function spanOf(words: string, text = worldText): { start: number; end: number; exact: string } {
  const index = text.indexOf(words);
  if (index < 0) throw new Error(`"${words}" is not in the text`);
  const start = codePointLength(text.slice(0, index));
  return { start, end: start + codePointLength(words), exact: words };
}

async function reports(run: Run) {
  const source = await run('source.create', { name: 'Daily', ...blankSource });
  const emptySource = await run('source.create', { name: 'No reports', ...blankSource });
  const file = await upload(run, 'raid.txt', worldText);
  const report = await run('report.import', { file, sourceId: source.id, title: 'Raid', ...blankReport, date: '2019-05-04' });
  const reprint = await run('report.import', {
    file: await upload(run, 'raid.txt', worldText), sourceId: source.id, title: 'Reprint', ...blankReport, allowDuplicate: true, replacesId: report.id, unconfirmed: { title: 'text' },
  });
  return { sourceId: source.id, emptySourceId: emptySource.id, reportId: report.id, reprintId: reprint.id };
}

async function nodes(run: Run) {
  const { id: personId } = await run('actor.create', { name: 'Léa Moreau', type: 'person', ...blankActor });
  const { id: groupId } = await run('actor.create', { name: 'Café\u0301 Group', type: 'organisation', ...blankActor });
  const { id: twinId } = await run('actor.create', { name: 'L. Moreau', type: 'person', ...blankActor });
  const { id: parentId } = await run('operation.create', { name: 'Campaign', kind: 'influence', status: 'alleged', ...blankOperation });
  const { id: operationId } = await run('operation.create', { name: 'Raid', kind: 'intrusion', status: 'considered', ...blankOperation, parentId, date: '2019-05' });
  const { id: eventId } = await run('event.create', { name: 'Denial', ...blankEvent, date: '2019-05-03', quoteIds: [] });
  return { personId, groupId, twinId, parentId, operationId, eventId };
}

type Nodes = Awaited<ReturnType<typeof nodes>>;
type Reports = Awaited<ReturnType<typeof reports>>;

async function quotes(run: Run, { reportId }: Reports, { personId, groupId, twinId, operationId }: Nodes) {
  const speaker = spanOf('Léa Moreau');
  const outer = spanOf('“We probably never planned it,”');
  const whole = await run('quote.capture', {
    reportId, ...spanOf('We probably never planned it,'), ...blankQuote, kind: 'direct', polarity: 'denies', outerStart: outer.start, outerEnd: outer.end,
    speakerId: personId, speakerText: 'Léa Moreau', speakerStart: speaker.start, speakerEnd: speaker.end, viaId: twinId,
    targets: [{ to: 'thing', thingId: operationId }, { to: 'thing', thingId: twinId }],
  });
  const part = await run('quote.capture', { reportId, ...spanOf('never planned'), ...blankQuote, partOfId: whole.id, speakerId: twinId, targets: [{ to: 'thing', thingId: personId }] });
  const loose = await run('quote.capture', { reportId, ...spanOf('Конец'), ...blankQuote, targets: [] });
  const { id: estimativeId } = await run('estimative.add', { quoteId: whole.id, ...spanOf('probably'), norm: 'probably', class: 'probability', likelihood: 'likely' });
  const { id: mentionId } = await run('mention.add', { actorId: twinId, reportId, ...spanOf('Léa Moreau'), kind: 'name' });
  await run('mention.add', { actorId: groupId, reportId, ...spanOf('Café\u0301 Group'), kind: 'name' });
  const { id: datingId } = await run('dating.add', { reportId, ...spanOf('3 May 2019'), ...undated, date: '2019-05-03', note: null });
  const { supports } = await run('quote.read', { id: part.id });
  const [support] = supports;
  if (!support) throw new Error('The quote supports nothing');
  return { quoteId: whole.id, partId: part.id, looseId: loose.id, estimativeId, mentionId, datingId, evidenceId: support.evidenceId };
}

async function links(run: Run, { personId, groupId, twinId, operationId, eventId }: Nodes, quoteId: Awaited<ReturnType<typeof quotes>>['quoteId']) {
  const claim = { ...blankClaim, subjectId: twinId, relation: 'executes', objectId: operationId, polarity: 'denies', attributionId: twinId } as const;
  const { id: claimId } = await run('claim.create', { claim, quoteIds: [quoteId] });
  await run('claim.create', { claim: { ...blankClaim, subjectId: personId, relation: 'member_of', objectId: groupId, date: '2018/..' }, quoteIds: [] });
  await run('claim.create', { claim: { ...blankClaim, subjectId: twinId, relation: 'linked_to', objectId: personId }, quoteIds: [] });
  const { id: propertyId } = await run('claim.create', { claim: { ...blankClaim, subjectId: operationId, property: 'status', value: 'alleged', voice: 'analyst' }, quoteIds: [quoteId] });
  const { id: aliasId } = await run('alias.add', { actorId: twinId, name: 'Лея', kind: 'transliteration', language: 'ru' });
  const { id: tagId } = await run('tag.add', { thingId: twinId, name: 'priority' });
  await run('tag.add', { thingId: personId, name: 'priority' });
  const { id: referenceId } = await run('reference.add', { thingId: twinId, system: 'wikidata', identifier: 'Q1' });
  for (const thingId of [claimId, quoteId, eventId]) await run('tag.add', { thingId, name: 'checked' });
  const { id: techniqueId } = await run('technique.add', { operationId, framework: 'DISARM', code: 'T0049', name: 'Flooding' });
  await run('network.place', { placements: [{ thingId: twinId, x: 1.5, y: -2 }, { thingId: operationId, x: 0, y: 1e6 }] });
  const { id: searchId } = await run('search.save', { name: 'Raids', query: 'raid* type:operation' });
  return { claimId, propertyId, aliasId, tagId, referenceId, techniqueId, searchId };
}

/** What an extractor might answer for the world's report. */
export function worldExtraction(): Extraction {
  const at = (words: string) => {
    const { start, end } = spanOf(words);
    return { start, end };
  };
  const because = [{ rule: 'test', note: null, words: [at('Her office')] }];
  const actor = { role: null, knownId: null, aliases: [], score: 0.9, because };
  const saying = {
    outer: null, kind: 'direct', voice: 'source', polarity: 'asserts', speakerText: 'it', speakerSpan: at('it said'), viaKey: null, viaText: null,
    likelihood: null, confidence: null, estimatives: [{ ...at('considered'), norm: 'considered', class: 'modal', likelihood: null }], language: 'en', score: 0.6, because,
  } satisfies Partial<Extraction['quotes'][number]>;
  return {
    extractor: 'test', version: '1',
    actors: [
      { ...actor, key: 'a1', name: 'Her office', type: 'office', mentions: [{ ...at('Her office'), kind: 'nominal' }] },
      { ...actor, key: 'a2', name: 'Dr Moreau', type: 'person', aliases: [{ name: 'Léa', kind: 'short', language: null }], mentions: [{ ...at('Moreau'), kind: 'short' }], score: 0.5 },
    ],
    quotes: [{ ...saying, key: 'q1', ...at('considered'), speakerKey: 'a1' }],
    operations: [{
      key: 'o1', name: 'The move', kind: 'other', aim: null, status: 'considered', statusBasis: null, date: { edtf: '2019-05', inferred: true, basis: 'the month named' },
      parts: [{ actorKey: 'a1', relation: 'considers', polarity: 'asserts', words: [] }], quoteKeys: ['q1'],
      techniques: [{ framework: 'DISARM', code: 'T0001', name: 'Test', words: at('move') }], score: 0.8, because,
    }],
    claims: [{ key: 'c1', subjectKey: 'a2', relation: 'leads', objectKey: 'a1', voice: 'source', polarity: 'asserts', status: null, date: null, quoteKeys: ['q1'], score: 0.9, because }],
    dates: [{ key: 'd1', ...at('May 2019'), edtf: '2019-05', inferred: false, basis: null, score: 0.9, because }],
    markings: [{ key: 'm1', ...at('Minister'), marking: 'TLP:GREEN', score: 0.9, because }],
  };
}

/** Proposals, some of them decided. */
async function proposals(run: Run, { reportId }: Reports) {
  await run('proposal.import', { reportId, file: await upload(run, 'proposals.json', JSON.stringify(worldExtraction())) });
  const { proposals: made } = await run('proposal.list', { states: ['pending'], offset: 0, limit: 100 });
  const idOf = (kind: (typeof made)[number]['kind'], name?: string) => {
    const found = made.find((one) => one.kind === kind && (name === undefined || one.name === name));
    if (!found) throw new Error(`No ${kind} is proposed`);
    return found.id;
  };
  const proposed = {
    officeId: idOf('actor', 'Her office'), doctorId: idOf('actor', 'Dr Moreau'), sayingId: idOf('quote'), moveId: idOf('operation'), leadId: idOf('claim'), dayId: idOf('dating'), labelId: idOf('marking'),
  };
  await run('proposal.reject', { ids: [proposed.labelId], never: false });
  return { proposed };
}

/** An object of another system that the case has no place for. */
async function strangers(run: Run) {
  const foreignObjects = [{ system: 'stix', identifier: 'malware--1', body: JSON.stringify({ type: 'malware', name: 'Worm' }) }];
  await run('import.apply', { format: 'json', file: await upload(run, 'other.json', JSON.stringify({ format: 'casewright', formatVersion: 1, foreignObjects })) });
}

/** What is said of the raid, and a list of who was there. */
async function scenes(run: Run, { twinId, operationId, personId, groupId }: Nodes, claimId: ClaimId, quoteId: QuoteId) {
  const view = {
    ...blankView, nodes: [{ id: twinId, x: 0, y: 0 }, { id: operationId, x: 120.5, y: -40 }], claimIds: [claimId], selectedIds: [claimId], quoteId,
    viewport: { x: 10, y: 20, width: 400, height: 300 }, window: { fromDay: 18_000, toDay: 18_100 }, panes: { network: { arrangement: 'tree' } },
  };
  const { id: sceneId } = await run('scene.create', { name: 'Who denies the raid', caption: 'She denies it', speakerNote: 'Wait for questions', marking: 'TLP:GREEN', view });
  const { id: laterSceneId } = await run('scene.create', { name: 'Who was there', caption: null, speakerNote: null, marking: null, view: { ...blankView, nodes: [{ id: personId, x: 0, y: 0 }, { id: groupId, x: 0, y: 90 }] } });
  return { sceneId, laterSceneId };
}

/** A small case in which everything that a case can hold is there at least once, made by verbs. Gives its identifiers. */
export async function buildWorld(run: Run) {
  const made = { ...await reports(run), ...await nodes(run) };
  const quoted = await quotes(run, made, made);
  const proposed = await proposals(run, made);
  await strangers(run);
  const linked = await links(run, made, quoted.quoteId);
  return { ...made, ...quoted, ...proposed, ...linked, ...await scenes(run, made, linked.claimId, quoted.quoteId) };
}

export type World = Awaited<ReturnType<typeof buildWorld>>;
