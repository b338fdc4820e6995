/** Kinds of filters that can be undone before pdf.js does. */
export type FilterKind = 'flate' | 'hex' | 'base85';

const kinds: ReadonlyMap<string, FilterKind> = new Map([
  ['FlateDecode', 'flate'], ['Fl', 'flate'], ['ASCIIHexDecode', 'hex'], ['AHx', 'hex'], ['ASCII85Decode', 'base85'], ['A85', 'base85'],
]);

/** Comments and strings; a string of 256 signs and more is not known as one, so that looking for its end takes no time. */
const asides = /\((?:\\.|[^\\()]|\((?:\\.|[^\\()]){0,255}\)){0,255}\)|%[^\r\n]*/gs;
const filterEntries = /\/F(?:ilter)?(?=[\0\t\n\f\r ]*(\[[^\][]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*))/g;
const names = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/g;

/** Names as they are meant: `/Fl#61te` is `/Flate`. A sign that would end the name stays as it is written. */
const plainly = (text: string) => text.replaceAll(/#([0-9a-f]{2})/gi, (written, code: string) => {
  const sign = String.fromCharCode(parseInt(code, 16));
  return /\w/.test(sign) ? sign : written;
});

/** Kinds of the filters that each `/Filter` (or `/F`) of a text names; others, which pdf.js passes over or which can't be undone here, are left out. */
const chainsIn = (text: string) => Array.from(text.matchAll(filterEntries), ([, given = '']) => (
  [...given.matchAll(names)].flatMap(([, name = '']) => kinds.get(name) ?? [])
));

/**
 * All that the filters of a stream may be, each from the one to be undone first; none is given twice. `before` is what stands before the
 * stream, from somewhere before its dictionary on, and `dictionary` its end from the last object on. Whatever names filters there is taken
 * for the stream's own, within a comment or a string or not, since only a whole reading of the file could tell; the last is what
 * `dictionary` names of Flate, in whatever place, as if it were all.
 */
export function filterChains(before: string, dictionary: string): FilterKind[][] {
  const flates = plainly(dictionary).match(/\/(?:FlateDecode|Fl)\b/g) ?? [];
  const chains = [...chainsIn(plainly(before)), ...chainsIn(plainly(before.replaceAll(asides, ' '))), flates.map(() => 'flate' as const)];
  return [...new Map(chains.map((chain) => [chain.join(' '), chain])).values()];
}
