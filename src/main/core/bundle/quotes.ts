import { z } from 'zod';
import { namedByHash } from '../exchange/annotations/model.ts';
import { unitsOf } from '../versions/units.ts';
import type { Bag } from './bag.ts';
import type { Found } from './manifests.ts';
import { readWhole, type BundleSource } from './source.ts';

const longestAnnotationsBytes = 400 * 1024 * 1024;
const longestTextBytes = 256 * 1024 * 1024;
export const annotationsPath = 'data/annotations.jsonld';

const selector = z.looseObject({ type: z.string(), start: z.int().nonnegative().optional(), end: z.int().nonnegative().optional(), exact: z.string().optional() });
const target = z.looseObject({
  source: z.looseObject({ id: z.string() }),
  selector: z.union([z.array(selector), selector]),
  state: z.looseObject({ cached: z.union([z.string(), z.array(z.string())]).optional() }).optional(),
});
const collection = z.looseObject({ first: z.looseObject({ items: z.array(z.looseObject({ id: z.string(), target: z.union([z.array(target), target]) })) }) });

/** A quote as the annotations say it, and the text that they say it stands in. */
export interface StatedQuote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Path of the text; undefined where it is not in the bundle. */
  readonly path: string | undefined;
}

/** The path of the text that a target names, as a copy in the bag or by its hash. */
function textOf({ source, state }: z.infer<typeof target>, bag: Bag, byHash: ReadonlyMap<string, string>): string | undefined {
  const cached = [state?.cached ?? []].flat().map((place) => `data/${place.split('/').map(decoded).join('/')}`);
  return cached.find((place) => bag.sha256.has(place)) ?? byHash.get(source.id);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The quotes of the annotations; undefined where there are none or they can't be read, which is a finding. */
export async function readQuotes({ files }: BundleSource, bag: Bag, { findings }: Found): Promise<StatedQuote[] | undefined> {
  const file = files.get(annotationsPath);
  if (!file) return undefined;
  const byHash = new Map([...bag.sha256].map(([path, hash]) => [namedByHash(hash), path]));
  try {
    const { first: { items } } = collection.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readWhole(file, longestAnnotationsBytes))));
    return items.flatMap(({ id, target: targets }) => [targets].flat().flatMap((each) => {
      const selectors = [each.selector].flat();
      const place = selectors.find(({ type }) => type === 'TextPositionSelector');
      const words = selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact;
      if (place?.start === undefined || place.end === undefined || words === undefined) return [];
      return [{ id, start: place.start, end: place.end, exact: words, path: textOf(each, bag, byHash) }];
    }));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).split('\n')[0] : error instanceof Error ? error.message : 'it is damaged';
    findings.push({ code: 'annotations-unreadable', subject: annotationsPath, message: `The quotes can't be read as Web Annotations: ${why}.` });
    return undefined;
  }
}

/** Looks for every quote at its place in its text, a text at a time. */
export async function checkQuotes({ files }: BundleSource, quotes: readonly StatedQuote[], { findings }: Found): Promise<void> {
  for (const [path, ofText] of Map.groupBy(quotes, (quote) => quote.path)) {
    const file = path === undefined ? undefined : files.get(path);
    if (!file) {
      for (const { id } of ofText) findings.push({ code: 'text-missing', subject: id, message: `The text that the quote ${id} stands in is not in the bundle.` });
      continue;
    }
    const text = (await readWhole(file, longestTextBytes)).toString('utf8');
    const units = unitsOf(text);
    for (const { id, start, end, exact } of ofText) {
      const { from, to } = units.stretchOf({ start, end });
      if (text.slice(from, to) !== exact) findings.push({ code: 'quote-mismatch', subject: id, message: `The quote ${id} is not what ${path} says at ${start} to ${end}.` });
    }
  }
}
