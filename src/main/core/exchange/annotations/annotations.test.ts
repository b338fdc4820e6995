import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sliceSpan } from '../../../../shared/spans.ts';
import { line, makePdf } from '../../ingest/pdf/testing/make-pdf.ts';
import { blankActor, blankClaim, blankQuote, blankReport } from '../../testing/blank.ts';
import { upload } from '../../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { worldText } from '../../testing/world.ts';
import { annotationOf, namedByHash, type AnnotatedQuote } from './model.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

interface Selector { readonly type: string; readonly value?: string; readonly start?: number; readonly end?: number; readonly exact?: string; readonly refinedBy?: Selector }
interface Target { readonly source: { readonly id: string }; readonly selector: Selector | Selector[]; readonly state: object }
interface Annotation { readonly id: string; readonly body: Record<string, unknown>[]; readonly target: [Target, Target] }
interface Collection { readonly '@context': string; readonly total: number; readonly first: { readonly items: Annotation[] } }

async function exported({ run, folder, fileHandle }: TestGround, options: object = {}): Promise<Collection> {
  await run('export.write', { format: 'annotations', file: await fileHandle('a.jsonld'), options, replaces: true });
  return JSON.parse(fs.readFileSync(path.join(folder, 'a.jsonld'), 'utf8')) as Collection;
}

const urn = (id: string) => `urn:uuid:${id.split('--')[1]}`;

it('says where every quote stands, in code points and in words, and when the text was read', async () => {
  const ground = await openWorld(worldFile);
  const { '@context': context, total, first: { items } } = await exported(ground);
  expect(context).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(total).toBe(items.length);
  expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).toSorted());
  for (const { target: [text, original] } of items) {
    const [place, words] = text.selector as Selector[];
    expect(sliceSpan(worldText, { start: place?.start ?? 0, end: place?.end ?? 0 })).toBe(words?.exact);
    expect(text.state).toMatchObject({ type: 'TimeState', sourceDate: expect.stringMatching(/^\d{4}-.*Z$/) as string });
    expect(original.selector).toMatchObject({ type: 'TextQuoteSelector', exact: words?.exact });
  }
  const quote = items.find(({ id }) => id === urn(ground.world.quoteId));
  expect(quote?.target[0].selector).toMatchObject([{ type: 'TextPositionSelector', start: 31, end: 60 }, { exact: 'We probably never planned it,' }]);
});

it('says of a claim that it is denied, and who rests on the words', async () => {
  const ground = await openWorld(worldFile);
  const { first: { items } } = await exported(ground);
  const bodies = items.find(({ id }) => id === urn(ground.world.quoteId))?.body ?? [];
  expect(bodies.find(({ id }) => id === urn(ground.world.claimId))?.['value']).toBe('L. Moreau executes Raid (denies; according to L. Moreau)');
  expect(bodies.find(({ id }) => id === urn(ground.world.propertyId))?.['value']).toBe('Raid status alleged (voice analyst)');
  expect(bodies).toContainEqual({ type: 'SpecificResource', purpose: 'identifying', source: { id: urn(ground.world.operationId), label: 'Raid' } });
  expect(bodies).toContainEqual({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'checked' });
  expect(bodies[0]).toMatchObject({ purpose: 'assessing', value: expect.stringContaining('denies; said by Léa Moreau; by way of L. Moreau') as string });
  expect(JSON.stringify(items)).not.toContain('source reliability F');
});

it('reads the views of the case as they are released', async () => {
  const ground = await openWorld(worldFile);
  const { id: secretId } = await ground.run('actor.create', { name: 'Colonel Zed', type: 'person', ...blankActor, marking: 'TLP:RED' });
  const claim = await ground.run('claim.create', { claim: { ...blankClaim, subjectId: ground.world.personId, relation: 'linked_to', objectId: ground.world.groupId, attributionId: secretId }, quoteIds: [ground.world.quoteId] });
  const bodiesAt = async (options: object) => (await exported(ground, options)).first.items.flatMap(({ body }) => body).filter(({ id }) => id === urn(claim.id)).map(({ value }) => value);
  expect(await bodiesAt({})).toEqual(['Léa Moreau linked to Café\u0301 Group (according to Colonel Zed)']);
  expect(await bodiesAt({ level: 'TLP:GREEN' })).toEqual(['Léa Moreau linked to Café\u0301 Group (according to Withheld person 1)']);
  expect((await exported(ground, { ids: [ground.world.eventId] })).first.items).toEqual([]);
});

it('names the page of a PDF', async () => {
  const ground = await openWorld(worldFile);
  const pdf = makePdf({ pages: ['First page of it', 'Second page of it'].map((words) => ({ content: line(words, 72, 700) })) });
  const report = await ground.run('report.import', { file: await upload(ground.run, 'a.pdf', pdf), sourceId: ground.world.sourceId, title: 'PDF', ...blankReport, url: 'https://example.org/a%20b.pdf' });
  const { words } = await ground.run('report.words', { reportId: report.id, start: 0, end: 1000 });
  const at = words.indexOf('Second');
  const quote = await ground.run('quote.capture', { reportId: report.id, start: at, end: at + 11, exact: 'Second page', ...blankQuote, targets: [] });
  const [, original] = (await exported(ground)).first.items.find(({ id }) => id === urn(quote.id))?.target ?? [];
  expect(original).toMatchObject({
    source: { id: 'https://example.org/a%20b.pdf', format: 'application/pdf' },
    selector: { type: 'FragmentSelector', value: 'page=2', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', refinedBy: { type: 'TextQuoteSelector', exact: 'Second page' } },
  });
});

it('names bytes by their hash as RFC 6920 does, and the copies that a bundle keeps', () => {
  // The example of RFC 6920, 8.1: the hash of "Hello World!".
  expect(namedByHash('7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069')).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk');
  const quote: AnnotatedQuote = {
    id: 'quote--0', start: 0, end: 1, exact: 'a', prefix: '', suffix: '', page: 1, language: null, title: 'T', url: 'ftp://x/y', mediaType: 'text/plain',
    originalSha256: '00', textSha256: '01', importedAt: '2026-01-01T00:00:00.000Z',
  };
  expect(annotationOf(quote, [], { text: 'text/a.txt', original: 'reports/a b.txt' })).toMatchObject({
    target: [{ state: { cached: 'text/a.txt' } }, { source: { id: 'ni:///sha-256;AA' }, state: { cached: 'reports/a%20b.txt' } }],
  });
});
