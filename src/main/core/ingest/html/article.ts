import { isSilent } from './display.ts';
import { escaped } from './escape.ts';
import { attribute, elementsOf, type ElementNode, type MarkupNode, type TextNode } from './tree.ts';

/** An article that was found on a page. */
export interface Article {
  readonly nodes: ReadonlySet<TextNode>;
  /** Letters of the article, and of the whole page. */
  readonly letters: number;
  readonly ofLetters: number;
}

/** A shorter stretch may be a teaser or a notice. */
const fewestLetters = 500;
const surelyArticleLetters = 1500;
const smallestShare = 0.25;
const mostElements = 200_000;

/** What the search for the article goes by. */
const tellingAttributes = new Set(['id', 'class', 'itemprop', 'rel', 'role', 'href', 'style', 'aria-hidden', 'aria-modal', 'dir', 'lang']);
const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const soundName = /^[a-z][a-z0-9]*$/;
const headPart = /byline|author|dateline|datetime|timestamp|pubdate|publish|standfirst|subtitle|sub-?head|\bdek\b|kicker|lede/i;

const lettersIn = (text: string) => text.replaceAll(/\s+/g, '').length;

/** The page in the strict form that Mozilla's parser reads, each piece of text in an element that carries its number. */
function numbered(root: ElementNode): { markup: string; nodes: TextNode[] } {
  const parts: string[] = [];
  const nodes: TextNode[] = [];
  const write = (node: MarkupNode) => {
    if (node.type === 'text') {
      if (node.value.trim() === '') return void parts.push(' ');
      parts.push(`<span data-run="${nodes.length}">${escaped(node.value)}</span>`);
      nodes.push(node);
      return;
    }
    if (isSilent(node)) return;
    const name = soundName.test(node.name) ? node.name : 'span';
    const attributes = node.attributes.filter((each) => tellingAttributes.has(each.name)).map((each) => ` ${each.name}="${escaped(each.value)}"`).join('');
    if (voids.has(name)) return void parts.push(`<${name}${attributes}/>`);
    parts.push(`<${name}${attributes}>`);
    node.children.forEach(write);
    parts.push(`</${name}>`);
  };
  const body = root.children.find((node) => node.type === 'element' && node.name === 'body');
  if (body) write(body);
  // With a title and a byline of its own, it leaves both on the page where they are.
  const head = '<head><title>No words of the page itself here</title><meta name="author" content="Nobody"/></head>';
  return { markup: `<html>${head}${parts.join('')}</html>`, nodes };
}

/** Bylines, dates and leads that stand between a page's heading and its article. */
function headNodes(root: ElementNode, places: ReadonlyMap<TextNode, number>, first: number): TextNode[] {
  const textsIn = (element: ElementNode): TextNode[] => element.children.flatMap((node) => (node.type === 'text' ? [node] : isSilent(node) ? [] : textsIn(node)));
  const placeOf = (node: TextNode | undefined) => (node ? places.get(node) : undefined);
  const visible = [...elementsOf(root)];
  const heading = visible.filter(({ name }) => name === 'h1').map((element) => textsIn(element).filter((node) => places.has(node)))
    .findLast((nodes) => (placeOf(nodes[0]) ?? Infinity) < first);
  const from = placeOf(heading?.[0]);
  if (!heading || from === undefined) return [];
  const between = visible.filter((element) => element.name === 'time' || headPart.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'rel') ?? ''}`))
    .map(textsIn).filter((nodes) => nodes.length < 12 && nodes.every((node) => (placeOf(node) ?? Infinity) < first && (placeOf(node) ?? from) >= from));
  return [...heading, ...between.flat()];
}

/**
 * The article of a page, as Mozilla's reader view finds it; undefined when the page is none.
 *
 * @param root the `html` element
 */
export async function findArticle(root: ElementNode): Promise<Article | undefined> {
  const [{ Readability }, { default: Parser }] = await Promise.all([import('@mozilla/readability'), import('@mozilla/readability/JSDOMParser.js')]);
  const { markup, nodes } = numbered(root);
  const document = new Parser().parse(markup, 'https://page.invalid/');
  const found = readArticle(() => new Readability(document, { serializer: (element) => element, disableJSONLD: true, maxElemsToParse: mostElements }).parse());
  if (!found?.content) return undefined;
  const kept = new Set<TextNode>();
  const numbers = Array.from(found.content.getElementsByTagName('span'), (span) => Number(span.getAttribute('data-run') ?? -1));
  for (const number of numbers) {
    const node = nodes[number];
    if (node) kept.add(node);
  }
  const places = new Map(nodes.map((node, index) => [node, index]));
  const first = numbers.reduce((least, number) => (number >= 0 ? Math.min(least, number) : least), Infinity);
  for (const node of headNodes(root, places, first)) kept.add(node);
  const letters = [...kept].reduce((sum, { value }) => sum + lettersIn(value), 0);
  const ofLetters = nodes.reduce((sum, { value }) => sum + lettersIn(value), 0);
  const isArticle = letters >= surelyArticleLetters || (letters >= fewestLetters && letters >= ofLetters * smallestShare);
  return isArticle ? { nodes: kept, letters, ofLetters } : undefined;
}

/** Nothing found is no fault: a page too large for the search is taken as a whole. */
function readArticle<T>(search: () => T): T | undefined {
  try {
    return search();
  } catch {
    return undefined;
  }
}
