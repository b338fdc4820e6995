import type { DocumentFacts, DocumentFile, Extract, Importer, OnProgress, Part } from '../read.ts';
import { findArticle } from './article.ts';
import { safePage, type PageSources } from './page.ts';
import { isSilent } from './display.ts';
import { attribute, elementsOf, parsePage, textOf, type ElementNode, type TextNode } from './tree.ts';
import { writeText, type Writing } from './write.ts';

/** A document as a page, whatever format it came in. */
export interface MarkupDocument {
  readonly markup: string;
  readonly encoding: string;
  readonly encodingIsGuess: boolean;
  /** What its format says of it, or what its page does. */
  readonly facts: (root: ElementNode) => DocumentFacts;
  readonly warnings: readonly string[];
  /** Whether there may be navigation, advertising and the like around its text. */
  readonly isWebPage: boolean;
  readonly resource?: PageSources['resource'];
  readonly parts?: readonly Part[];
}

interface Reading {
  readonly root: ElementNode;
  readonly writing: Writing;
  readonly facts: DocumentFacts;
  readonly warnings: readonly string[];
}

/** What was chosen, where it makes a difference. */
const optionsOf = ({ isWebPage }: MarkupDocument, { wholePage }: DocumentFile) => (isWebPage && wholePage === true ? JSON.stringify({ wholePage }) : undefined);

const surroundings: readonly (readonly [name: string, tags: ReadonlySet<string>, roles: ReadonlySet<string>])[] = [
  ['its navigation', new Set(['nav']), new Set(['navigation', 'search'])], ['its foot', new Set(['footer']), new Set(['contentinfo'])], ['what stands beside it', new Set(['aside']), new Set(['complementary'])],
];

/** What of a page is no article by its own word, as far as it holds words. */
function surroundIn(root: ElementNode): string[] {
  const elements = [...elementsOf(root)];
  const hasWords = (element: ElementNode) => !isSilent(element) && textOf(element) !== '';
  return surroundings.filter(([, tags, roles]) => elements.some((element) => (tags.has(element.name) || roles.has(attribute(element, 'role') ?? '')) && hasWords(element))).map(([name]) => name);
}

async function read(document: MarkupDocument, file: DocumentFile): Promise<Reading> {
  const root = await parsePage(document.markup);
  const article = document.isWebPage && file.wholePage !== true ? await findArticle(root) : undefined;
  const isKept = article ? (node: TextNode) => article.nodes.has(node) : () => true;
  const leftOut = article ? Math.round((1 - article.letters / article.ofLetters) * 100) : 0;
  const surround = document.isWebPage && file.wholePage !== true && !article ? surroundIn(root) : [];
  const warning = surround.length > 0 ? [`No article could be told from the rest of the page, so that all of it is the text, ${surround.join(' and ')} too.`] : leftOut > 0
    ? [`The text is the article of the page; ${leftOut} % of the page's letters stand outside of it and are left out. The original view shows the whole page.`] : [];
  return { root, writing: writeText(root, isKept), facts: document.facts(root), warnings: [...document.warnings, ...warning] };
}

/**
 * An importer of a format that can be laid out as a page. Text and page come from the same reading, so that spans fit.
 *
 * @param open makes a page of a file's bytes; throws CaseError `FILE_UNREADABLE`, `TEXT_UNDECODABLE`
 */
export function markupImporter(
  kind: Pick<Importer, 'name' | 'version' | 'mediaType' | 'accepts' | 'parts'>, open: (file: DocumentFile, onProgress: OnProgress) => Promise<MarkupDocument> | MarkupDocument,
): Importer {
  return {
    ...kind, isLight: false,
    extract: async (file, onProgress): Promise<Extract> => {
      const document = await open(file, onProgress);
      const { writing, facts, warnings } = await read(document, file);
      return { text: writing.text, encoding: document.encoding, encodingIsGuess: document.encodingIsGuess, facts, warnings, parts: document.parts, options: optionsOf(document, file) };
    },
    page: async (file) => {
      const document = await open(file, () => undefined);
      const { root, writing, facts } = await read(document, file);
      return { text: writing.text, html: safePage(root, writing.runs, { title: facts.title ?? file.name, language: facts.language, resource: document.resource }) };
    },
  };
}
