import { CaseError } from '../../../../shared/errors.ts';
import { mustHold, type Target } from './target.ts';

/** Does something that may refuse its input. Gives undefined where it does. */
export async function unlessRefused<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CaseError && error.code !== 'INTERNAL') return undefined;
    throw error;
  }
}

/** Two places and a text in UTF-16, lone surrogates and all. */
const spans: Target = {
  name: 'spans', form: 'text', seeds: () => ['\u0002\u0005Ada met Lech Wałęsa.', '\u0001\u0003a😀e\u0301🇺🇦🇩🇪👩‍👩‍👧x', '\u0000\u0002\u0301\r\n\u0600a'],
  async load() {
    const { codePointLength, cutsGrapheme, sliceSpan, spanOfUtf16, toCodePoint, toUtf16 } = await import('../../../../shared/spans.ts');
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    return (bytes) => {
      const [first = 0, second = 0] = bytes;
      // As UTF-16 where the number of bytes is odd, so that surrogates stand alone; else as UTF-8.
      const text = Buffer.from(bytes.subarray(2)).toString(bytes.length % 2 === 0 ? 'utf8' : 'utf16le');
      const points = [...text];
      const start = Math.min(first, points.length);
      const end = Math.min(start + second, points.length);
      mustHold(codePointLength(text) === points.length, () => 'the length is not the number of code points');
      const words = sliceSpan(text, { start, end });
      mustHold(words === points.slice(start, end).join(''), () => `the words of ${start} to ${end} are not the code points there`);
      const [from, to] = [toUtf16(text, start), toUtf16(text, end)];
      mustHold(toCodePoint(text, from) === start && toCodePoint(text, to) === end, () => 'a place changes on its way to UTF-16 and back');
      const back = spanOfUtf16(text, from, to);
      mustHold(back.start === start && back.end === end, () => 'a span changes on its way to UTF-16 and back');
      const borders = new Set([...graphemes.segment(text)].map(({ index }) => index));
      mustHold(cutsGrapheme(text, start) === (from > 0 && from < text.length && !borders.has(from)), () => `the border at ${start} is told wrongly`);
    };
  },
};

const edtf: Target = {
  name: 'edtf', form: 'text',
  seeds: () => ['2020-10-21', '2020-10~', '2020?/2021-03', '../1985-04', '[1667,1668,1670..1672]', '{1960,1961-12}', '2001-21', 'Y-170000002', '156X-12-25', '1984?-06-02~', '2004-06-XX/2004-07-03', '-0044-03-15', 'Y17E7S3', '2010-24/2011', '1950S2'],
  async load() {
    const { dayRange } = await import('../../dates/dates.ts');
    return async (bytes) => {
      const text = Buffer.from(bytes.subarray(0, 200)).toString();
      const range = await unlessRefused(() => dayRange(text));
      if (!range) return;
      const { earliestDay, latestDay } = range;
      for (const day of [earliestDay, latestDay]) mustHold(day === null || Number.isSafeInteger(day), () => `${day} is no day`);
      mustHold(earliestDay === null || latestDay === null || earliestDay <= latestDay, () => `it ends (${latestDay}) before it starts (${earliestDay})`);
    };
  },
};

const querySeeds = [
  'iran OR "phone calls" NOT derkach', 'tapes NEAR/5 derkach', 'NEAR(tapes "phone calls", 5)', 'type:claim grade:A..C before:2020-10', '(wal* OR *esa) AND -x', 'source:"Harbour Trust" after:2019 tag:a', '“quoted” 習近平 привет', '((a OR b) c', 'to:"River petition" kind:influence has:quote -is:denied',
];

const query: Target = {
  name: 'query', form: 'text', seeds: () => querySeeds,
  async load() {
    const { parseQuery } = await import('../../search/query/parse.ts');
    const { matchOf } = await import('../../search/match.ts');
    return async (bytes) => {
      const text = Buffer.from(bytes.subarray(0, 2000)).toString();
      for (const isTyping of [false, true]) {
        const parsed = await unlessRefused(() => parseQuery(text, { isTyping }));
        if (parsed?.query) matchOf(parsed.query, { wordsWith: () => ['a'], leastTyped: 1 });
      }
    };
  },
};

/** Asked of a case, so that what SQLite makes of a query is seen too. */
const search: Target = {
  name: 'search', form: 'text', seeds: () => querySeeds,
  async load(folder) {
    const { openCase } = await import('./open-case.ts');
    const { runSearch } = await import('../../search/run.ts');
    const { file } = await openCase(folder);
    return async (bytes) => {
      const text = Buffer.from(bytes.subarray(0, 400)).toString();
      for (const isTyping of [false, true]) await unlessRefused(() => runSearch(file.db, { query: text, isTyping, offset: 0, limit: 5 }));
    };
  },
};

/** Parsers of what people type and what places are made of. */
export const wordTargets: readonly Target[] = [spans, edtf, query, search];
