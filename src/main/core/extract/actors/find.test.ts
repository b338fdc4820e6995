import { describe, expect, it } from 'vitest';
import type { ActorId } from '../../../../shared/ids.ts';
import type { FoundActor, KnownActor } from '../model.ts';
import { readText } from '../text/read.ts';
import { findActors, loadNameResources } from './find.ts';

const resources = loadNameResources();
const find = (text: string, known: readonly KnownActor[] = []) => findActors(readText(text, { published: null, known }), resources);
const shown = (text: string, actors: readonly FoundActor[]) => actors.map(({ name, type, mentions }) => `${type} ${name}: ${mentions.map(({ from, to, kind }) => `${text.slice(from, to)}/${kind}`).join(', ')}`);
const read = (text: string) => shown(text, find(text));

describe('people', () => {
  it('are merged over surnames, titles and other spellings', () => {
    const text = 'Ukrainian lawmaker Andriy Koval met Sen. Mary Holt on Monday. Koval and Holt spoke. Andrii Koval left, Holt said.';
    expect(read(text)).toEqual(['state Ukraine: Ukrainian/demonym', 'person Andriy Koval: Andriy Koval/name, Koval/short, Andrii Koval/name', 'person Mary Holt: Mary Holt/name, Holt/short, Holt/short']);
  });

  it('of one surname stay apart, and a surname alone says so', () => {
    const text = 'Anna Petrova wrote the letter. Her brother Ivan Petrov paid. Later Boris Petrov denied it, and Petrov left.';
    const actors = find(text);
    expect(shown(text, actors)).toEqual(['person Anna Petrova: Anna Petrova/name', 'person Ivan Petrov: Ivan Petrov/name', 'person Boris Petrov: Boris Petrov/name, Petrov/short']);
    expect(actors[2]?.because.find(({ rule }) => rule === 'surname of several')?.note).toContain('Ivan Petrov');
  });

  it('in capitals are defendants, with their other names', () => {
    const text = 'Defendant SERGEI PAVLOVICH ORLOV, a/k/a “Gray Owl,” was an officer assigned to Unit 54321. ORLOV registered the site. Conspirator 1 paid him.';
    expect(read(text)).toEqual(['person Sergei Pavlovich Orlov: SERGEI PAVLOVICH ORLOV/name, Gray Owl/name, ORLOV/short', 'organisation Unit 54321: Unit 54321/name', 'person Conspirator 1: Conspirator 1/name']);
  });

  it('in a caption are the accused', () => {
    const text = 'RI SONG-MIN, a/k/a “Danny Ree,”\n\nDefendants RI and others met. The messages of Danny Ree were long.';
    expect(read(text)).toEqual(['person Ri Song-Min: RI SONG-MIN/name, Danny Ree/name, RI/short, Danny Ree/name']);
  });

  it('are told by the office, the relative clause and the list that they stand in', () => {
    expect(read('“We saw it,” said Special Agent in Charge Harlan Quibble of the office.').at(-1)).toBe('person Harlan Quibble: Harlan Quibble/name');
    expect(read('Zelda Quibble, who teaches history, said the effect was easy to overstate.')).toEqual(['person Zelda Quibble: Zelda Quibble/name']);
    expect(read('The jury indicted Mary Holt and Zelda Quibble on Monday.')).toEqual(['person Mary Holt: Mary Holt/name', 'person Zelda Quibble: Zelda Quibble/name']);
  });

  it('are introduced by an age, a role, kin or another name in marks', () => {
    const named = (text: string) => read(text).filter((one) => one.startsWith('person'));
    expect(named('Zelda Quibble-Roost, director of a fish hall, told the court so.')).toEqual(['person Zelda Quibble-Roost: Zelda Quibble-Roost/name']);
    expect(named('A former goalkeeper named Drago “Gag” Quibble ran it. Quibble left.')).toEqual(['person Drago “Gag” Quibble: Drago “Gag” Quibble/name, Quibble/short']);
    expect(named('Her sister, Zuzka, who lives in the hills, was questioned twice.')).toEqual(['person Zuzka: Zuzka/short']);
    expect(named('The Minister for Foreign Affairs Zelda Quibble stated that it was so.')).toEqual(['person Zelda Quibble: Zelda Quibble/name']);
  });

  it('may be ministers named behind a comma, and are no heading', () => {
    expect(find('The Harbour Minister, the Rt Hon Zelda Quibble MP, wrote to us.').map(({ name, role }) => `${name}: ${role}`)).toEqual(['Zelda Quibble: Harbour Minister']);
    expect(read('GENERAL ALLEGATIONS\n\nThe boat was blue.\n\nA TRUE BILL')).toEqual([]);
  });

  it('have the role that stands at their name', () => {
    const roles = find('Hassan Rahimi, secretary general of the league, spoke. Then-Deputy Director Jane Roe agreed.').map(({ role }) => role);
    expect(roles).toEqual(['secretary general of the league', 'Then-Deputy Director']);
  });
});

describe('states', () => {
  it('are meant by capitals that act, not by towns', () => {
    const text = 'Tehran believed that it would gain. He lived in Tehran, near Moscow. The Kremlin and Beijing denied it.';
    expect(read(text)).toEqual(['state Iran: Tehran/metonym', 'state Russia: Kremlin/metonym', 'state China: Beijing/metonym']);
  });
});

describe('bodies', () => {
  it('are merged with the acronym that the text gives them', () => {
    const text = 'The Agency for Northern Fisheries (ANF) paid Blue Harbor Media LLC (“Blue Harbor”). ANF denied it, and Blue Harbor closed.';
    expect(read(text)).toEqual(['organisation Agency for Northern Fisheries: Agency for Northern Fisheries/name, ANF/short, ANF/short', 'organisation Blue Harbor Media LLC: Blue Harbor Media LLC/name, Blue Harbor/name, Blue Harbor/name']);
  });

  it('are told by what stands right behind their name, by who heads them, and by the letters that speak', () => {
    const types = (text: string) => find(text).map(({ name, type }) => `${type} ${name}`);
    expect(types('Quibbline, a security firm based in the hills, was hired to clean the boats.')).toEqual(['organisation Quibbline']);
    expect(types('It has belonged to Agora Quibbles, whose director is a baker.')).toEqual(['organisation Agora Quibbles']);
    expect(types('The director of ZOVA spoke. ZOVA said nothing.')).toEqual(['organisation ZOVA']);
    expect(types('On paper the firm was called Vox Quibblia d.o.o. and sold fish.')).toEqual(['organisation Vox Quibblia d.o.o.']);
    expect(types('The group known to industry as MOSSY QUIBBLE, also tracked as TA-388, sent letters.')).toEqual(['group MOSSY QUIBBLE']);
  });

  it('may be numbered, as networks and those are whom a charge does not name', () =>
    expect(read('Network A was run from the hills. Congressperson 1 turned it down at Bank B.')).toEqual(['group Network A: Network A/name', 'person Congressperson 1: Congressperson 1/name', 'organisation Bank B: Bank B/name']));

  it('may be named by the beginning of their name, by what they are, or by what they are called', () => {
    const text = 'Last year the Meridian Dialogue Foundation opened. The money came from Meridian, said the firm Larkspur Kite. Hackers known as the Ember Wolves broke in.';
    expect(read(text)).toEqual([
      'organisation Meridian Dialogue Foundation: Meridian Dialogue Foundation/name, Meridian/short', 'organisation Larkspur Kite: Larkspur Kite/name', 'group Ember Wolves: Ember Wolves/name',
    ]);
  });

  it('go by the name that the report has for them, and keep the one of the lists beside it', () => {
    const [agency] = find('The CIA said so, and the CIA was right.');
    expect([agency?.name, agency?.aliases.map(({ name }) => name)]).toEqual(['CIA', ['Central Intelligence Agency']]);
    expect(find('The CIA, or Central Intelligence Agency, said so.')[0]?.name).toBe('Central Intelligence Agency');
  });

  it('are not made of a headline alone', () => {
    expect(read('A Commercial Network With State Customers\n\nThe network was small and did little.')).toEqual([]);
  });

  it('survive a stray full stop', () => {
    expect(read('The letters came from the Proud. Boys of the north.')).toEqual(['group Proud Boys: Proud. Boys/name']);
  });

  it('are not made of tools, dates and laws', () => {
    expect(read('In March the VPN service and the SQL injection were named under Section 2 of the Voting Act.')).toEqual([]);
  });
});

describe('what the case knows', () => {
  it('comes first, by its names and by a surname', () => {
    const known: KnownActor = { id: 'a1' as ActorId, name: 'Olena Marchuk', type: 'person', role: null, aliases: [{ name: 'the Librarian', kind: 'other' }] };
    const [actor] = find('Marchuk left. The man called the Librarian stayed.', [known]);
    expect([actor?.knownId, actor?.mentions.length]).toEqual(['a1', 2]);
  });
});

describe('hostile text', () => {
  it('gives few actors and takes little time', () => {
    const before = performance.now();
    for (const run of ['A ', 'AB ', '“', '( ', 'The Agency of ', 'Ivan ', 'X. ', 'a/k/a ', 'Ministry of and ', 'Q1 “W” ']) find(run.repeat(10_000));
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(find('')).toEqual([]);
    expect(find('lqw kdjf 8sd,f .. xx ;; qpw')).toEqual([]);
  });
});

describe('names between commas', () => {
  it('are what stands before them', () => {
    expect(read('Police named a consultancy, Harbor Vane, in the file.')).toEqual(['organisation Harbor Vane: Harbor Vane/name']);
    expect(read('They saw a second, smaller group, Pewter Heron, which sent mails.')).toEqual(['group Pewter Heron: Pewter Heron/name']);
  });

  it('end in a word that needs two more before it', () => {
    expect(read('The Tulip Analytics House posed as farmers.')).toEqual(['organisation Tulip Analytics House: Tulip Analytics House/name']);
  });
});
