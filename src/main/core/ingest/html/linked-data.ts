import { attribute, elementsOf, type ElementNode } from './tree.ts';

/** What a page says of itself to search engines. */
export interface LinkedFacts {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|NewsArticle|Report|BlogPosting|Posting|WebPage|CreativeWork)$/;
const mostThings = 500;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** Things of a script, those of a graph too; nothing for one that is no JSON. */
function thingsIn(source: string): Thing[] {
  try {
    const things: Thing[] = [];
    const queue = [...listOf(JSON.parse(source) as unknown)];
    for (let next = queue.shift(); next !== undefined && things.length < mostThings; next = queue.shift()) {
      if (!isThing(next)) continue;
      things.push(next);
      queue.push(...listOf(next['@graph']));
    }
    return things;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** A name, or the names of several, whether they are given as words or as things that have one. */
function namesIn(value: unknown): string | undefined {
  const names = listOf(value).map((each) => textOf(each) ?? (isThing(each) ? textOf(each['name']) : undefined)).filter((name) => name !== undefined);
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 10).join(', ');
}

const isArticle = (thing: Thing) => listOf(thing['@type']).some((type) => typeof type === 'string' && articleTypes.test(type));

/** Facts of the article that a page describes as JSON-LD. */
export function linkedFacts(root: ElementNode): LinkedFacts {
  const scripts = [...elementsOf(root)].filter((element) => element.name === 'script' && /^application\/ld\+json\b/i.test(attribute(element, 'type') ?? ''));
  const things = scripts.flatMap(({ children }) => thingsIn(children.map((node) => (node.type === 'text' ? node.value : '')).join('')));
  const articles = things.filter(isArticle);
  const article = articles.find((thing) => thing['headline'] !== undefined) ?? articles.find((thing) => thing['datePublished'] !== undefined) ?? articles[0];
  if (!article) return {};
  const page = article['mainEntityOfPage'];
  return {
    title: textOf(article['headline']) ?? textOf(article['name']), author: namesIn(article['author']), date: textOf(article['datePublished']),
    language: textOf(article['inLanguage']), publisher: namesIn(article['publisher']),
    url: textOf(article['url']) ?? textOf(page) ?? (isThing(page) ? textOf(page['@id']) : undefined),
  };
}
