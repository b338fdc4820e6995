import fs from 'node:fs';
import type { Input, VerbName } from '../../../shared/contract.ts';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote, blankRemarks, blankReport, blankSource, blankView, undated } from './blank.ts';
import { upload, type Run } from './channel.ts';
import { spanOf, worldExtraction, worldText, type World } from './world.ts';

/** What an input is made from. */
export interface Ground {
  readonly world: World;
  readonly run: Run;
  /** The handle of a file of that name, there or not yet. */
  readonly fileHandle: (name: string) => Promise<string>;
  /** Handle of the world's own case. */
  readonly caseHandle: string;
}

type GoodInputs = { readonly [N in VerbName]: (ground: Ground) => Input<N> | Promise<Input<N>> };

const page = { offset: 0, limit: 100 };
const wholeText = { start: 0, end: 500 };
const twoPages = fs.readFileSync(new URL('../ingest/ocr/testing/two-pages.tif', import.meta.url));
const looseReport = ({ world, run }: Ground) => run('report.read', { id: world.reportId }).then(({ report }) => report);

const hostInputs = {
  'host.describe': () => ({}),
  'file.choose': () => ({ purpose: 'import' as const, suggestedName: 'raid.txt' }),
  'folder.list': () => ({ folder: null }),
  'folder.file': async ({ run }: Ground) => ({ folder: (await firstFolder(run)), name: 'somewhere.casefile' }),
  'upload.start': () => ({ name: 'drop.txt', sizeBytes: 3 }),
  'upload.append': async ({ run }: Ground) => ({ file: (await run('upload.start', { name: 'drop.txt', sizeBytes: 3 })).file, base64: 'YWJj' }),
  'recent.list': () => ({}),
  'preference.read': () => ({}),
  'preference.write': () => ({ theme: 'dark' as const, density: 'compact' as const, lockAfter: 15 as const }),
  'recent.forget': async ({ run, caseHandle }: Ground) => ({ file: (await run('recent.list', {}))[0]?.file ?? caseHandle }),
  'job.cancel': () => ({ jobId: 'none' }),
};

/** A folder to look into: the first one listed at the top, or the top itself where that is a folder. */
async function firstFolder(run: Run): Promise<string> {
  const { entries, trail } = await run('folder.list', { folder: null });
  const folder = trail.at(-1)?.handle ?? entries.find(({ isFolder }) => isFolder)?.handle;
  if (folder === undefined) throw new Error('The host lists no folder');
  return folder;
}

const caseInputs = {
  'case.create': async ({ fileHandle }: Ground) => ({ file: await fileHandle('another.casefile'), title: 'Another', marking: 'TLP:AMBER+STRICT' as const }),
  'case.open': ({ caseHandle }: Ground) => ({ file: caseHandle }),
  // That anything comes of it is held by tests of its own: the cases of these tests stay open to all.
  'case.protect': () => ({ current: null, next: null }),
  'case.openSample': () => ({}),
  'case.close': () => ({}),
  'case.lock': async ({ run, fileHandle }: Ground) => {
    await run('case.create', { file: await fileHandle('locked.casefile'), title: 'Locked', marking: null });
    await run('case.protect', { current: null, next: 'correct horse battery' });
    return {};
  },
  'case.awaited': () => ({}),
  'case.state': () => ({}),
  'case.edit': async ({ run }: Ground) => {
    const { title = '', revision = 0 } = (await run('case.state', {})) ?? {};
    return { title: `${title} again`, description: 'What it is about', marking: 'TLP:RED' as const, revision };
  },
  'backup.make': () => ({}),
  'backup.list': ({ caseHandle }: Ground) => ({ file: caseHandle }),
  'backup.restore': async ({ run, fileHandle }: Ground) => ({ backup: (await run('backup.make', {})).file, target: await fileHandle('restored.casefile') }),
  'merge.preview': async ({ run }: Ground) => ({ file: (await run('backup.make', {})).file }),
  'merge.apply': async ({ run }: Ground) => ({ file: (await run('backup.make', {})).file, decisions: [] }),
  'case.rescue': async ({ caseHandle, fileHandle }: Ground) => ({ file: caseHandle, target: await fileHandle('rescued.casefile') }),
  'report.custody': () => ({ id: null }),
  'report.custodyTable': () => ({ id: null }),
  'journal.list': () => ({ beforeSeq: 4, limit: 10 }),
  'journal.changes': () => ({ seq: 2, limit: 10 }),
  'journal.undo': () => ({}),
  'journal.redo': async ({ run }: Ground) => run('journal.undo', {}).then(() => ({})),
  'view.read': () => ({ key: 'layout' }),
  'view.write': () => ({ key: 'layout', json: '{"network":0.5}' }),
};

/** The case's own export, which brings nothing new. */
const exported = async ({ run, fileHandle }: Ground) => {
  const file = await fileHandle('in.json');
  await run('export.write', { format: 'json', file, replaces: true, options: {} });
  return { format: 'json' as const, file };
};

const bundle = fs.readFileSync(new URL('../bundle/fixtures/bundle-1.zip', import.meta.url));
const aBundle = async ({ run }: Ground) => ({ file: await upload(run, 'bundle.zip', bundle) });

const checkInputs = {
  'import.inspect': async (ground: Ground) => ({ file: (await exported(ground)).file }),
  'import.tables': async ({ run }: Ground) => ({ format: 'csv' as const, file: await upload(run, 'people.csv', 'Name,Type\nAna Vale,person\n') }),
  'import.preview': exported,
  'import.apply': exported,
  'export.preview': () => ({}),
  'export.gaps': () => ({}),
  'export.write': async ({ fileHandle }: Ground) => ({ format: 'json' as const, file: await fileHandle('out.json'), options: {} }),
  'bundle.verify': aBundle,
  'bundle.open': aBundle,
  'bundle.import': async (ground: Ground) => ({ ...await aBundle(ground), target: await ground.fileHandle('imported.casefile') }),
  'key.make': () => ({ passphrase: 'correct horse' }),
  'key.show': () => ({}),
  'case.check': () => ({ jobId: 'job-2' }),
  'check.save': async ({ run, fileHandle }: Ground) => ({ file: await fileHandle('check.txt'), report: await run('case.check', {}) }),
};

const reportInputs = {
  'source.create': () => ({ name: 'Weekly', ...blankSource }),
  'source.edit': async ({ world, run }: Ground) => {
    const source = (await run('source.list', {})).find(({ id }) => id === world.sourceId);
    return { id: world.sourceId, name: 'Daily news', ...blankSource, reliability: 'F' as const, revision: source?.revision ?? -1 };
  },
  'source.list': () => ({}),
  'report.known': async ({ run }: Ground) => ({ file: await upload(run, 'raid.txt', worldText) }),
  'report.inspect': async ({ run }: Ground) => ({ file: await upload(run, 'raid.txt', worldText) }),
  'report.import': async ({ world, run }: Ground) => ({
    file: await upload(run, 'second.txt', 'Another text.'), sourceId: world.sourceId, title: 'Second', ...blankReport, encoding: 'utf-8', jobId: 'job-1',
  }),
  'report.edit': async (ground: Ground) => {
    const { sourceId, author, url, language, marking, revision } = await looseReport(ground);
    return { id: ground.world.reportId, sourceId, title: 'The raid', author, ...undated, url, language, marking, note: 'Read twice', revision };
  },
  'report.list': () => ({}),
  'report.read': ({ world }: Ground) => ({ id: world.reportId }),
  'report.passages': ({ world }: Ground) => ({ id: world.reportId, from: 0, limit: 200 }),
  'report.passageAt': ({ world }: Ground) => ({ id: world.reportId, at: 40 }),
  'report.words': ({ world }: Ground) => ({ reportId: world.reportId, start: 0, end: 8 }),
  'report.pages': ({ world }: Ground) => ({ id: world.reportId, from: 1, limit: 10 }),
  'report.pageWords': ({ world }: Ground) => ({ id: world.reportId, number: 1 }),
  'report.bytes': ({ world }: Ground) => ({ id: world.reportId, from: 2, length: 5 }),
  'report.originalPage': async ({ world, run }: Ground) => run('report.import', {
    file: await upload(run, 'page.html', '<!doctype html><title>T</title><p>A page.'), sourceId: world.sourceId, title: 'Page', ...blankReport,
  }),
  'report.pagePicture': async ({ world, run }: Ground) => ({
    ...await run('report.import', { file: await upload(run, 'pages.tif', twoPages), sourceId: world.sourceId, title: 'Pages', ...blankReport }), number: 2,
  }),
  'report.readAgain': async ({ world, run }: Ground) => ({
    ...await run('report.import', { file: await upload(run, 'umlaut.txt', 'Gr\u00fc\u00dfe'), sourceId: world.sourceId, title: 'Greetings', ...blankReport }), encoding: 'windows-1252',
  }),
  'report.find': ({ world }: Ground) => ({ id: world.reportId, text: 'PLANNED', limit: 10 }),
};

const quoteInputs = {
  'quote.capture': ({ world }: Ground) => ({
    reportId: world.reportId, ...spanOf('Her office'), ...blankQuote, kind: 'reported' as const,
    targets: [
      { to: 'thing' as const, thingId: world.eventId },
      { to: 'actor' as const, name: 'Office', type: 'office' as const, role: null, mentionKind: 'nominal' as const },
      { to: 'operation' as const, name: 'Inquiry', kind: 'legal', status: 'planned' as const, ...undated },
      { to: 'event' as const, name: 'Statement', ...undated, date: '2019~' },
      { to: 'claim' as const, claim: { ...blankClaim, subjectId: world.personId, relation: 'leads', objectId: world.groupId } },
    ],
  }),
  'quote.edit': async ({ world, run }: Ground) => {
    const { revision } = await run('quote.read', { id: world.quoteId });
    return { id: world.quoteId, ...blankRemarks, voice: 'dissent' as const, likelihood: 'unlikely' as const, confidence: 'low' as const, credibility: 6 as const, note: 'Heard twice', revision };
  },
  'quote.read': ({ world }: Ground) => ({ id: world.quoteId }),
  'quote.attach': ({ world }: Ground) => ({ quoteId: world.looseId, thingId: world.groupId, note: 'In passing' }),
  'quote.detach': ({ world }: Ground) => ({ id: world.evidenceId }),
  'quote.inSpan': ({ world }: Ground) => ({ reportId: world.reportId, ...wholeText, limit: 100 }),
  'quote.list': ({ world }: Ground) => ({ thingId: world.operationId, text: 'planned', isUnattached: false, ...page }),
  'estimative.add': ({ world }: Ground) => ({ quoteId: world.looseId, ...spanOf('considered'), norm: 'considered', class: 'modal' as const, likelihood: null }),
  'estimative.remove': ({ world }: Ground) => ({ id: world.estimativeId }),
  'mention.add': ({ world }: Ground) => ({ actorId: world.personId, reportId: world.reportId, ...spanOf('Minister'), kind: 'title' as const }),
  'mention.remove': ({ world }: Ground) => ({ id: world.mentionId }),
  'mention.inSpan': ({ world }: Ground) => ({ reportId: world.reportId, ...wholeText, limit: 100 }),
  'mention.list': ({ world }: Ground) => ({ actorId: world.twinId, limit: 100 }),
  'dating.add': ({ world }: Ground) => ({ reportId: world.reportId, ...spanOf('May 2019'), date: '2019-05', dateInferred: true, dateBasis: 'the month', note: 'Vague' }),
  'dating.remove': ({ world }: Ground) => ({ id: world.datingId }),
  'dating.inSpan': ({ world }: Ground) => ({ reportId: world.reportId, ...wholeText, limit: 100 }),
};

const nodeInputs = {
  'actor.create': ({ world }: Ground) => ({ ...blankActor, name: 'New actor', type: 'state' as const, marking: 'TLP:GREEN' as const, quoteIds: [world.looseId] }),
  'actor.edit': async ({ world, run }: Ground) => {
    const { quoteIds: _none, ...fields } = blankActor;
    return { id: world.groupId, ...fields, name: 'The group', type: 'group' as const, role: 'Plans', revision: (await run('actor.read', { id: world.groupId })).actor.revision };
  },
  'actor.read': ({ world }: Ground) => ({ id: world.twinId }),
  'actor.list': () => ({ text: 'moreau', ...page }),
  'actor.merge': async ({ world, run }: Ground) => ({
    fromId: world.twinId, intoId: world.personId, revision: (await run('actor.read', { id: world.twinId })).actor.revision,
  }),
  'alias.add': ({ world }: Ground) => ({ actorId: world.groupId, name: 'CG', kind: 'acronym' as const, language: null }),
  'alias.remove': ({ world }: Ground) => ({ id: world.aliasId }),
  'operation.create': ({ world }: Ground) => ({ ...blankOperation, name: 'Second raid', kind: 'intrusion', status: 'attempted' as const, parentId: world.operationId, quoteIds: [world.looseId] }),
  'operation.edit': async ({ world, run }: Ground) => {
    const { quoteIds: _none, ...fields } = blankOperation;
    const { operation } = await run('operation.read', { id: world.operationId });
    return { id: world.operationId, ...fields, name: 'Raid', kind: 'influence', status: 'not_conducted' as const, date: '2019-21', revision: operation.revision };
  },
  'operation.read': ({ world }: Ground) => ({ id: world.operationId }),
  'operation.list': () => page,
  'technique.add': ({ world }: Ground) => ({ operationId: world.operationId, framework: 'DISARM', code: 'T0049.003', name: 'Bots amplify' }),
  'technique.remove': ({ world }: Ground) => ({ id: world.techniqueId }),
  'technique.find': () => ({ text: 'flood', limit: 5 }),
  'event.create': () => ({ ...blankEvent, name: 'Hearing', status: 'planned' as const, date: '2019-06-01/..' }),
  'event.edit': async ({ world, run }: Ground) => {
    const { quoteIds: _none, ...fields } = blankEvent;
    return { id: world.eventId, ...fields, name: 'The denial', revision: (await run('event.read', { id: world.eventId })).event.revision };
  },
  'event.read': ({ world }: Ground) => ({ id: world.eventId }),
  'event.list': () => page,
};

const linkInputs = {
  'claim.create': ({ world }: Ground) => ({ claim: { ...blankClaim, subjectId: world.eventId, relation: 'precedes', objectId: world.operationId }, quoteIds: [world.quoteId, world.partId] }),
  'claim.edit': async ({ world, run }: Ground) => {
    const { revision } = await run('claim.read', { id: world.claimId });
    const { subjectId: _, objectId: __, property: ___, ...fields } = { ...blankClaim, subjectId: null };
    return { id: world.claimId, ...fields, relation: 'directs', polarity: 'mixed' as const, estimativeWords: 'we believe', date: '2019', revision };
  },
  'claim.read': ({ world }: Ground) => ({ id: world.claimId }),
  'claim.list': ({ world }: Ground) => ({ thingId: world.personId, isUnsourced: true, ...page }),
  'relation.list': () => ({}),
  'relation.create': () => ({ name: 'funds', label: 'funds', inverseLabel: 'funded by', isRole: true, isSymmetric: false }),
  'tag.add': ({ world }: Ground) => ({ thingId: world.reportId, name: 'key' }),
  'tag.remove': ({ world }: Ground) => ({ id: world.tagId }),
  'reference.add': ({ world }: Ground) => ({ thingId: world.sourceId, system: 'wikidata', identifier: 'Q2' }),
  'reference.remove': ({ world }: Ground) => ({ id: world.referenceId }),
  'thing.remove': ({ world }: Ground) => ({ id: world.reportId }),
  'thing.labels': ({ world }: Ground) => ({ id: world.quoteId }),
  'thing.summaries': ({ world }: Ground) => ({ ids: [world.claimId, world.quoteId, world.sourceId] }),
  'thing.find': () => ({ text: 'raid', kinds: ['operation' as const, 'report' as const], limit: 10 }),
  'thing.match': () => ({ text: 'Campaign', limit: 10 }),
};

const paneInputs = {
  'network.read': () => ({ limit: 100, withEvents: true }),
  'network.neighbourhood': ({ world }: Ground) => ({ id: world.twinId, depth: 2, limit: 100 }),
  'network.place': ({ world }: Ground) => ({ placements: [{ thingId: world.personId, x: 3, y: 4 }, { thingId: world.twinId, x: 0.1, y: -0 }, { thingId: world.twinId, x: 0.2, y: 0 }] }),
  'network.release': ({ world }: Ground) => ({ ids: [world.twinId, world.twinId, world.personId] }),
  'timeline.read': () => ({ fromDay: 0, toDay: 30_000, limit: 100 }),
  'timeline.count': () => ({ fromDay: 0, toDay: 30_000, binDays: 32 }),
  'timeline.span': () => ({}),
  'timeline.within': () => ({ fromDay: 0, toDay: 30_000 }),
  'timeline.dates': ({ world }: Ground) => ({ id: world.operationId }),
  'timeline.date': async ({ world, run }: Ground) => ({
    id: world.operationId, revision: (await run('operation.read', { id: world.operationId })).operation.revision, reportId: world.reportId, start: 0, end: 4,
    date: '2020-10', dateInferred: true, dateBasis: 'its publication',
  }),
};

const proposalInputs = {
  'proposal.read': ({ world }: Ground) => ({ reportId: world.reportId }),
  'proposal.import': async ({ world, run }: Ground) => ({ reportId: world.reprintId, file: await upload(run, 'proposals.json', JSON.stringify(worldExtraction())) }),
  'proposal.list': ({ world }: Ground) => ({ reportId: world.reportId, states: ['pending' as const, 'rejected' as const], kinds: ['actor' as const, 'claim' as const], leastScore: 0.2, ...page }),
  'proposal.count': () => ({}),
  'proposal.readings': () => ({}),
  'proposal.accept': ({ world }: Ground) => ({ ids: [world.proposed.leadId, world.proposed.moveId, world.proposed.dayId] }),
  'proposal.acceptAbove': ({ world }: Ground) => ({ reportId: world.reportId, leastScore: 0.6 }),
  'proposal.reject': ({ world }: Ground) => ({ ids: [world.proposed.officeId, world.proposed.dayId], never: true }),
  'proposal.reopen': ({ world }: Ground) => ({ ids: [world.proposed.labelId] }),
  'proposal.distinguish': async ({ world, run }: Ground) => {
    const { proposals } = await run('proposal.list', { states: ['pending'], kinds: ['actor'], ...page });
    return { id: world.proposed.doctorId, actorId: world.personId, revision: proposals.find(({ id }) => id === world.proposed.doctorId)?.revision ?? -1 };
  },
};

const questionInputs = {
  'network.ask': ({ world }: Ground) => ({ question: { ask: 'paths' as const, fromId: world.personId, toId: world.operationId, longerBy: 2 }, basis: { withConsidered: true, withDenied: true } }),
  'network.measure': () => ({}),
  'network.facets': () => ({}),
};

const versionInputs = {
  'version.plan': ({ world }: Ground) => ({ oldId: world.reportId, newId: world.reprintId }),
  'version.apply': ({ world }: Ground) => ({
    oldId: world.reportId, newId: world.reprintId, left: [world.partId], placed: [{ quoteId: world.looseId, ...spanOf('considered') }],
  }),
  'version.candidates': ({ world }: Ground) => ({ ids: [world.reportId] }),
  'version.suggest': ({ world }: Ground) => ({ title: 'Raid', opening: worldText, url: null, exceptId: world.reportId }),
};

const searchInputs = {
  'search.run': () => ({ query: '(moreau OR "never planned" OR NEAR(never planned, 3) OR *ampaig*) NOT zebra grade:A..C after:1990', isTyping: true, limit: 20 }),
  'search.suggest': () => ({ query: 'raid source:', at: 12, limit: 10 }),
  'search.rebuild': () => ({}),
  'search.save': () => ({ name: 'Denials', query: 'type:quote polarity:denies' }),
  'search.list': () => ({}),
  'search.remove': ({ world }: Ground) => ({ id: world.searchId }),
};

const sceneInputs = {
  'scene.create': ({ world }: Ground) => ({ name: 'The group', caption: null, speakerNote: null, marking: null, view: { ...blankView, nodes: [{ id: world.groupId, x: 1, y: 2 }] } }),
  'scene.update': async ({ world, run }: Ground) => {
    const { scene, view } = await run('scene.read', { id: world.sceneId });
    return { id: world.sceneId, revision: scene.revision, name: 'Who denies it', caption: 'Denied', speakerNote: null, marking: 'TLP:AMBER' as const, view: { ...view, claimIds: [], quoteId: null, viewport: null } };
  },
  'scene.reorder': ({ world }: Ground) => ({ ids: [world.laterSceneId, world.sceneId] }),
  'scene.remove': ({ world }: Ground) => ({ id: world.sceneId }),
  'scene.list': () => ({}),
  'scene.read': ({ world }: Ground) => ({ id: world.sceneId }),
};

/** A batch that waits for files, which never come. */
const idleBatch = ({ world }: Ground) => ({
  files: [], folder: null, isAwaiting: true, sourceId: world.sourceId, newSource: null, usesPublisher: false, publisherReliability: 'F' as const, marking: null, allowDuplicate: false,
});
const idle = (ground: Ground) => ground.run('batch.start', idleBatch(ground));

const batchInputs = {
  'batch.choose': () => ({ what: 'files' as const }),
  'batch.start': idleBatch,
  'batch.add': async (ground: Ground) => ({ id: (await idle(ground)).id, files: [], isLast: true }),
  'batch.state': async (ground: Ground) => ({ id: (await idle(ground)).id, since: 0 }),
  'batch.list': () => ({}),
  'batch.cancel': async (ground: Ground) => ({ id: (await idle(ground)).id }),
  'batch.retry': async (ground: Ground) => ({ id: (await idle(ground)).id, password: 'open sesame', languages: ['en'], allowDuplicate: true }),
  'batch.forget': async (ground: Ground) => {
    const { id } = await idle(ground);
    await ground.run('batch.cancel', { id });
    return { id };
  },
  'report.confirm': ({ world }: Ground) => ({ ids: [world.reportId, world.reprintId] }),
};

/** A good input for every verb of the contract over the world. A verb without one does not compile. */
export const goodInputs: GoodInputs = { ...hostInputs, ...caseInputs, ...checkInputs, ...reportInputs, ...quoteInputs, ...nodeInputs, ...linkInputs, ...paneInputs, ...proposalInputs, ...questionInputs, ...versionInputs, ...searchInputs, ...sceneInputs, ...batchInputs };
