import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../datings/find.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findOperations } from './find.ts';
import { doing } from './parts.ts';

const cast = {
  Freedonia: 'state', Freedonian: 'state', Sylvania: 'state', Sylvanian: 'state', Ruritania: 'state', 'Rufus Firefly': 'person', 'Trentino': 'person', Chicolini: 'person',
  'Night Owls': 'group', 'Bureau Nine': 'organisation', 'Harbour Post': 'publication',
} as const;

function read(text: string) {
  const document = readText(text, { published: '2020-05-08', known: [] });
  return findOperations(document, actorsIn(text, cast, { Freedonian: 'Freedonia', Sylvanian: 'Sylvania' }), [], findDates(document));
}

/** Status, kind and doers of each operation. */
function told(text: string): string[] {
  return read(text).operations.map(({ status, kind, parts }) => `${status} ${kind} by ${parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey).join(' + ')}`);
}

describe('who does what', () => {
  it.each([
    ['Freedonia hacked the servers of a ministry.', 'conducted cyber by Freedonia'],
    ['The servers were hacked by Freedonia in March.', 'conducted cyber by Freedonia'],
    ['Freedonian covert influence operations went on for years.', 'conducted influence by Freedonia'],
    ['Officials fear Freedonia’s efforts to sway voters.', 'conducted influence by Freedonia'],
    ['They described meddling by Freedonia in the vote.', 'conducted influence by Freedonia'],
    ['Rufus Firefly, who in 2019 released edited tapes, denied it later.', 'conducted disclosure by Rufus Firefly'],
    ['Rufus Firefly ordered a smear campaign against Trentino.', 'conducted disinformation by Rufus Firefly'],
    ['Night Owls leaked stolen letters of Trentino.', 'conducted disclosure by Night Owls'],
    ['Rufus Firefly, an aide in Ruritania, bribed two clerks.', 'conducted funding by Rufus Firefly'],
    ['The Harbour Post wrote that Bureau Nine spread false stories.', 'conducted disinformation by Bureau Nine'],
    ['A platform found a network of pages linked to Freedonia.', 'conducted influence by Freedonia'],
    ['Clerks found links to individuals associated with Bureau Nine.', 'conducted influence by Bureau Nine'],
    ['The activity was run by Bureau Nine.', 'conducted influence by Bureau Nine'],
    ['Rufus Firefly posed as a student in Ruritania.', 'conducted disinformation by Rufus Firefly'],
    ['Bureau Nine altered ballots in two towns.', 'conducted cyber by Bureau Nine'],
    ['Freedonia used Bureau Nine to recruit activists.', 'conducted recruitment by Freedonia'],
  ])('finds it in "%s"', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('takes "the group" and "he" for those named before', () => {
    expect(told('Night Owls appeared in May. The group hacked a ministry.')).toEqual(['conducted cyber by Night Owls']);
    expect(told('Rufus Firefly lives in Ruritania. He leaked stolen letters.')).toEqual(['conducted disclosure by Rufus Firefly']);
  });

  it('gives states of one list an operation each', () => {
    expect(told('Officers saw efforts of Freedonia, Sylvania and Ruritania to sway the vote.')).toEqual([
      'conducted influence by Freedonia', 'conducted influence by Sylvania', 'conducted influence by Ruritania',
    ]);
  });

  it('merges what several sentences tell of one campaign', () => {
    const { operations } = read('Freedonia meddled in the vote. It rained. Freedonian efforts to undermine Trentino began early.');
    expect(operations.map(({ quoteKeys }) => quoteKeys.length)).toEqual([2]);
  });

  it('counts a leader’s order to the campaign of the state', () => {
    expect(told('Freedonian President Rufus Firefly authorised influence operations. Freedonia meddled in the vote.')).toEqual(['conducted influence by Rufus Firefly + Freedonia']);
  });

  it('goes on with the campaign told before', () => {
    const { operations } = read('Freedonia ran a covert campaign. Rufus Firefly authorised the campaign in person.');
    expect(operations.map(({ parts }) => parts.map(({ actorKey, relation }) => `${relation} ${actorKey}`))).toEqual([['executes Freedonia', 'authorises Rufus Firefly']]);
  });

  it('takes "his efforts" for those of whom the sentence names, not of its subject', () => {
    expect(told('Clerks of Bureau Nine questioned Rufus Firefly over his efforts to sway the vote.')).toEqual(['conducted influence by Rufus Firefly']);
  });

  it('keeps one whose name was only borrowed from the doers', () => {
    const { operations } = read('Freedonia meddled in the vote. It involved e-mails purportedly sent by Night Owls to voters.');
    expect(operations[1]?.parts.map(({ actorKey, relation }) => `${relation} ${actorKey}`)).toEqual(['executes Freedonia', 'impersonates Night Owls']);
  });
});

describe('how far it went', () => {
  it.each([
    ['Freedonia considered, but did not launch, a covert campaign.', ['considered influence by Freedonia']],
    ['Freedonia did not interfere in the vote.', ['not_conducted influence by Freedonia']],
    ['There is no evidence that Freedonia meddled in the vote.', ['not_conducted influence by Freedonia']],
    ['Freedonia allegedly hacked a ministry.', ['alleged cyber by Freedonia']],
    ['Freedonia is believed to have hacked a ministry.', ['alleged cyber by Freedonia']],
    ['Freedonia unsuccessfully tried to hack a ministry.', ['attempted cyber by Freedonia']],
    ['Sylvania could impose sanctions on Freedonia next week.', ['planned sanctions by Sylvania']],
    ['Freedonia tried to sway the vote.', ['conducted influence by Freedonia']],
    ['Freedonia might hack a ministry.', []],
    ['Freedonia denied meddling in the vote.', []],
  ])('reads "%s"', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what else is told', () => {
  it('finds target, aim and date', () => {
    const [operation] = read('In June 2019, Freedonia ran a smear campaign against Trentino, designed to help Chicolini.').operations;
    expect(operation).toMatchObject({ aim: 'help Chicolini', date: { edtf: '2019-06' } });
    expect(operation?.parts.map(({ actorKey, relation }) => `${relation} ${actorKey}`)).toEqual(['executes Freedonia', 'targets Trentino', 'benefits Chicolini']);
  });

  it('makes a passage of the sentence where no quote covers it', () => {
    const text = 'It rained. Freedonia hacked a ministry. It snowed.';
    const { operations, passages } = read(text);
    expect(passages.map(({ from, to }) => text.slice(from, to))).toEqual(['Freedonia hacked a ministry.']);
    expect(operations[0]?.quoteKeys).toEqual(passages.map(({ key }) => key));
  });
});

describe('what is no operation', () => {
  it.each([
    'Trentino’s campaign benefited from donations.', 'Freedonia published a report on fishing.', 'Trentino praised the influence of poets.',
    'Anti-Freedonian propaganda was found.', 'Freedonian election infrastructure works.', 'The work of Bureau Nine is admired.',
    'Officers feared the hacking of Freedonia.', 'Rufus Firefly attacked the ball.',
  ])('sees none in "%s"', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  it('answers on any words', () => {
    const words = fc.constantFrom('Freedonia', 'hacked', 'to', 'and', 'efforts', 'of', 'by', ',', 'who', 'Night Owls', 'campaign', 'covert', 'tried', 'sanctions', '“', '’s', 'e-mails', 'sent', 'allegedly', '.', 'used', 'not', 'The group', 'have', 'believed');
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const { operations, passages } = read(list.join(' '));
      const keys = new Set(passages.map(({ key }) => key));
      expect(operations.every(({ quoteKeys, parts }) => parts.length > 0 && quoteKeys.length > 0 && quoteKeys.every((key) => keys.has(key)))).toBe(true);
    }));
  });

  it.each(['hacked ', 'efforts to ', 'and to ', 'Freedonia ', 'Freedonia, ', '“', 'sent by '])('takes no longer a word on a long run of "%s"', (piece) => {
    const started = performance.now();
    read(piece.repeat(Math.ceil(60_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
