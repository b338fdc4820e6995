import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { addHostile } from '../testing/hostile.ts';

/*
 * What a processor of JSON-LD drops without a word: properties that the context of the Web Annotation vocabulary does not define, and names of types
 * and purposes that it does not know. The words of the context by what they stand for, as far as the model has a place for them here.
 */
const types = ['Annotation', 'AnnotationCollection', 'AnnotationPage', 'Text', 'Dataset', 'Image', 'TextualBody', 'SpecificResource', 'FragmentSelector', 'TextQuoteSelector', 'TextPositionSelector', 'TimeState', 'Choice'];
const purposes = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
/** Their values are identifiers of things: an object, or an IRI, which may be relative. */
const links = ['body', 'target', 'source', 'selector', 'state', 'refinedBy', 'cached', 'conformsTo', 'items', 'partOf', 'first', 'last', 'next', 'prev', 'creator', 'generator', 'rights', 'via', 'canonical', 'scope'];
const literals = ['bodyText', 'format', 'language', 'created', 'modified', 'generated', 'value', 'start', 'end', 'exact', 'prefix', 'suffix', 'sourceDate', 'label', 'total', 'startIndex', 'name'];

const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value, 'https://example.org/') && !/[\s<>"{}|\\^`]/.test(value);

/** What is wrong with a value, each by its path. */
function faultsIn(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, `${at}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const place = `${at}.${name}`;
    const each = Array.isArray(field) ? field : [field];
    if (name === '@context') return field === 'http://www.w3.org/ns/anno.jsonld' && at === '' ? [] : [place];
    if (name === 'type') return each.every((type) => types.includes(String(type))) ? [] : [place];
    if (name === 'motivation' || name === 'purpose') return each.every((purpose) => purposes.includes(String(purpose))) ? [] : [place];
    if (name === 'id') return isIri(field) ? [] : [place];
    if (literals.includes(name)) return each.every((literal) => ['string', 'number'].includes(typeof literal)) ? [] : [place];
    if (!links.includes(name)) return [place];
    return each.flatMap((link, index) => (typeof link === 'object' ? faultsIn(link, `${place}[${index}]`) : isIri(link) ? [] : [place]));
  });
}

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

it('says nothing that the context of Web Annotation has no word for', async () => {
  const { run, folder } = await openWorld(worldFile);
  await addHostile(run);
  const file = path.join(folder, 'a.jsonld');
  await run('export.write', { format: 'annotations', file, options: { withNotes: true } });
  const collection: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  expect(faultsIn(collection, '')).toEqual([]);
  expect(faultsIn({ id: 'a b', type: 'Nonsense', note: 'x', purpose: 'x', state: { cached: 'a"b' } }, '')).toEqual(['.id', '.type', '.note', '.purpose', '.state[0].cached']);
});
