import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/read.ts';
import { findDates } from './find.ts';

/** Words and EDTF of each date, `published` on Friday 8 May 2020 unless told. */
function datesOf(text: string, published: string | null = '2020-05-08'): string[] {
  return findDates(readText(text, { published, known: [] })).map((date) => `${text.slice(date.from, date.to)} = ${date.edtf ?? 'unknown'}`);
}

describe('dates in full', () => {
  it.each([
    ['It fell on 4 July 2019.', '4 July 2019 = 2019-07-04'],
    ['It fell on July 4, 2019, at noon.', 'July 4, 2019 = 2019-07-04'],
    ['It fell on the 4th of July 2019.', '4th of July 2019 = 2019-07-04'],
    ['Released 05 NOV 2018', '05 NOV 2018 = 2018-11-05'],
    ['Stamped 05NOV2018 by the clerk', '05NOV2018 = 2018-11-05'],
    ['It fell on Thursday, July 4, 2019.', 'Thursday, July 4, 2019 = 2019-07-04'],
    ['Filed 2019-07-04T10:15Z by a clerk.', '2019-07-04 = 2019-07-04'],
    ['Seen on 31/01/2019 by a guard.', '31/01/2019 = 2019-01-31'],
    ['Seen on 01/31/2019 by a guard.', '01/31/2019 = 2019-01-31'],
    ['Filed 02/16/18 by a clerk', '02/16/18 = 2018-02-16'],
    ['Seen on 02.03.2019 by a guard.', '02.03.2019 = 2019-03-02'],
    ['The Sept. 9, 2017 memo', 'Sept. 9, 2017 = 2017-09-09'],
  ])('reads "%s"', (text, expected) => {
    expect(datesOf(text)).toEqual([expected]);
  });

  it('leaves open which number of a date in figures is the day', () => {
    expect(datesOf('Seen on 03/04/2019 by a guard.')).toEqual(['03/04/2019 = unknown']);
  });

  it('takes the order of numbers from another date of the report', () => {
    expect(datesOf('Seen on 03/04/2019 and on 03/22/2019.')).toEqual(['03/04/2019 = 2019-03-04', '03/22/2019 = 2019-03-22']);
  });
});

describe('months, years and longer times', () => {
  it.each([
    ['They met in June 2018.', ['June 2018 = 2018-06']],
    ['They met in 2018 and voted.', ['2018 = 2018']],
    ['the U.S. 2018 council elections', ['2018 = 2018']],
    ['the 2018 council elections', ['2018 = 2018']],
    ['the war of the 1980s', ['1980s = 198X']],
    ['in the summer of 2018', ['summer of 2018 = 2018-22']],
    ['in the second quarter of 2018', ['second quarter of 2018 = 2018-34']],
    ['in Q4 2018', ['Q4 2018 = 2018-36']],
    ['in the first half of 2018', ['first half of 2018 = 2018-40']],
    ['in early 2018', ['early 2018 = 2018~']],
    ['in mid-June 2018', ['mid-June 2018 = 2018-06~']],
    ['at the end of 2018', ['end of 2018 = 2018~']],
  ])('reads "%s"', (text, expected) => {
    expect(datesOf(text)).toEqual(expected);
  });
});

describe('intervals', () => {
  it.each([
    ['from 2011 to 2014', '2011 to 2014 = 2011/2014'],
    ['between March and July 2019', 'March and July 2019 = 2019-03/2019-07'],
    ['between May 3 and June 9, 2019', 'May 3 and June 9, 2019 = 2019-05-03/2019-06-09'],
    ['from November 2018 through February 2019', 'November 2018 through February 2019 = 2018-11/2019-02'],
    ['from November to February 2019', 'November to February 2019 = 2018-11/2019-02'],
    ['held May 3-5, 2019', 'May 3-5, 2019 = 2019-05-03/2019-05-05'],
    ['held 3 to 5 May 2019', '3 to 5 May 2019 = 2019-05-03/2019-05-05'],
    ['the 2011-2014 plan', '2011-2014 = 2011/2014'],
    ['the 2011–14 plan', '2011–14 = 2011/2014'],
    ['from at least 2014 to the present', '2014 to the present = 2014/..'],
  ])('reads "%s"', (text, expected) => {
    expect(datesOf(text)).toEqual([expected]);
  });

  it('keeps years apart that no word joins', () => {
    expect(datesOf('They voted in 2014 and in 2018, then to 2019 ships.')).toEqual(['2014 = 2014', '2018 = 2018', '2019 = 2019']);
  });
});

describe('dates told from the publication', () => {
  it.each([
    ['said on Tuesday', 'Tuesday = 2020-05-05'],
    ['said on Friday', 'Friday = 2020-05-08'],
    ['will vote on Tuesday', 'Tuesday = 2020-05-12'],
    ['last year', 'last year = 2019'],
    ['in March of last year', 'March of last year = 2019-03'],
    ['next week', 'next week = 2020-05-11/2020-05-17'],
    ['last month', 'last month = 2020-04'],
    ['earlier this month', 'earlier this month = 2020-05'],
    ['last October', 'last October = 2019-10'],
    ['yesterday', 'yesterday = 2020-05-07'],
    ['four days ago', 'four days ago = 2020-05-04'],
    ['two years ago', 'two years ago = 2018~'],
    ['in December', 'December = 2019-12'],
    ['in February', 'February = 2020-02'],
    ['ahead of a May 30 vote', 'May 30 = 2020-05-30'],
    ['on March 9', 'March 9 = 2020-03-09'],
  ])('resolves "%s"', (words, expected) => {
    expect(datesOf(`The envoy spoke ${words}.`.replace('spoke will', 'will'))).toEqual([expected]);
  });

  it('does not resolve them without a date of publication, and says why', () => {
    const [date] = findDates(readText('The envoy spoke on Tuesday.', { published: null, known: [] }));
    expect(date).toMatchObject({ edtf: null, inferred: true, basis: 'the date of publication is not known' });
  });

  it('says what a resolved date was worked out from', () => {
    const [date] = findDates(readText('The envoy spoke last year.', { published: '2020-05-08', known: [] }));
    expect(date).toMatchObject({ inferred: true, basis: 'publication on 2020-05-08' });
  });
});

describe('dates told from other dates', () => {
  it('gives a month without a year that of the paragraph', () => {
    expect(datesOf('On 9 July 2014 the firm was bought. In September it closed.')[1]).toBe('September = 2014-09');
  });

  it('goes over the turn of the year', () => {
    expect(datesOf('In November 2014 the firm was bought. In February it closed.')[1]).toBe('February = 2015-02');
  });

  it('does not lean on a year that only names a thing', () => {
    expect(datesOf('The 2014 fund shrank. In September it closed.')[1]).toBe('September = 2019-09');
  });

  it('gives a month of its run-up the year of the vote told of, and no other month', () => {
    const monthOf = (month: string) => findDates(readText(`Clerks spoke of the 2019 election. The letters came in ${month}.`, { published: '2020-11-18', known: [] }))[1]?.edtf;
    expect([monthOf('October'), monthOf('June')]).toEqual(['2019-10', '2020-06']);
  });

  it('counts days, months and years on from the date before', () => {
    expect(datesOf('On 9 July 2014 it rained. Two days later it snowed. The following month it froze.').slice(1))
      .toEqual(['Two days later = 2014-07-11', 'The following month = 2014-08']);
  });

  it('gives each month of a list the year at its end', () => {
    expect(datesOf('In June, July and August 2014.')).toEqual(['June = 2014-06', 'July = 2014-07', 'August 2014 = 2014-08']);
  });
});

describe('passages in other languages', () => {
  it.each([
    ['El 9 de julio de 2014 la empresa fue vendida por el gobierno de la ciudad.', ['9 de julio de 2014 = 2014-07-09']],
    ['La empresa fue vendida en julio del año pasado por el gobierno de la ciudad.', ['julio del año pasado = 2019-07']],
    ['Le 9 juillet 2014, la société a été vendue par les autorités de la ville.', ['9 juillet 2014 = 2014-07-09']],
    ['Am 9. Juli 2014 wurde die Firma von der Stadt verkauft und nicht wieder eröffnet.', ['9. Juli 2014 = 2014-07-09']],
  ])('reads "%s"', (text, expected) => {
    expect(datesOf(text)).toEqual(expected);
  });
});

describe('what is no date', () => {
  it.each([
    'It may march on, and March may too.', 'See 18 U.S.C. § 1956 and §§ 1343, 1957 and 2031.', 'See 2014 U.S.C. and page 2014.',
    'There were 2014 accounts.', 'Some 2014 ships.', 'The file log_2014.txt, or 2014.pdf, is gone.', 'CVE-2014-1234 and AA20-296B.',
    'Hosts 10.20.2014.7 and 2014:db8::1.', 'It cost $2014, or 2,014 in all.', 'At 1930 GMT it ended.', 'Super Tuesday and USA Today.',
    'May I ask April Jones and Jan Smith?', 'over the last year of the war', 'He worked on Windows 2000.', 'every Tuesday night'.replace('Tuesday', 'tuesday'),
    'Case 1:14-cr-2014-x', 'the fall of the house',
  ])('sees none in "%s"', (text) => {
    expect(datesOf(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  it('answers on any text, with spans in order and inside of it', () => {
    const parts = fc.constantFrom('2016', '3', 'May', ' ', '-', '/', '.', ',', 'of', 'last', 'year', 'to', 'and', 'between', 'from', 'mid', '§', 'Q', 's', 'th', '“', '\n\n', 'ß', '😀', 'quarter', 'a', 'ago', 'later', 'days');
    fc.assert(fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const date of findDates(readText(text, { published: '2020-05-08', known: [] }))) {
        expect(date.from).toBeGreaterThanOrEqual(last);
        expect(date.to).toBeGreaterThan(date.from);
        last = date.to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }));
  });

  it.each(['1/', 'mid-', '2016-', 'between June and ', '§ 1956, ', 'of last year ', 'from 2016 to '])('takes no longer a character on a long run of "%s"', (piece) => {
    const document = readText(piece.repeat(Math.ceil(100_000 / piece.length)), { published: '2020-05-08', known: [] });
    const started = performance.now();
    findDates(document);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('German spans and seasons', () => {
  it.each([
    ['Die Daten reichen vom 3. März bis zum 30. April, wie es heißt.', '3. März bis zum 30. April = 2020-03-03/2020-04-30'],
    ['Im Herbst wurde das Amt von den Leuten angegriffen, die es nicht gibt.', 'Herbst = 2019-23'],
  ])('reads "%s"', (text, expected) => expect(datesOf(text)).toEqual([expected]));
});
