import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseError } from '../../../../shared/errors.ts';
import { matchOf } from '../match.ts';
import { anyQuery } from '../testing/any-query.ts';
import { editDistance } from './distance.ts';
import { fields } from './fields.ts';
import { parseQuery } from './parse.ts';

const wording = { wordsWith: ({ letters }: { readonly letters: string }) => [`${letters}s`], leastTyped: 4 };

/** A query of words as FTS5 is asked for it. */
function match(text: string, isTyping = false): string | null {
  const { query } = parseQuery(text, { isTyping });
  return query && matchOf(query, wording);
}

/** What is said of a query that can't be understood. */
function complaint(text: string): string {
  try {
    parseQuery(text);
    return '';
  } catch (error) {
    expect(error).toMatchObject({ code: 'INPUT_INVALID' });
    return error instanceof Error ? error.message : '';
  }
}

describe('a query', () => {
  it.each([
    ['iran', '"iran"'], ['Wałęsa’s café', '("walesa s" AND "cafe")'], ['a AND b', '("a" AND "b")'], ['a and b', '("a" AND "and" AND "b")'],
    ['a OR b c', '("a" OR ("b" AND "c"))'], ['(a OR b) c', '(("a" OR "b") AND "c")'], ['a NOT b', '("a" NOT ("b"))'], ['a -b -"c d"', '("a" NOT ("b" OR "c d"))'],
    ['NOT b a', '("a" NOT ("b"))'], ['a NOT NOT b', '("a" AND "b")'], ['"two words"', '"two words"'], ['“two words”', '"two words"'], ['"two wo"*', '"two wo" *'],
    ['der*', '"der" *'], ['*form*', '("forms")'], ['*form', '("forms")'], ['近平', '("近平s")'], ['정부', '"정부" *'],
    ['NEAR(a "b c", 3)', 'NEAR("a" "b c", 3)'], ['NEAR(a b)', 'NEAR("a" "b", 10)'], ['NEAR/4(a b)', 'NEAR("a" "b", 4)'], ['a NEAR/2 b', 'NEAR("a" "b", 2)'], ['a NEAR b NEAR c', 'NEAR("a" "b" "c", 10)'],
    ['NEAR(a, b ,7)', 'NEAR("a" "b", 7)'], ['covid-19', '"covid 19"'], ['10:30', '"10 30"'], ['"colour:red"', '"colour red"'], ['Iran: why', '("iran" AND "why")'],
    ['ab* cd* *ef *gh* ijk* lmn*', '("ab" * AND "cd" * AND ("efs") AND ("ghs") AND "ijk" * AND "lmn" *)'], ['정부 한국 북한 중국 미국', '("정부" * AND "한국" * AND "북한" * AND "중국" * AND "미국" *)'], ['https://a.example/x', '"https a example x"'], ['near and far', '("near" AND "and" AND "far")'],
    ['a" b', '("a" AND "b")'], ['"open phrase', '"open phrase"'], ['\'; DROP TABLE report; --', '("drop" AND "table" AND "report")'],
  ])('%s is understood as %s', (text, expected) => {
    expect(match(text)).toBe(expected);
  });

  it('lets the word go on that is being typed, once it has some letters', () => {
    expect(match('the derk', true)).toBe('("the" AND "derk" *)');
    expect(match('the der', true)).toBe('("the" AND "der")');
    expect(match('the derk ', true)).toBe('("the" AND "derk")');
    expect(match('"the derk', true)).toBe('"the derk"');
  });

  it.each([
    ['a AND', '"a"', '"AND" has nothing to join'], ['OR a', '"a"', '"OR" has nothing to join'], ['a OR OR b', '("a" OR "b")', '"OR" has nothing to join'], ['a NOT', '"a"', '"NOT" has nothing to join'],
    ['(a b', '("a" AND "b")', '"(" is not closed'], ['a) b', '("a" AND "b")', '")" closes nothing'], ['a !!!', '"a"', '"!!!" holds no letter'], ['a type:', '"a"', 'type: has no value'], ['AND', null, '"AND"'], ['""', null, ''], ['?!', null, '"?!"'],
  ])('%s is made whole, and says so', (text, expected, note) => {
    expect(match(text)).toBe(expected);
    expect(parseQuery(text).notes.join(' ')).toContain(note);
  });

  it.each([
    ['NOT a', 'nothing but NOT'], ['a OR NOT b', 'nothing but NOT'], ['NEAR()', 'NEAR needs at least two words'], ['NEAR(a)', 'NEAR needs at least two words'], ['NEAR', 'NEAR needs words'], ['a NEAR', 'NEAR needs a word or phrase on each side'],
    ['a NEAR type:quote', 'NEAR needs'], ['NEAR(a type:quote)', 'NEAR takes words and phrases only'], ['fo*ar', '"fo*ar" has a * inside'], ['*a*', 'too short'], ['sorce:x', 'Did you mean source:?'], ['suorec:x', 'Did you mean source:?'], ['tga:x', 'Did you mean tag:?'],
    ['colour:red', 'There is no filter "colour:". The filters are type:, source:'], ['colour:"dark red"', 'put them in quotation marks'], ['iran -colour:red', 'There is no filter "colour:"'],
    ['ab* cd* "x ef"* NOT (*gh OR *ij*)', 'has 5 beginnings or parts of words under three letters, and may have 4: ab*, cd*, ef*, *gh, *ij*. Give them more letters'],
    ['type:nonsense', 'type: does not take "nonsense". Use one of text, actor'], ['before:soon', 'before: does not take "soon"'], ['grade:X', 'grade: does not take "X"'], ['grade:C..A', 'grade: does not take'], ['unsourced:maybe', 'unsourced:yes or unsourced:no'],
    ['status:done', 'status: does not take "done". Use one of conducted'], ['after:2020/..', 'a date that ends'],
    [Array.from({ length: 1000 }, (_, index) => `word${index}`).join(' '), 'more than 64 words'], [`${'('.repeat(5000)}a`, 'parentheses in more than 20 layers'],
  ])('%.40s is refused with what to write instead', (text, expected) => {
    expect(complaint(text)).toContain(expected);
  });

  it('knows filters in any case, with quotation marks, lists and ranges', () => {
    const filterOf = (text: string) => {
      const { query } = parseQuery(text);
      return query?.is === 'filter' ? query.filter : query;
    };
    expect(filterOf('TYPE:Quotes,claim')).toEqual({ by: 'type', groups: ['quote', 'claim'], actorTypes: [] });
    expect(filterOf('type:person')).toEqual({ by: 'type', groups: [], actorTypes: ['person'] });
    expect(filterOf('source:"The Daily"')).toEqual({ by: 'source', value: 'The Daily' });
    expect(filterOf('grade:a..c')).toEqual({ by: 'grade', grades: ['A', 'B', 'C'] });
    expect(filterOf('grade:A,F')).toEqual({ by: 'grade', grades: ['A', 'F'] });
    expect(filterOf('before:1970-02')).toEqual({ by: 'before', day: 31 });
    expect(filterOf('after:1970-01')).toEqual({ by: 'after', day: 30 });
    expect(filterOf('date:1970-01')).toEqual({ by: 'date', earliestDay: 0, latestDay: 30 });
    expect(filterOf('unsourced:YES')).toEqual({ by: 'unsourced', is: true });
    expect(filterOf('marking:amber,TLP:RED')).toEqual({ by: 'marking', values: ['TLP:AMBER', 'TLP:RED'] });
    expect(filterOf('status:not-conducted')).toEqual({ by: 'status', values: ['not_conducted'] });
  });

  it('takes the example of every filter, and every value that it offers', () => {
    for (const { name, example, values } of fields) {
      for (const text of [example, ...(values ?? []).map((value) => `${name}:${value}`)]) expect(parseQuery(text)).toMatchObject({ query: { is: 'filter' }, notes: [] });
    }
  });
});

describe('any text', () => {
  it('is understood or refused in words, never by an accident', () => {
    fc.assert(fc.property(anyQuery, fc.boolean(), (text, isTyping) => {
      try {
        const { query } = parseQuery(text, { isTyping });
        if (query) matchOf(query, wording);
      } catch (error) {
        if (!(error instanceof CaseError)) throw error;
        expect(error.message.length).toBeLessThan(400);
      }
    }), { numRuns: 2000 });
  });

  it('finds the same when its words are put in quotation marks one by one', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 }), (words) => {
      expect(match(words.map((word) => `"${word}"`).join(' '))).toBe(match(words.join(' ')));
    }));
  });
});

it('counts letters put in, left out, changed and swapped', () => {
  expect([editDistance('derkach', 'derkatch', 2), editDistance('abcd', 'abdc', 2), editDistance('abc', 'abc', 0), editDistance('abc', 'xyz', 2), editDistance('', 'ab', 2)]).toEqual([1, 1, 0, 3, 2]);
});
