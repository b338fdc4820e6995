import { describe, expect, it } from 'vitest';
import { findDates } from '../datings/find.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findOperations } from './find.ts';
import { doing } from './parts.ts';

const cast = { Freedonia: 'state', Freedonian: 'state', Sylvania: 'state', 'Rufus Firefly': 'person', Trentino: 'person', 'Night Owls': 'group', 'Bureau Nine': 'organisation', Treasury: 'organisation' } as const;

/** Status, kind and doers of each operation. */
function told(text: string): string[] {
  const document = readText(text, { published: '2021-05-08', known: [] });
  const { operations } = findOperations(document, actorsIn(text, cast, { Freedonian: 'Freedonia' }), [], findDates(document));
  return operations.map(({ status, kind, parts }) => `${status} ${kind} by ${parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey).join(' + ')}`);
}

describe('doers in other places than right before the verb', () => {
  it.each([
    ['Hackers in the pay of the Freedonian government compromised the ministry.', 'conducted cyber by Freedonia'],
    ['Posing as nurses, Night Owls wrote to a hospital.', 'conducted disinformation by Night Owls'],
    ['Posing as “friends of the river,” Night Owls wrote to a mayor.', 'conducted disinformation by Night Owls'],
    ['Rufus Firefly, by way of a bakery, bought votes in a village.', 'conducted funding by Rufus Firefly'],
    ['Two libraries whose files Night Owls encrypted were closed.', 'conducted cyber by Night Owls'],
    ['Agents of Freedonia copy the rolls and compromise whichever server they reach.', 'conducted cyber by Freedonia'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('are told again by "the same" and what they are', () => {
    expect(told('Night Owls leaked letters. In 2020, the same workshop broke into the servers of a bank.')).toEqual(['conducted disclosure by Night Owls', 'conducted cyber by Night Owls']);
  });

  it('are not the country that a lie is about, nor whoever answers for others', () => {
    expect(told('Night Owls spread disinformation about guests from Sylvania.')).toEqual(['conducted disinformation by Night Owls']);
    expect(told('Bureau Nine designated Trentino for their campaign to sway the vote.').filter((one) => one.includes('influence by Bureau Nine'))).toEqual([]);
  });

  it('are not found in a clause that only says more of where something was put', () => {
    expect(told('Night Owls hacked the ministry and moved it to a server that they had leased.')).toEqual(['conducted cyber by Night Owls']);
  });
});

describe('classes of verbs with their objects', () => {
  it.each([
    ['Night Owls guessed the passwords of a clinic.', 'conducted cyber by Night Owls'],
    ['Night Owls bypassed the firewall of a port.', 'conducted cyber by Night Owls'],
    ['Trentino washed the proceeds.', 'conducted funding by Trentino'],
    ['Freedonia fabricated decrees.', 'conducted disinformation by Freedonia'],
    ['Freedonia fixed the election.', 'conducted influence by Freedonia'],
    ['Freedonia acted against the candidate through envoys.', 'conducted influence by Freedonia'],
    ['Treasury listed six individuals.', 'conducted sanctions by Treasury'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('tell nothing of a state that acts against something else', () => expect(told('Freedonia acted against the flood.')).toEqual([]));
});

describe('how it came out', () => {
  it.each([
    ['Night Owls hacked the ministry. A filter stopped them.', 'attempted cyber by Night Owls'],
    ['Night Owls phished the clerks. None of them fell for it.', 'attempted cyber by Night Owls'],
    ['Night Owls sought access to the servers of a bank.', 'attempted cyber by Night Owls'],
    ['Rufus Firefly sent forged letters. In 2020 he was ready to follow a judge. Nothing came of it.', 'planned espionage by Rufus Firefly'],
  ])('%s', (text, expected) => expect(told(text).at(-1)).toBe(expected));

  it('is not told by what a campaign told its readers', () => expect(told('Night Owls told readers that Sylvania had poisoned wells.')).toEqual([]));
});
