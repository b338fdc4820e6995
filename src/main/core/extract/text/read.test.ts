import { describe, expect, it } from 'vitest';
import { readText } from './read.ts';

const read = (text: string) => readText(text, { published: null, known: [] });
const sentences = (text: string) => read(text).sentences.map(({ from, to }) => text.slice(from, to));
const tokens = (text: string) => read(text).sentences.flatMap((sentence) => sentence.tokens.map((token) => token.text));

describe('sentences', () => {
  it('end neither at abbreviations nor at initials', () => {
    expect(sentences('Sen. Ann B. Roe of the U.S. Senate met Mr. Low Jr. on Oct. 4. She left at 5 p.m. The U.S. Treasury paid.')).toEqual([
      'Sen. Ann B. Roe of the U.S. Senate met Mr. Low Jr. on Oct. 4.', 'She left at 5 p.m.', 'The U.S. Treasury paid.',
    ]);
  });

  it('end after an abbreviation when a new one clearly begins', () => {
    expect(sentences('It was aimed at the U.S. The plan failed.')).toEqual(['It was aimed at the U.S.', 'The plan failed.']);
  });

  it('survive stray full stops', () => {
    expect(sentences('They feared to be caught. acting. It came from the Proud. Boys of Ohio. , he said. So it was..')).toEqual([
      'They feared to be caught. acting.', 'It came from the Proud. Boys of Ohio. , he said.', 'So it was..',
    ]);
  });

  it('begin after a full stop without a space', () => {
    expect(sentences('It would hurt the ministry.Although it paid, example.com stayed up.')).toEqual(['It would hurt the ministry.', 'Although it paid, example.com stayed up.']);
  });

  it('keep what closes a quotation', () => {
    expect(sentences('He said: “They lie.”. “Is it so?” Roe asked. “It is.” She left.')).toEqual(['He said: “They lie.”.', '“Is it so?” Roe asked.', '“It is.”', 'She left.']);
  });

  it('keep the marker of a list with its entry', () => {
    expect(sentences('(1) The unit paid.\n2. It left.\na. Nothing more.')).toEqual(['(1) The unit paid.', '2. It left.', 'a. Nothing more.']);
  });
});

describe('tokens', () => {
  it('part possessives and hyphens, not names with an apostrophe', () => {
    expect(tokens('O’Brien’s Kremlin-linked U.S. friend didn’t pay $1,000.50 to l’Iran @handle_1.')).toEqual([
      'O’Brien', '’s', 'Kremlin', '-', 'linked', 'U.S.', 'friend', 'didn’t', 'pay', '$', '1,000.50', 'to', 'l’', 'Iran', '@handle_1', '.',
    ]);
  });

  it('leave addresses whole, without the sentence’s own signs', () => {
    expect(tokens('See https://example.org/a?b=c, or mail a.b@example.org.')).toEqual(['See', 'https://example.org/a?b=c', ',', 'or', 'mail', 'a.b@example.org', '.']);
  });
});

describe('paragraphs', () => {
  it('are lines when lines are long, and headings are told', () => {
    const text = 'Threats to the vote\n\nSummary\nThe bureau found that the group had paid for all of it.\nCaption of a picture (Agency)\n“It paid,” the bureau said.';
    expect(read(text).paragraphs.map(({ from, to, kind }) => [kind, text.slice(from, to)])).toEqual([
      ['title', 'Threats to the vote'], ['heading', 'Summary'], ['body', 'The bureau found that the group had paid for all of it.'],
      ['body', 'Caption of a picture (Agency)'], ['body', '“It paid,” the bureau said.'],
    ]);
  });

  it('are joined over the line ends of a wrapped text', () => {
    const text = [
      'The grand jury charges that at all times relevant to this paper the', 'Defendants worked for a company that paid them and that had rooms in',
      'Example Street, and that they opened accounts in the names of people', 'of another country without their leave.', 'The company also paid a second one, which had rooms in the same road', 'and sent letters.',
    ].join('\n');
    expect(read(text).paragraphs.map(({ from, to }) => text.slice(from, to).split('\n').length)).toEqual([4, 2]);
  });

  it('have a language of their own', () => {
    const text = 'The report was published by the office and it says that the state paid.\n\nEl informe dice que el gobierno de ese país no tenía la intención de pagar a los medios.\n\nDer Bericht sagt, dass die Regierung nicht für das Netz zahlt.\n\nДоклад был опубликован.';
    expect(read(text).paragraphs.map(({ language }) => language)).toEqual(['en', 'es', 'de', 'ru']);
  });

  it('come of nothing from nothing', () => {
    expect(read(' \n\n ').paragraphs).toEqual([]);
  });
});

describe('hostile text', () => {
  it('is read in linear time', () => {
    const runs = ['A', '.', '“', '(', "'", 'a.', 'A.B', '@', 'a-', '1.', 'É', '?!', 'http://', '\n', 'Mr. '];
    const before = performance.now();
    for (const run of runs) readText(run.repeat(20_000), { published: null, known: [] });
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
