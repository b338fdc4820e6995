import type { DefaultTreeAdapterTypes as Parsed } from 'parse5';

/** A piece of text of a page, as it is in the markup: white space is not yet collapsed. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

/** An element of a page: lower-case name, attributes as they were written. */
export interface ElementNode {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: MarkupNode[];
}

export type MarkupNode = TextNode | ElementNode;

/** Elements within deeper ones than this stand beside each other, so that whoever walks the tree may recurse. Browsers stop at 512. */
const deepest = 256;
const htmlNamespace = 'http://www.w3.org/1999/xhtml';
/** Formulas in a second notation, which nobody sees. */
const annotations = new Set(['annotation', 'annotation-xml']);

/** The value of an attribute; undefined when the element has none of that name. */
export function attribute(element: ElementNode, name: string): string | undefined {
  return element.attributes.find((each) => each.name === name)?.value;
}

/** All elements under one, in order of the document. */
export function* elementsOf(root: ElementNode): Generator<ElementNode> {
  for (const child of root.children) {
    if (child.type === 'text') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** All the text under an element, white space collapsed. */
export function textOf(element: ElementNode): string {
  const words = (node: MarkupNode): string => (node.type === 'text' ? node.value : node.children.map(words).join(''));
  return words(element).replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
}

interface Step {
  readonly node: Parsed.Node;
  readonly parent: ElementNode;
  readonly depth: number;
}

/**
 * Parses a page as browsers do; nothing of it is run or fetched.
 *
 * Comments and drawings are left out, formulas are taken for their letters, and what a saved page holds in shadow roots is laid
 * where it is seen.
 *
 * @returns the `html` element
 */
export async function parsePage(source: string): Promise<ElementNode> {
  const { parse } = await import('parse5');
  const top: ElementNode = { type: 'element', name: '#document', attributes: [], children: [] };
  const steps: Step[] = [{ node: parse(source), parent: top, depth: 0 }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, parent, depth } = step;
    if ('value' in node) {
      parent.children.push({ type: 'text', value: node.value });
      continue;
    }
    const parentOfChildren = 'tagName' in node ? elementOf(node, parent, depth) : parent;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) steps.push({ node: child, parent: parentOfChildren, depth: depth + 1 });
    }
  }
  return top.children.find((node) => node.type === 'element') ?? top;
}

/** The element made for a parsed one, or its parent where it may have none of its own. */
function elementOf(node: Parsed.Element, parent: ElementNode, depth: number): ElementNode {
  if (depth > deepest) return parent;
  const name = node.namespaceURI === htmlNamespace ? node.tagName : 'span';
  const element: ElementNode = { type: 'element', name: isShadowRoot(node) ? 'div' : name, attributes: node.attrs, children: [] };
  parent.children.push(element);
  return element;
}

const isShadowRoot = (node: Parsed.Element) => node.tagName === 'template' && node.attrs.some(({ name }) => name === 'shadowrootmode');

function childrenOf(node: Parsed.Node): readonly Parsed.Node[] {
  if ('content' in node) return isShadowRoot(node) ? node.content.childNodes : [];
  if ('tagName' in node && (node.tagName === 'svg' || annotations.has(node.tagName))) return [];
  return 'childNodes' in node ? node.childNodes : [];
}
