import { numberPrefix, type Block, type Dossier, type Line, type PictureBlock, type Run } from './model.ts';

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters and marks that turn the order of letters would show something else than what is written. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
const escaped = (text: string) => text.toWellFormed().replaceAll(unseen, '\ufffd').replaceAll(/[&<>"]/g, (sign) => named[sign] ?? sign);

const style = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #575d69; --paper: #fff; --line: #d5d8de; --limit: #8a3b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e9ec; --soft: #a5abb8; --paper: #16181d; --line: #3a3f4a; --limit: #ffb27a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 4rem 1.5rem 6rem; max-width: 46rem; color: var(--ink); background: var(--paper); font: 1rem/1.6 Georgia, "Source Serif 4", serif; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.4rem; } h3 { margin: 2rem 0 .25rem; font-size: 1.1rem; } h4 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
h2, h3, h4, li { scroll-margin-top: 2.5rem; } p { margin: .5rem 0; } li { margin: .4rem 0; } .as-of { color: var(--soft); }
.marking { position: fixed; left: 0; right: 0; padding: .25rem; text-align: center; font: 600 .8rem system-ui, sans-serif; color: #fff; background: #000; } .marking-top { top: 0; } .marking-end { bottom: 0; }
.aside { color: var(--soft); } .strong, .limit { font-weight: 600; } .limit { color: var(--limit); text-decoration: underline; text-decoration-style: dotted; text-underline-offset: .2em; }
q { quotes: "\\201c" "\\201d"; font-style: italic; } sup { line-height: 0; font-size: .72em; font-family: system-ui, sans-serif; } sup a { padding: .25em .1em; } a { color: inherit; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; } table { width: 100%; border-collapse: collapse; } th, td { padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); } td:first-child { white-space: nowrap; }
.picture { margin: 1rem 0; padding: .5rem; background: #fff; } .picture svg { display: block; width: 100%; height: auto; } .picture text { unicode-bidi: plaintext; } figcaption { padding: .25rem .5rem 0; color: #575d69; font-size: .85rem; }
.entries { padding: 0; list-style: none; } .entries li { display: grid; grid-template-columns: 3.25rem 1fr; } .number { font: 600 .8rem/2 system-ui, sans-serif; color: var(--soft); } :target { outline: 2px solid var(--limit); outline-offset: 4px; }
@media (max-width: 40rem) { td:first-child { white-space: normal; } }
@media print { body { max-width: none; padding: 2rem 0; font-size: 10.5pt; color: #000; background: #fff; } .aside, .as-of, .number { color: #333; } .limit { color: #000; } h2, h3, h4 { break-after: avoid; } li, tr, .picture { break-inside: avoid; } :target { outline: none; } }
`;

function citation(number: number, of: 'quote' | 'source'): string {
  const label = `${numberPrefix[of]}${number}`;
  return `<a href="#${label}">${label}</a>`;
}

function runHtml({ text, look, quotes = [], source }: Run): string {
  const words = look === 'quote' ? `<q dir="auto">${escaped(text)}</q>` : look === undefined ? escaped(text) : `<span class="${look}">${escaped(text)}</span>`;
  return `${words}${quotes.length === 0 ? '' : `<sup>${quotes.map((number) => citation(number, 'quote')).join(' ')}</sup>`}${source === undefined ? '' : citation(source, 'source')}`;
}

const lineHtml = (line: Line) => line.map(runHtml).join('');

/** A picture within the page: its masks get names of their own, and what its words need is in the page's style. */
function pictureHtml({ svg, widthPx, heightPx, alt, note }: PictureBlock, number: number): string {
  const inner = svg.slice(svg.indexOf('>') + 1).replaceAll(/(id="|="url\(#)fade-/g, `$1p${number}-fade-`).replaceAll(' style="unicode-bidi:plaintext"', '');
  // What the outermost element said of type.
  const type = /^<svg[^>]* font-size="([\d.]+)"/.exec(svg)?.[1];
  const open = `<svg viewBox="0 0 ${widthPx} ${heightPx}" font-family="Inter, system-ui, sans-serif"${type === undefined ? '' : ` font-size="${type}"`} role="img" aria-label="${escaped(alt)}">`;
  return `<figure class="picture">${open}${inner}${note === null ? '' : `<figcaption>${escaped(note)}</figcaption>`}</figure>\n`;
}

function blockHtml(block: Block, number: number): string {
  switch (block.is) {
    case 'picture': return pictureHtml(block, number);
    case 'heading': return `<h${block.level} dir="auto">${escaped(block.text)}</h${block.level}>\n`;
    case 'paragraph': return `<p dir="auto">${lineHtml(block.line)}</p>\n`;
    case 'list': return `<ul>\n${block.items.map((item) => `<li dir="auto">${lineHtml(item)}</li>\n`).join('')}</ul>\n`;
    case 'table': return `<table><thead><tr>${block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>\n${block.rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${lineHtml(cell)}</td>`).join('')}</tr>\n`).join('')}</tbody></table>\n`;
    case 'numbered': return `<ol class="entries">\n${block.entries.map(({ number, line }) => `<li id="${numberPrefix[block.of]}${number}"><span class="number">${numberPrefix[block.of]}${number}</span><span dir="auto">${lineHtml(line)}</span></li>\n`).join('')}</ol>\n`;
  }
}

/** A dossier as one web page that asks nobody for anything and runs nothing. */
export function* dossierPage({ title, marking, asOf, blocks }: Dossier): Generator<string> {
  // Above, it is content: whoever hears the page hears it first.
  const [above, below] = marking === null ? ['', ''] : [`<header class="marking marking-top" aria-label="Marking">${escaped(marking)}</header>\n`, `<div class="marking marking-end" aria-hidden="true">${escaped(marking)}</div>\n`];
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${above}<main>\n`;
  yield `<h1 dir="auto">${escaped(title)}</h1>\n<p class="as-of">As of ${escaped(asOf)}</p>\n`;
  for (const [number, block] of blocks.entries()) yield blockHtml(block, number);
  yield `</main>\n${below}</body>\n</html>\n`;
}
