import { attribute, elementsOf, textOf, type ElementNode } from './tree.ts';

/** What browsers lay out as a block of its own. */
export const blocks: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend',
  'li', 'listing', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead',
  'tr', 'ul',
]);

/** Elements whose content is not words of the page. */
const silent: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'title', 'iframe', 'frame', 'frameset', 'noframes', 'noembed', 'object', 'embed',
  'applet', 'audio', 'video', 'canvas', 'map', 'select', 'datalist', 'input', 'progress', 'meter', 'rp', 'xmp', 'plaintext',
]);

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/** Whether a page itself says that an element is not to be seen. Style sheets are not asked. */
export function isHidden(element: ElementNode): boolean {
  return attribute(element, 'hidden') !== undefined || hidingStyle.test(attribute(element, 'style') ?? '');
}

/** Whether words of an element are words of the page. */
export function isSilent(element: ElementNode): boolean {
  return silent.has(element.name) || isHidden(element);
}

/** What only stands in cells of a table that lays out a page. */
const layoutParts = new Set(['table', 'h1', 'h2', 'h3', 'ul', 'ol', 'blockquote', 'article', 'section']);
const longestCell = 600;

/** Whether a table lays out a page and holds no data: old pages and newsletters have their whole text in one. */
export function isLayout(table: ElementNode): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '')) return true;
  for (const element of elementsOf(table)) {
    if (layoutParts.has(element.name)) return true;
    if (element.name === 'td' && textOf(element).length > longestCell) return true;
  }
  return false;
}

/** Marks of the items of a list, by item: a bullet, or its number. */
export function marksOf(list: ElementNode): ReadonlyMap<ElementNode, string> {
  const items = list.children.filter((node): node is ElementNode => node.type === 'element' && node.name === 'li');
  const isReversed = attribute(list, 'reversed') !== undefined;
  let number = wholeNumber(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  return new Map(items.map((item) => {
    number = wholeNumber(attribute(item, 'value')) ?? number;
    const mark = list.name === 'ol' ? `${number}. ` : '• ';
    number += isReversed ? -1 : 1;
    return [item, mark];
  }));
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
