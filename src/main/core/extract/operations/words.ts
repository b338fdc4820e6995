/** A set of the words of a text, parted by blanks. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** A verb's form as written. `past` may also be a participle. */
export interface VerbForm {
  readonly lemma: string;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'gerund';
}

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  steal: ['stole', 'stolen'], send: ['sent', 'sent'], spread: ['spread', 'spread'], run: ['ran', 'run'], buy: ['bought', 'bought'],
  pay: ['paid', 'paid'], sell: ['sold', 'sold'], lead: ['led', 'led'], tell: ['told', 'told'], feed: ['fed', 'fed'], lend: ['lent', 'lent'], swing: ['swung', 'swung'], split: ['split', 'split'], shoot: ['shot', 'shot'], seek: ['sought', 'sought'], break: ['broke', 'broken'],
  undertake: ['undertook', 'undertaken'], take: ['took', 'taken'], make: ['made', 'made'], write: ['wrote', 'written'], oversee: ['oversaw', 'overseen'],
  give: ['gave', 'given'], get: ['got', 'gotten'], sow: ['sowed', 'sown'], begin: ['began', 'begun'], throw: ['threw', 'thrown'], withstand: ['withstood', 'withstood'], set: ['set', 'set'], plan: ['planned', 'planned'],
  mean: ['meant', 'meant'], carry: ['carried', 'carried'], hold: ['held', 'held'], put: ['put', 'put'], build: ['built', 'built'], see: ['saw', 'seen'], lay: ['laid', 'laid'], shut: ['shut', 'shut'], bring: ['brought', 'brought'], breed: ['bred', 'bred'], cast: ['cast', 'cast'],
};
const doubled = wordSet('stir whip run plan ban dump get set put scan plot kidnap spur instil control drop log shut tap bug dub jam');

/** All forms of English verbs, by form; British spellings of -ize too. */
export function verbForms(lemmas: Iterable<string>): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (text: string, lemma: string, form: VerbForm['form']): void => {
    if (!forms.has(text)) forms.set(text, { lemma, form });
  };
  for (const lemma of lemmas) {
    for (const spelling of lemma.endsWith('ize') ? [lemma, `${lemma.slice(0, -3)}ise`] : [lemma]) {
      const stem = spelling.endsWith('e') ? spelling.slice(0, -1) : doubled.has(spelling) ? spelling + spelling.slice(-1) : spelling.endsWith('ic') ? `${spelling}k` : spelling;
      const soft = /[^aeiou]y$/u.test(spelling) ? `${spelling.slice(0, -1)}i` : null;
      const [past, participle] = irregular[lemma] ?? [soft ? `${soft}ed` : `${stem}ed`, null];
      add(past, lemma, 'past');
      if (participle) add(participle, lemma, 'participle');
      add(spelling, lemma, 'base');
      add(soft ? `${soft}es` : /(?:s|sh|ch|x|z)$/u.test(spelling) ? `${spelling}es` : `${spelling}s`, lemma, 'third');
      add(`${stem}ing`, lemma, 'gerund');
      if (/(?:nn|v)el$/u.test(spelling)) for (const [ending, form] of [['led', 'past'], ['ling', 'gerund']] as const) add(`${spelling}${ending}`, lemma, form);
    }
  }
  return forms;
}
