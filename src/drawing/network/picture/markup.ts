type Attributes = Readonly<Record<string, string | number>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML may hold them: what it can't is shown as U+FFFD. */
function escaped(words: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what has to go
  return words.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD').replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}

/**
 * One element of SVG.
 *
 * @param content markup that is ready
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 1000) / 1000 + 0) : value)}"`).join('');
  return content === '' ? `<${name}${told}/>` : `<${name}${told}>${content}</${name}>`;
}

/** Words as a `<text>`, which may run from right to left; `plain` for the content of any other element. */
export const text = Object.assign(
  (words: string, attributes: Attributes): string => element('text', { ...attributes, style: 'unicode-bidi:plaintext' }, escaped(words)),
  { plain: escaped },
);
