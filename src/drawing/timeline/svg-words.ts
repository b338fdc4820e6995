/** A text as it may stand in XML, between tags or in an attribute; what XML has no place for is left out. */
export function attribute(value: string): string {
  // oxlint-disable-next-line no-control-regex -- the characters that XML 1.0 does not allow
  const allowed = value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

type Attributes = Readonly<Record<string, string | number>>;

const written = (value: string | number): string => attribute(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);

/**
 * An element of an SVG.
 *
 * @param children SVG, already safe
 */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const inside = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`).join('');
  return children.length === 0 ? `<${name}${inside}/>` : `<${name}${inside}>${children.join('')}</${name}>`;
}

/** Words in an SVG, from any document. */
export const text = (words: string, attributes: Attributes): string => element('text', attributes, [attribute(words)]);
