/** Shares of letters in running text, of a thousand: for Latin the mean of English, French, German, Spanish and Italian. */
const usual: readonly { readonly letters: RegExp; readonly shares: ReadonlyMap<string, number> }[] = [
  { letters: /[a-z]/g, shares: sharesOf('e140 a88 i76 s70 n76 t72 r65 o65 l48 d43 u43 c33 m27 h27 p25 g17 b13 f15 v12 q6 w9 y9 z6 k6 j3 x2') },
  { letters: /[а-я]/g, shares: sharesOf('о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3') },
];
const fewestLetters = 250;
/** Cosine of a text's letters with the usual ones: real text is above 0.85, text in other letters hardly ever above 0.65. */
const leastAlike = 0.7;
const mostUnknown = 0.03;
/** Replacement, private use and control characters; the private ones that symbol fonts use for bullets and arrows are common. */
const unknown = /[\ufffd\ue000-\uefff\uf100-\uf8ff\u{f0000}-\u{10fffd}\u0080-\u009f]/gu;

function sharesOf(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((entry) => [entry.slice(0, 1), Number(entry.slice(1))]));
}

function likeness(found: readonly string[], shares: ReadonlyMap<string, number>): number {
  const counts = new Map<string, number>();
  for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const length = (values: Iterable<number>) => Math.hypot(...values);
  const product = [...counts].reduce((sum, [letter, count]) => sum + count * (shares.get(letter) ?? 0), 0);
  return product / (length(counts.values()) * length(shares.values()));
}

/**
 * Whether a page's letters may be other than those seen: many stand for nothing, or they come in shares that no language
 * has, as when a font's table of letters is wrong. Short pages are not judged.
 */
export function isDoubtful(text: string): boolean {
  const all = text.replaceAll(/\s/g, '').length;
  if (all > 20 && (text.match(unknown)?.length ?? 0) > mostUnknown * all) return true;
  const small = text.toLowerCase();
  return usual.some(({ letters, shares }) => {
    const found = small.match(letters) ?? [];
    return found.length >= fewestLetters && found.length > all * 0.6 && likeness(found, shares) < leastAlike;
  });
}
