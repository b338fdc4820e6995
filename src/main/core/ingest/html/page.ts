import { blocks, isSilent } from './display.ts';
import { escaped } from './escape.ts';
import { attribute, type ElementNode, type MarkupNode, type TextNode } from './tree.ts';
import { keepsSpace, lettersOf, type Run } from './write.ts';

/** A picture that belongs to a captured page. */
export interface Resource {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a page is drawn from besides its markup. */
export interface PageSources {
  readonly title: string;
  readonly language?: string | undefined;
  /** The picture that the page means by an address, where the capture holds it. */
  readonly resource?: ((address: string) => Resource | undefined) | undefined;
}

/** Elements that come through, with what they may say about their layout. All others give their content alone. */
const kept: ReadonlySet<string> = new Set([
  'a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col',
  'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hgroup', 'hr', 'i', 'ins', 'kbd', 'li', 'main', 'mark', 'nav', 'ol', 'p', 'pre', 'q', 'rb', 'rt', 'ruby', 's', 'samp',
  'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr',
  'tt', 'u', 'ul', 'var', 'wbr',
]);
const voids = new Set(['br', 'col', 'hr', 'wbr']);
const keptAttributes: ReadonlyMap<string, RegExp> = new Map([
  ['dir', /^(?:ltr|rtl|auto)$/i], ['lang', /^[a-z0-9-]{1,35}$/i], ['colspan', /^\d{1,3}$/], ['rowspan', /^\d{1,3}$/], ['start', /^-?\d{1,9}$/],
  ['value', /^-?\d{1,9}$/], ['reversed', /^$/], ['scope', /^(?:row|col|rowgroup|colgroup)$/i], ['open', /^$/],
]);
const keptStyles: ReadonlyMap<string, RegExp> = new Map([
  ['font-weight', /^(?:bold|bolder|normal|[1-9]00)$/i], ['font-style', /^(?:italic|oblique|normal)$/i],
  ['text-align', /^(?:left|right|center|justify|start|end)$/i], ['text-decoration', /^(?:underline|line-through|none)$/i],
  ['vertical-align', /^(?:sub|super|top|middle|bottom|baseline)$/i], ['white-space', /^(?:pre|pre-wrap|pre-line|normal|break-spaces)$/i],
]);
const safePicture = /^image\/(?:png|jpeg|gif|webp)$/;
const dataPicture = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/;
/** What all pictures of a page may hold together, in characters. */
const largestPictures = 24 * 1024 * 1024;

const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`;
const styles = 'img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{padding:.2em .5em;vertical-align:top}pre{white-space:pre-wrap}'
  + '.picture{opacity:.7;font-style:italic}a{text-decoration:underline}';

const attributeText = (name: string, value: string) => ` ${name}="${escaped(value)}"`;

function stylesOf(element: ElementNode): string {
  const declarations = (attribute(element, 'style') ?? '').slice(0, 2_000).split(';').map((declaration) => declaration.split(':').map((part) => part.trim()));
  const sound = declarations.filter(([name = '', value = '', ...rest]) => rest.length === 0 && keptStyles.get(name.toLowerCase())?.test(value));
  return sound.length === 0 ? '' : attributeText('style', sound.map(([name = '', value = '']) => `${name.toLowerCase()}:${value}`).join(';'));
}

function attributesOf(element: ElementNode): string {
  const plain = element.attributes.filter(({ name, value }) => keptAttributes.get(name)?.test(value)).map(({ name, value }) => attributeText(name, value));
  const href = element.name === 'a' ? attribute(element, 'href') : undefined;
  // Where a link goes can be read, but not followed.
  const target = href === undefined ? '' : attributeText('data-href', href.slice(0, 2_000)) + attributeText('title', href.slice(0, 2_000));
  return plain.join('') + target + stylesOf(element);
}

/** An element of the safe page that stands for one of the original. */
function nameOf({ name }: ElementNode): string {
  if (kept.has(name)) return name;
  if (name === 'textarea' || name === 'listing') return 'pre';
  return blocks.has(name) ? 'div' : 'span';
}

const magic: readonly (readonly [mediaType: string, start: string])[] = [
  ['image/png', '\u0089PNG'], ['image/jpeg', '\u00FF\u00D8\u00FF'], ['image/gif', 'GIF8'], ['image/webp', 'RIFF'],
];

/** The kind of a raster picture, told by its bytes. */
function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const [mediaType] = magic.find(([, first]) => start.startsWith(first)) ?? [];
  return mediaType !== undefined && safePicture.test(mediaType) ? mediaType : undefined;
}

/**
 * A page as safe markup: no script, form, style sheet or remote reference, and each run of letters of the report's text in
 * `<span data-start data-end>`, whose content is that slice of the text. The same input always gives the same page.
 *
 * @param root the `html` element
 * @returns a whole document with a policy that forbids every request
 */
export function safePage(root: ElementNode, runs: ReadonlyMap<TextNode, Run>, { title, language, resource }: PageSources): string {
  const parts: string[] = [];
  let pictures = 0;

  const writeText = (node: TextNode, isPre: boolean) => {
    const letters = lettersOf(node.value, isPre);
    const run = runs.get(node);
    if (!run) return void parts.push(escaped(letters));
    const span = `<span data-start="${run.start}" data-end="${run.end}">${escaped(run.text)}</span>`;
    parts.push(`${!isPre && letters.startsWith(' ') ? ' ' : ''}${span}${!isPre && letters.endsWith(' ') ? ' ' : ''}${isPre ? /\n*$/.exec(letters)?.[0] ?? '' : ''}`);
  };

  const pictureOf = (address: string): string | undefined => {
    const inline = dataPicture.exec(address.trim());
    const found = inline?.[2] === undefined ? resource?.(address) : { bytes: Buffer.from(inline[2], 'base64') };
    const mediaType = found && pictureType(found.bytes);
    if (!found || mediaType === undefined || pictures + found.bytes.byteLength * 4 / 3 > largestPictures) return undefined;
    pictures += found.bytes.byteLength * 4 / 3;
    return `data:${mediaType};base64,${Buffer.from(found.bytes).toString('base64')}`;
  };

  const writePicture = (element: ElementNode) => {
    const [address, words] = [attribute(element, 'src') ?? '', attribute(element, 'alt') ?? ''];
    const picture = pictureOf(address);
    if (picture !== undefined) return void parts.push(`<img src="${picture}"${attributeText('alt', words)}${sizeOf(element)}>`);
    if (words === '') return;
    parts.push(`<span class="picture"${address.startsWith('data:') ? '' : attributeText('title', address.slice(0, 2_000))}>[${escaped(words)}]</span>`);
  };

  const visit = (node: MarkupNode, isPre: boolean) => {
    if (node.type === 'text') return writeText(node, isPre);
    if (isSilent(node)) return;
    if (node.name === 'img') return writePicture(node);
    const name = nameOf(node);
    parts.push(`<${name}${attributesOf(node)}>`);
    if (voids.has(name)) return;
    for (const child of node.children) visit(child, isPre || keepsSpace(node));
    parts.push(`</${name}>`);
  };

  const body = root.children.find((node) => node.type === 'element' && node.name === 'body') ?? root;
  visit(body, false);
  const heading = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"><title>${escaped(title)}</title><style>${styles}</style>`;
  const tag = language !== undefined && keptAttributes.get('lang')?.test(language) ? attributeText('lang', language) : '';
  const direction = /^rtl$/i.test(attribute(root, 'dir') ?? '') ? ' dir="rtl"' : '';
  return `<!doctype html><html${tag}${direction}><head>${heading}</head><body>${parts.join('')}</body></html>`;
}

function sizeOf(element: ElementNode): string {
  return ['width', 'height'].map((name) => {
    const value = attribute(element, name) ?? '';
    return /^\d{1,5}$/.test(value) ? attributeText(name, value) : '';
  }).join('');
}
