import { describe, expect, it } from 'vitest';
import { reportedIn, type Cast } from './testing.ts';

const cast: Cast = { Facebook: ['organisation', ''], Norland: ['state', ''], 'Grey Heron': ['group', ''] };
const body = 'Grey Heron attacked the port of Norland in May. We found traces of it in June.';
const speakers = (head: string, text = body) => [...new Set(reportedIn(`${head}\n\n${text}`, cast).map(([, who]) => who))];

describe('a paper', () => {
  it.each([
    ['MINISTRY OF FISHERIES OF NORLAND\nPress release\nGhent, 6 May 2024', 'MINISTRY OF FISHERIES OF NORLAND'],
    ['Loud and cheap\nWhat Facebook removed\n\nObservatory on Rivers, Ghent\n19 April 2021', 'Observatory on Rivers'],
    ['CABINET BUREAU\nJoint Rivers Organisation\n14 March 2024', 'Joint Rivers Organisation'],
    ['Fisheries, Rivers & Lakes Office\nNews release\n14 March 2024', 'Fisheries, Rivers & Lakes Office'],
  ])('speaks for the body of its letterhead: %s', (head, who) => expect(speakers(head)).toEqual([who]));

  it('does not speak for what its title is about, nor an article for its agency', () => {
    expect(speakers('Threats to the Ministry of Fisheries\n14 March 2024')).toEqual(['we']);
    expect(speakers('The Rivers Bureau\n14 March 2024\n\nBy Ann Roe', 'Grey Heron attacked the port of Norland in May.')).toEqual([null]);
  });

  it('may be sworn to in several forms', () =>
    expect(speakers('AFFIDAVIT', 'I, Dana Roe, hereby depose and say:\n\nGrey Heron attacked the port of Norland in May.')).toEqual(['Dana Roe']));

  it('may be sworn to by one of a place, and is not where a "state" is no verb', () => {
    expect(speakers('AFFIDAVIT', 'I, Dana Roe, of the town of Ghent, state as follows:\n\nGrey Heron attacked the port of Norland in May.')).toEqual(['Dana Roe']);
    expect(speakers('AFFIDAVIT', 'I, Dana Roe, of the town of Ghent do hereby declare:\n\nGrey Heron attacked the port of Norland in May.')).toEqual(['Dana Roe']);
    expect(speakers('Minutes', 'As did I, Senator Dana Roe, in the great state of Ohio.\n\nGrey Heron attacked the port of Norland in May.')).toEqual([null]);
  });
});
