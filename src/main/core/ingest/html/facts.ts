import { dayOf } from '../dates.ts';
import type { DocumentFacts } from '../read.ts';
import { linkedFacts } from './linked-data.ts';
import { attribute, elementsOf, textOf, type ElementNode } from './tree.ts';

const longest = 500;

/** A phrase fit for a field: white space collapsed, without control characters; undefined when nothing is left. */
export function phrase(text: string | undefined): string | undefined {
  const words = text?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return words === undefined || words === '' ? undefined : Array.from(words).slice(0, longest).join('').toWellFormed();
}

/** A web address that can be cited; undefined for all others. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const url = text !== undefined && URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_000 ? url.href : undefined;
}

/** A language tag in its usual spelling; undefined when it is none. */
export function languageTag(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the `meta` elements of a page say, by their lower-case names; the first of a name counts. */
function metaOf(root: ElementNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (element.name !== 'meta') continue;
    const [name, content] = [attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop'), attribute(element, 'content')];
    if (name !== undefined && content !== undefined && content.trim() !== '' && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content.trim());
  }
  return found;
}

/** Where a program that saved the page says it came from. */
function savedFrom(source: string): string | undefined {
  const start = source.slice(0, 4_000);
  return /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/.exec(start)?.[1] ?? /<!-- saved from url=\(\d+\)(\S+) -->/.exec(start)?.[1];
}

function publishedTime(root: ElementNode): string | undefined {
  const times = [...elementsOf(root)].filter((element) => attribute(element, 'itemprop') === 'datePublished' || (element.name === 'time' && attribute(element, 'pubdate') !== undefined));
  return times.map((element) => attribute(element, 'datetime') ?? attribute(element, 'content') ?? textOf(element)).find((text) => dayOf(text) !== undefined);
}

/** An address of a profile is no name. */
const isName = (text: string | undefined) => text !== undefined && !/^https?:/i.test(text);

/**
 * What a page says of itself: in JSON-LD, in its `meta` elements, in its markup.
 *
 * @param source the page as it was written, which may say where it was saved from
 */
export function factsOf(root: ElementNode, source: string): DocumentFacts {
  const meta = metaOf(root);
  const linked = linkedFacts(root);
  const of = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const named = (name: string) => [...elementsOf(root)].find((element) => element.name === name);
  const link = [...elementsOf(root)].find((element) => element.name === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical');
  const [title, heading] = [named('title'), named('h1')];
  const saved = savedFrom(source);
  return {
    title: phrase(linked.title ?? of('og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title') ?? (title && textOf(title)) ?? undefined) ?? phrase(heading && textOf(heading)),
    author: phrase([linked.author, of('author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'article:author', 'byl')].find(isName)),
    date: [
      linked.date, of('article:published_time'), of('citation_publication_date', 'citation_date'), of('dc.date', 'dcterms.date', 'dc.date.issued', 'dcterms.created'),
      of('datepublished', 'date', 'pubdate', 'publish-date', 'parsely-pub-date'), publishedTime(root),
    ].map(dayOf).find((day) => day !== undefined),
    language: languageTag(linked.language ?? attribute(root, 'lang') ?? of('content-language', 'dc.language', 'og:locale')),
    publisher: phrase(linked.publisher ?? of('og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'publisher')),
    url: webAddress(link && attribute(link, 'href'), saved) ?? webAddress(of('og:url')) ?? webAddress(linked.url) ?? webAddress(saved),
  };
}
