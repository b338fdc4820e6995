import type { VerbName } from '../../../shared/contract.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { blankActor, blankClaim, blankEvent, blankOperation, blankQuote, blankRemarks, blankReport, blankSource, blankView, undated } from './blank.ts';
import type { Ground } from './good-inputs.ts';
import { upload } from './channel.ts';
import { spanOf, type World } from './world.ts';

/** What a caller gets wrong and the code that answers it. */
export interface BadInput {
  readonly what: string;
  readonly code: ErrorCode;
  readonly input: (ground: Ground) => unknown;
}

const absent = '00000000-0000-7000-8000-00000000dead';
const gone = (kind: string) => `${kind}--${absent}`;
const bad = (what: string, code: ErrorCode, input: (ground: Ground) => unknown): BadInput => ({ what, code, input });
const extra = bad('a field that nobody asked for', 'INPUT_INVALID', () => ({ surprise: 1 }));
const missing = (kind: string) => bad(`a ${kind} that is not there`, 'THING_MISSING', () => ({ id: gone(kind) }));
const noReport = bad('a report that is not there', 'REPORT_MISSING', () => ({ id: gone('report') }));
const span = (more: object) => ({ world }: { world: World }) => ({ reportId: world.reportId, start: 0, end: 9, limit: 10, ...more });
const stale = (what: string, input: (world: World) => object) =>
  bad(`${what} as it was before it was changed`, 'STALE_REVISION', ({ world }) => ({ ...input(world), revision: 1 }));
const { quoteIds: _actorQuotes, ...actorFields } = blankActor;
const { quoteIds: _operationQuotes, ...operationFields } = blankOperation;
const { quoteIds: _eventQuotes, ...eventFields } = blankEvent;
const { replacesId: _replaces, allowDuplicate: _allow, ...reportFields } = blankReport;
const { relation: _r, objectId: _o, property: _p, value, ...claimFields } = blankClaim;

const ofHosts = {
  'host.describe': extra,
  'file.choose': bad('a purpose that there is not', 'INPUT_INVALID', () => ({ purpose: 'delete' })),
  'folder.list': bad('no folder at all', 'INPUT_INVALID', () => ({})),
  'folder.file': bad('a name of nothing', 'INPUT_INVALID', () => ({ folder: 'x', name: '' })),
  'upload.start': bad('a size below nothing', 'INPUT_INVALID', () => ({ name: 'a.txt', sizeBytes: -1 })),
  'upload.append': bad('bytes that are not base64', 'INPUT_INVALID', () => ({ file: 'x', base64: '***' })),
  'recent.list': extra,
  'preference.read': extra,
  'preference.write': bad('an unknown theme', 'INPUT_INVALID', () => ({ theme: 'pink', density: 'compact' })),
  'recent.forget': bad('no file', 'INPUT_INVALID', () => ({ file: '' })),
  'job.cancel': bad('a job by number', 'INPUT_INVALID', () => ({ jobId: 7 })),
};

const ofCases = {
  'case.create': bad('a file that is there', 'CASE_EXISTS', ({ caseHandle }) => ({ file: caseHandle, title: 'Again', marking: null })),
  'case.open': bad('a file that is not there', 'CASE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.casefile') })),
  'case.protect': bad('too short a passphrase', 'INPUT_INVALID', () => ({ current: null, next: 'short' })),
  'case.openSample': extra,
  'case.close': extra,
  'case.lock': bad('a case without a passphrase', 'RULE_BROKEN', () => ({})),
  'case.awaited': extra,
  'case.state': extra,
  'case.edit': bad('the case as it was never', 'STALE_REVISION', () => ({ title: 'T', description: null, marking: null, revision: 999_999 })),
  'backup.make': extra,
  'backup.list': bad('no file at all', 'INPUT_INVALID', () => ({})),
  'backup.restore': bad('a file that is there', 'CASE_EXISTS', async ({ run, caseHandle }) => ({ backup: (await run('backup.make', {})).file, target: caseHandle })),
  'case.rescue': bad('a target that is there', 'CASE_EXISTS', ({ caseHandle }) => ({ file: caseHandle, target: caseHandle })),
  'merge.preview': bad('the case itself', 'RULE_BROKEN', ({ caseHandle }) => ({ file: caseHandle })),
  'merge.apply': bad('a side that there is not', 'INPUT_INVALID', ({ caseHandle }) => ({ file: caseHandle, decisions: [{ id: 'a', take: 'both' }] })),
  'report.custody': bad('what is no report', 'INPUT_INVALID', () => ({ id: gone('actor') })),
  'report.custodyTable': bad('what is no report', 'INPUT_INVALID', () => ({ id: gone('actor') })),
  'journal.list': bad('more than a page', 'INPUT_INVALID', () => ({ limit: 501 })),
  'journal.changes': bad('an entry before the first', 'INPUT_INVALID', () => ({ seq: 0, limit: 1 })),
  'journal.undo': extra,
  'journal.redo': bad('to go on after a change', 'NOTHING_TO_REDO', async ({ world, run }) => {
    await run('tag.add', { thingId: world.groupId, name: 'changed since' });
    return {};
  }),
  'view.read': bad('a key that is too long', 'INPUT_INVALID', () => ({ key: 'k'.repeat(61) })),
  'view.write': bad('what is not JSON', 'RULE_BROKEN', () => ({ key: 'layout', json: '{' })),
};

const ofChecks = {
  'import.inspect': bad('a file that is not there', 'FILE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.json') })),
  'import.tables': bad('a table that is broken', 'FILE_UNREADABLE', async ({ run }) => ({ format: 'csv', file: await upload(run, 'a.csv', 'a,b\n"x,y\n') })),
  'import.preview': bad('a file that is no such form', 'FORMAT_UNKNOWN', async ({ run }) => ({ format: 'json', file: await upload(run, 'a.json', '{}') })),
  'import.apply': bad('a file that is broken', 'FILE_UNREADABLE', async ({ run }) => ({ format: 'json', file: await upload(run, 'a.json', '{"a":\n') })),
  'export.preview': bad('a marking that is none', 'INPUT_INVALID', () => ({ level: 'TLP:WHITE' })),
  'export.gaps': bad('a marking that is none', 'INPUT_INVALID', () => ({ level: 'TLP:WHITE' })),
  'export.write': bad('a name of another form', 'INPUT_INVALID', async ({ fileHandle }) => ({ format: 'json', file: await fileHandle('out.casefile'), options: {} })),
  'bundle.verify': bad('a bundle that is not there', 'FILE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.zip') })),
  'bundle.open': bad('a bundle that is not there', 'FILE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.zip') })),
  'bundle.import': bad('a bundle that is not there', 'FILE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.zip'), target: await fileHandle('new.casefile') })),
  'key.make': bad('too short a passphrase', 'INPUT_INVALID', () => ({ passphrase: 'short' })),
  'key.show': extra,
  'case.check': extra,
  'check.save': bad('a name of no text', 'INPUT_INVALID', async ({ run, fileHandle }) => ({ file: await fileHandle('check.casefile'), report: await run('case.check', {}) })),
};

const ofReports = {
  'source.create': bad('a blank name', 'INPUT_INVALID', () => ({ ...blankSource, name: ' \u00A0' })),
  'source.edit': stale('a source', (world) => ({ id: world.sourceId, name: 'Daily', ...blankSource })),
  'source.list': extra,
  'report.known': bad('a file that is not there', 'FILE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.txt') })),
  'report.inspect': bad('a file that is not there', 'FILE_MISSING', async ({ fileHandle }) => ({ file: await fileHandle('nowhere.txt') })),
  'report.import': bad('a year of two digits', 'DATE_INVALID', async ({ world, fileHandle }) => ({
    file: await fileHandle('nowhere.txt'), sourceId: world.sourceId, title: 'T', ...blankReport, date: '20',
  })),
  'report.edit': stale('a report', (world) => ({ id: world.reportId, sourceId: world.sourceId, title: 'T', ...reportFields })),
  'report.list': extra,
  'report.read': noReport,
  'report.passages': bad('a report that is not there', 'REPORT_MISSING', () => ({ id: gone('report'), from: 0, limit: 1 })),
  'report.passageAt': bad('a place before the text', 'INPUT_INVALID', ({ world }) => ({ id: world.reportId, at: -1 })),
  'report.words': bad('more words than a reply holds', 'INPUT_INVALID', ({ world }) => ({ reportId: world.reportId, start: 0, end: 400_001 })),
  'report.pages': bad('pages of a report that is not there', 'REPORT_MISSING', () => ({ id: gone('report'), from: 1, limit: 1 })),
  'report.pageWords': bad('a page before the first', 'INPUT_INVALID', ({ world }) => ({ id: world.reportId, number: 0 })),
  'report.bytes': bad('more bytes than a reply holds', 'INPUT_INVALID', ({ world }) => ({ id: world.reportId, from: 0, length: 1_048_577 })),
  'report.originalPage': bad('a text, which has no page', 'NOT_AVAILABLE', ({ world }) => ({ id: world.reportId })),
  'report.pagePicture': bad('a text, which has no pictures', 'NOT_AVAILABLE', ({ world }) => ({ id: world.reportId, number: 1 })),
  'report.readAgain': bad('a way that reads the same', 'REPORT_DUPLICATE', ({ world }) => ({ id: world.reportId, encoding: 'utf-8' })),
  'report.find': bad('nothing to look for', 'INPUT_INVALID', ({ world }) => ({ id: world.reportId, text: '', limit: 1 })),
};

const ofQuotes = {
  'quote.capture': bad('words that are not there', 'QUOTE_MISMATCH', ({ world }) => ({ reportId: world.reportId, ...spanOf('Minister'), exact: 'President', ...blankQuote, targets: [] })),
  'quote.edit': stale('a quote', (world) => ({ id: world.quoteId, ...blankRemarks })),
  'quote.read': missing('quote'),
  'quote.attach': bad('what it is attached to already', 'RULE_BROKEN', ({ world }) => ({ quoteId: world.quoteId, thingId: world.operationId, note: null })),
  'quote.detach': missing('evidence'),
  'quote.inSpan': bad('a place by half a character', 'INPUT_INVALID', span({ end: 1.5 })),
  'quote.list': bad('a page of nothing', 'INPUT_INVALID', () => ({ offset: 0, limit: 0 })),
  'estimative.add': bad('a span of nothing', 'SPAN_EMPTY', ({ world }) => ({ quoteId: world.quoteId, start: 3, end: 3, exact: 'x', norm: 'x', class: 'modal', likelihood: null })),
  'estimative.remove': missing('estimative'),
  'mention.add': bad('half a letter', 'SPAN_CUTS_GRAPHEME', ({ world }) => {
    const { start, end } = spanOf('Cafe\u0301'.normalize('NFC') + '\u0301');
    return { actorId: world.groupId, reportId: world.reportId, start, end: end - 1, exact: 'Café', kind: 'name' };
  }),
  'mention.remove': missing('mention'),
  'mention.inSpan': bad('a report by name', 'INPUT_INVALID', span({ reportId: 'Raid' })),
  'mention.list': bad('an operation for an actor', 'INPUT_INVALID', ({ world }) => ({ actorId: world.operationId, limit: 1 })),
  'dating.add': bad('a place behind the text', 'SPAN_OUT_OF_RANGE', ({ world }) => ({ reportId: world.reportId, start: 9000, end: 9001, exact: 'x', ...undated, note: null })),
  'dating.remove': missing('dating'),
  'dating.inSpan': bad('no end to what is asked', 'INPUT_INVALID', span({ limit: 2001 })),
};

const ofNodes = {
  'actor.create': bad('a name with a NUL', 'INPUT_INVALID', () => ({ ...blankActor, name: 'Ir\0an', type: 'state' })),
  'actor.edit': stale('an actor', (world) => ({ id: world.groupId, ...actorFields, name: 'G', type: 'group' })),
  'actor.read': missing('actor'),
  'actor.list': bad('a page before the first', 'INPUT_INVALID', () => ({ offset: -1, limit: 1 })),
  'actor.merge': bad('an actor with itself', 'RULE_BROKEN', async ({ world, run }) => ({
    fromId: world.groupId, intoId: world.groupId, revision: (await run('actor.read', { id: world.groupId })).actor.revision,
  })),
  'alias.add': bad('an actor that is not there', 'THING_MISSING', () => ({ actorId: gone('actor'), name: 'A', kind: 'name', language: null })),
  'alias.remove': missing('alias'),
  'operation.create': bad('an end before the start', 'DATE_INVALID', () => ({ ...blankOperation, name: 'O', kind: 'k', status: 'planned', date: '2021/2020' })),
  'operation.edit': bad('a parent that lies below it', 'RULE_BROKEN', async ({ world, run }) => ({
    id: world.parentId, ...operationFields, name: 'O', kind: 'k', status: 'planned', parentId: world.operationId,
    revision: (await run('operation.read', { id: world.parentId })).operation.revision,
  })),
  'operation.read': missing('operation'),
  'operation.list': bad('a page without an end', 'INPUT_INVALID', () => ({ offset: 0, limit: 501 })),
  'technique.add': bad('a technique that is noted', 'RULE_BROKEN', ({ world }) => ({ operationId: world.operationId, framework: 'DISARM', code: 'T0049', name: 'Flooding' })),
  'technique.remove': missing('technique'),
  'technique.find': bad('no limit', 'INPUT_INVALID', () => ({ text: 'a' })),
  'event.create': bad('a status that there is not', 'INPUT_INVALID', () => ({ ...blankEvent, name: 'E', status: 'done' })),
  'event.edit': stale('an event', (world) => ({ id: world.eventId, ...eventFields, name: 'E' })),
  'event.read': missing('event'),
  'event.list': bad('a list by name', 'INPUT_INVALID', () => 'all'),
};

const ofLinks = {
  'claim.create': bad('a relation that the case does not have', 'RULE_BROKEN', ({ world }) => ({
    claim: { ...blankClaim, subjectId: world.personId, relation: 'haunts', objectId: world.groupId }, quoteIds: [],
  })),
  'claim.edit': stale('a claim', (world) => ({ id: world.claimId, relation: 'directs', value, ...claimFields })),
  'claim.read': missing('claim'),
  'claim.list': bad('claims of a claim', 'INPUT_INVALID', ({ world }) => ({ thingId: world.claimId, offset: 0, limit: 1 })),
  'relation.list': extra,
  'relation.create': bad('a relation that is there', 'RULE_BROKEN', () => ({ name: 'executes', label: 'x', inverseLabel: 'y', isRole: true, isSymmetric: false })),
  'tag.add': bad('a tag that is there', 'RULE_BROKEN', ({ world }) => ({ thingId: world.twinId, name: 'priority' })),
  'tag.remove': missing('tag'),
  'reference.add': bad('a reference that is there', 'RULE_BROKEN', ({ world }) => ({ thingId: world.twinId, system: 'wikidata', identifier: 'Q1' })),
  'reference.remove': missing('reference'),
  'thing.remove': bad('a source that has reports', 'THING_IN_USE', ({ world }) => ({ id: world.sourceId })),
  'thing.labels': missing('report'),
  'thing.summaries': bad('more than a page', 'INPUT_INVALID', () => ({ ids: Array.from({ length: 501 }, () => gone('actor')) })),
  'thing.find': bad('a kind that there is not', 'INPUT_INVALID', () => ({ text: 'a', kinds: ['mood'], limit: 1 })),
  'thing.match': bad('nothing', 'INPUT_INVALID', () => ({ text: '', limit: 1 })),
};

const ofPanes = {
  'network.read': bad('no say about events', 'INPUT_INVALID', () => ({ limit: 1 })),
  'network.neighbourhood': bad('the whole world', 'INPUT_INVALID', ({ world }) => ({ id: world.twinId, depth: 5, limit: 1 })),
  'network.place': bad('a thing that is not there', 'THING_IN_USE', () => ({ placements: [{ thingId: gone('actor'), x: 0, y: 0 }] })),
  'network.release': bad('nothing', 'INPUT_INVALID', () => ({ ids: [] })),
  'timeline.read': bad('half a day', 'INPUT_INVALID', () => ({ fromDay: 0.5, limit: 1 })),
  'timeline.count': bad('a window that ends before it begins', 'INPUT_INVALID', () => ({ fromDay: 10, toDay: 9, binDays: 1 })),
  'timeline.within': bad('a window that ends before it begins', 'INPUT_INVALID', () => ({ fromDay: 10, toDay: 9 })),
  'timeline.dates': missing('operation'),
  'timeline.date': bad('an interval that ends before it begins', 'DATE_INVALID', async ({ world, run }) => ({
    id: world.operationId, revision: (await run('operation.read', { id: world.operationId })).operation.revision, reportId: world.reportId, start: 0, end: 4,
    date: '2021/2020', dateInferred: false, dateBasis: null,
  })),
  'timeline.span': bad('a limit', 'INPUT_INVALID', () => ({ limit: 1 })),
};

const ofProposals = {
  'proposal.read': bad('a report that is not there', 'THING_MISSING', () => ({ reportId: gone('report') })),
  'proposal.import': bad('a file of something else', 'FORMAT_UNKNOWN', async ({ world, run }) => ({ reportId: world.reportId, file: await upload(run, 'p.json', '{"actors":1}') })),
  'proposal.list': bad('no state at all', 'INPUT_INVALID', () => ({ states: [], offset: 0, limit: 1 })),
  'proposal.count': extra,
  'proposal.readings': extra,
  'proposal.accept': bad('what was rejected', 'RULE_BROKEN', ({ world }) => ({ ids: [world.proposed.labelId] })),
  'proposal.acceptAbove': bad('a score over the top', 'INPUT_INVALID', () => ({ leastScore: 1.1 })),
  'proposal.reject': bad('a proposal that is not there', 'THING_MISSING', () => ({ ids: [gone('proposal')], never: false })),
  'proposal.reopen': bad('what is accepted', 'RULE_BROKEN', async ({ world, run }) => {
    await run('proposal.accept', { ids: [world.proposed.officeId] });
    return { ids: [world.proposed.officeId] };
  }),
  'proposal.distinguish': bad('an actor that is not there', 'THING_MISSING', async ({ world, run }) => {
    const { proposals } = await run('proposal.list', { states: ['pending'], kinds: ['actor'], offset: 0, limit: 9 });
    return { id: world.proposed.doctorId, actorId: gone('actor'), revision: proposals.find(({ id }) => id === world.proposed.doctorId)?.revision };
  }),
};

const ofQuestions = {
  'network.ask': bad('a way from a thing to itself', 'RULE_BROKEN', ({ world }) => ({ question: { ask: 'paths', fromId: world.personId, toId: world.personId } })),
  'network.facets': bad('a limit', 'INPUT_INVALID', () => ({ limit: 1 })),
  'network.measure': bad('a limit', 'INPUT_INVALID', () => ({ limit: 1 })),
};

const ofVersions = {
  'version.plan': bad('an older version for the newer one', 'RULE_BROKEN', ({ world }) => ({ oldId: world.reprintId, newId: world.reportId })),
  'version.apply': bad('words that are not there', 'QUOTE_MISMATCH', ({ world }) => ({
    oldId: world.reportId, newId: world.reprintId, placed: [{ quoteId: world.looseId, ...spanOf('Minister'), exact: 'President' }],
  })),
  'version.candidates': bad('no identifier', 'INPUT_INVALID', () => ({ ids: ['report'] as never })),
  'version.suggest': bad('no title', 'INPUT_INVALID', () => ({ opening: '', url: null })),
};

const ofSearch = {
  'search.run': bad('all but something', 'INPUT_INVALID', () => ({ query: 'NOT raid', limit: 10 })),
  'search.suggest': bad('a place before the first letter', 'INPUT_INVALID', () => ({ query: 'raid', at: -1, limit: 1 })),
  'search.rebuild': extra,
  'search.save': bad('a search for nothing', 'INPUT_INVALID', () => ({ name: 'Nothing', query: '!!!' })),
  'search.list': extra,
  'search.remove': missing('search'),
};

const ofScenes = {
  'scene.create': bad('a thing that is not there', 'THING_MISSING', () => ({ name: 'Lost', caption: null, speakerNote: null, marking: null, view: { ...blankView, nodes: [{ id: gone('actor'), x: 0, y: 0 }] } })),
  'scene.update': stale('a scene', ({ sceneId }) => ({ id: sceneId, name: 'Late', caption: null, speakerNote: null, marking: null })),
  'scene.reorder': bad('an order that leaves a scene out', 'RULE_BROKEN', ({ world }) => ({ ids: [world.sceneId] })),
  'scene.remove': missing('scene'),
  'scene.list': extra,
  'scene.read': missing('scene'),
};

const noBatch = bad('a batch that this window does not know', 'THING_MISSING', () => ({ id: gone('batch') }));

const ofBatches = {
  'batch.choose': bad('a dialog that there is not', 'INPUT_INVALID', () => ({ what: 'colour' })),
  'batch.start': bad('a source that is not there', 'THING_MISSING', () => ({
    files: [{ file: 'nothing' }], folder: null, sourceId: gone('source'), newSource: null, usesPublisher: false, publisherReliability: 'F', marking: null, allowDuplicate: false,
  })),
  'batch.add': bad('a batch that this window does not know', 'THING_MISSING', () => ({ id: gone('batch'), files: [], isLast: true })),
  'batch.state': bad('a batch that this window does not know', 'THING_MISSING', () => ({ id: gone('batch'), since: 0 })),
  'batch.list': extra,
  'batch.cancel': noBatch,
  'batch.retry': noBatch,
  'batch.forget': noBatch,
  'report.confirm': bad('a report that is not there', 'REPORT_MISSING', () => ({ ids: [gone('report')] })),
};

/** A bad input for every verb of the contract over the world. A verb without one does not compile. */
export const badInputs: { readonly [N in VerbName]: BadInput } = { ...ofHosts, ...ofCases, ...ofChecks, ...ofReports, ...ofQuotes, ...ofNodes, ...ofLinks, ...ofPanes, ...ofProposals, ...ofQuestions, ...ofVersions, ...ofSearch, ...ofScenes, ...ofBatches };
