import { describe, expect, it } from 'vitest';
import { findDates } from '../datings/find.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findQuotes } from '../quotes/find.ts';
import { findOperations } from './find.ts';
import { doing } from './parts.ts';

const cast = {
  'RUFUS FIREFLY': 'person', CHICOLINI: 'person',
  Freedonia: 'state', Sylvania: 'state', 'Rufus Firefly': 'person', Trentino: 'person', Chicolini: 'person', Pinky: 'person',
  'Night Owls': 'group', 'Grey Heron': 'group', 'Bureau Nine': 'organisation', BNX: 'organisation',
} as const;

/** Status, kind and doers of each operation. */
function told(text: string): string[] {
  const document = readText(text, { published: '2021-05-08', known: [] });
  const { operations } = findOperations(document, actorsIn(text, cast), [], findDates(document));
  return operations.map(({ status, kind, parts }) => `${status} ${kind} by ${parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey).join(' + ')}`);
}

const known = 'Night Owls hacked the parliament in 2019.';

describe('what those who run operations do besides', () => {
  it.each([
    ['In 2020 Night Owls tried to reach the control systems of a dam.', 'attempted influence by Night Owls'],
    ['In 2020 the group considered opening an office in the capital.', 'considered influence by Night Owls'],
    ['Night Owls offered in 2020 to spy on an exile.', 'planned espionage by Night Owls'],
    ['Night Owls also photographed the fence of a base.', 'conducted espionage by Night Owls'],
  ])('reads "%s"', (text, expected) => expect(told(`${known} ${text}`)).toEqual(['conducted cyber by Night Owls', expected]));

  it.each(['Trentino tried to reach the control systems of a dam.', 'Trentino photographed the fence of a base.', 'Night Owls tried to explain itself.', 'Night Owls did not photograph the base.'])('tells nothing by "%s"', (text) =>
    expect(told(`${known} ${text}`)).toEqual(['conducted cyber by Night Owls']));

  it('goes on with what was told, for a pronoun without a date', () => {
    expect(told(`${known} They copied the files to a server.`)).toEqual(['conducted cyber by Night Owls']);
    expect(told(`${known} They also copied the files of the ministry.`)).toHaveLength(2);
  });
});

describe('how it came out', () => {
  it.each([
    ['Night Owls hacked the parliament. The attempt failed because someone pulled a cable.', 'attempted cyber by Night Owls'],
    ['Rufus Firefly paid fans to stage a rally. The rally did not take place.', 'planned'],
    ['Night Owls hacked the parliament. Because of a warning by BNX, the attack was unsuccessful.', 'attempted cyber by Night Owls'],
  ])('reads "%s"', (text, expected) => expect(told(text).map((one) => one.slice(0, expected.length))).toEqual([expected]));

  it('is not of another paragraph', () => expect(told('Night Owls hacked the parliament.\n\nThe talks went on, and the attempt failed.')).toEqual(['conducted cyber by Night Owls']));
});

describe('lists', () => {
  const list = 'Night Owls has also:\n\n- hacked the party of Trentino in 2018;\n\n- leaked letters of the ministry, and';

  it('are of whoever stands in the line before them', () => expect(told(`${list}\n\nThe rest is known.`)).toEqual(['conducted cyber by Night Owls', 'conducted disclosure by Night Owls']));

  it('end where something else begins', () => expect(told(`${list}\n\nleaked letters are no news.\n\nPinky slept.`)).toHaveLength(2));
});

describe('whose it is', () => {
  it.each([
    ['A second group, which BNX tracks as Grey Heron, sent phishing e-mails to lawmakers.', 'conducted cyber by Grey Heron'],
    ['Bureau Nine hacked the party of Trentino, and later leaked its files.', 'conducted cyber by Bureau Nine'],
    ['Rufus Firefly and Chicolini participated in a coordinated, covert campaign to influence voters.', 'conducted influence by Rufus Firefly + Chicolini'],
    ['In May 2020 Freedonia accessed a server of the parliament.', 'conducted cyber by Freedonia'],
    ['The operation was financed by Rufus Firefly.', 'conducted influence by Rufus Firefly'],
    ['Bureau Nine paid a student to photograph a base.', 'conducted recruitment by Bureau Nine'],
    ['Freedonia registered the domain news.example through a front.', 'conducted disinformation by Freedonia'],
    ['Freedonia ordered the poisoning of Trentino.', 'conducted violence by Freedonia'],
    ['Behind the attack stood Freedonia.', 'conducted cyber by Freedonia'],
    ['Responsibility for the breach lies with Grey Heron.', 'conducted cyber by Grey Heron'],
    ['An envoy was murdered in May on the orders of Freedonia.', 'conducted violence by Freedonia'],
    ['Grey Heron got into the mailbox of the ministry.', 'conducted cyber by Grey Heron'],
    ['A company in Pune, Sylvania, which is owned by Rufus Firefly, may have sold followers.', 'alleged disinformation by Rufus Firefly'],
    ['Chicolini, claiming to be a journalist, wrote to a judge.', 'conducted disinformation by Chicolini'],
    ['Documents suggest Chicolini tried to bribe a judge.', 'attempted funding by Chicolini'],
    ['Bureau Nine mimicked the websites of newspapers.', 'conducted disinformation by Bureau Nine'],
  ])('reads "%s"', (text, expected) => expect(told(text)[0]).toBe(expected));

  it('takes the accused for the conspirators', () => {
    const text = 'RUFUS FIREFLY and CHICOLINI, the defendants, were hackers. RUFUS FIREFLY hacked a bank.\n\nThe conspirators sent threatening e-mails to voters.';
    expect(told(text)).toEqual(['conducted cyber by RUFUS FIREFLY', 'conducted disinformation by RUFUS FIREFLY + CHICOLINI']);
  });
});

it('takes neither what messages claim nor what is said of a campaign by the way for an operation', () => {
  expect(told('The messages claimed that Trentino was planning to exploit vulnerabilities of servers.')).toEqual([]);
  const text = 'Chicolini said: “Freedonia’s attempts to meddle in our elections are unacceptable.”';
  const document = readText(text, { published: null, known: [] });
  const actors = actorsIn(text, cast);
  expect(findOperations(document, actors, findQuotes(document, actors), []).operations).toEqual([]);
});

it('knows the actors of an advisory behind its headings', () =>
  expect(told('Grey Heron hacked a utility in 2019.\n\nTechnical Details\n\nIn May 2020 the actors accessed a server of a hospital.')).toEqual(['conducted cyber by Grey Heron', 'conducted cyber by Grey Heron']));

it('takes no title for an operation', () => expect(told('Freedonia hacked the parliament\n\nIt rained in Sylvania on Monday, and nobody was there to see what had been left behind.')).toEqual([]));
