const qualifiers: Readonly<Record<string, (day: string) => string>> = {
  '~': (day) => `about ${day}`, '?': (day) => `${day} (uncertain)`, '%': (day) => `about ${day} (uncertain)`,
};

const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

function oneInWords(edtf: string): string {
  const season = /^(-?\d{4})-(2[1-4])(?=[~?%]?$)/.exec(edtf);
  if (season) return oneInWords(edtf.replace(season[0], `${seasons[season[2] ?? ''] ?? ''} of ${season[1] ?? ''}`));
  const qualified = qualifiers[edtf.at(-1) ?? ''];
  return qualified ? qualified(edtf.slice(0, -1)) : edtf;
}

/** A date of EDTF as a reader takes it; what is neither a date with a qualifier nor an interval of such stays as it is written. */
export function dateInWords(edtf: string): string {
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || to === undefined || more.length > 0) return oneInWords(edtf);
  if (from === '..' || from === '') return to === '..' || to === '' ? 'at an unknown time' : `until ${oneInWords(to)}`;
  return to === '..' || to === '' ? `from ${oneInWords(from)}` : `${oneInWords(from)} to ${oneInWords(to)}`;
}
