import { describe, expect, it } from 'vitest';
import { findDates } from '../datings/find.ts';
import type { FoundQuote } from '../model.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findOperations } from './find.ts';
import { doing } from './parts.ts';

const cast = {
  'Rufus Firefly': 'person', Trentino: 'person', FIREFLY: 'person', CHICOLINI: 'person', Freedonia: 'state', Sylvania: 'state', 'Grey Heron': 'group', 'Night Owls': 'group', 'Bureau Nine': 'organisation', 'Renewal Bloc': 'organisation', 'Fish Fund': 'organisation', 'Harbour Security Agency': 'organisation', SEBIN: 'organisation',
} as const;

/** Status and doers of each operation. */
function told(text: string): string[] {
  const document = readText(text, { published: '2021-05-08', known: [] });
  const { operations } = findOperations(document, actorsIn(text, cast), [], findDates(document));
  return operations.map(({ status, parts }) => `${status} by ${parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey).join(' + ')}`);
}

describe('whose deeds are told', () => {
  it('are the accused, named in capitals in a charge, by whatever verb', () => {
    const head = 'The affidavit says that the defendant FIREFLY lived in the harbour for years and paid his rent in coins. ';
    expect(told(`${head}In May 2020 FIREFLY taped a letter to the door of the consul.`)).toContain('conducted by FIREFLY');
    expect(told('The report says that Trentino lived in the harbour for years. In May 2020 Trentino taped a letter to the door of the consul.')).toEqual([]);
  });

  it('are nobody who stands in capitals without being accused', () => {
    const caption = 'UNITED STATES OF AMERICA v. RUFUS FIREFLY, Defendant. The affidavit says that FIREFLY called CHICOLINI at noon every day. ';
    const deeds = 'In May 2020 CHICOLINI watered her plants in the garden of the house. In June 2020 CHICOLINI painted the door of the house. ';
    expect(told(caption + deeds)).toEqual([]);
    expect(told(`${caption}The defendant met CHICOLINI in May. ${deeds}`)).toEqual([]);
    expect(told(`${caption}${deeds}In July 2020 FIREFLY taped a letter to the door of the consul.`)).toEqual(['conducted by FIREFLY']);
    expect(told(`${caption}CHICOLINI was charged, too. In July 2020 CHICOLINI taped a letter to the door of the consul.`)).toEqual(['conducted by CHICOLINI']);
  });

  it('are no states, and nobody who only said, founded or met', () => {
    const head = 'The affidavit says that the defendant FIREFLY is a cook of the harbour and that FIREFLY is known to many people there. ';
    expect(told(`${head}FIREFLY founded a choir for the sailors. FIREFLY believed a cousin in the hills.`)).toEqual([]);
  });
});

describe('who answers for what was done', () => {
  it.each([
    ['Sylvania today holds Freedonia responsible for a series of malicious cyber activities against the parliament.', 'conducted by Freedonia'],
    ['He named Rufus Firefly, whom officials have linked to the killing of an exile in the port.', 'alleged by Rufus Firefly'],
    ['In 2020 the ministry attributed to Grey Heron the theft of mail from a charity.', 'alleged by Grey Heron'],
    ['The spokesman accused Sylvania of having invented the plot to spoil the talks.', 'alleged by Sylvania'],
    ['Unidentified actors circulated a forged letter of the mayor; it is likely that Grey Heron was responsible.', 'conducted by Grey Heron'],
    ['Unknown persons hacked the servers of the port, and the mayor is confident that Grey Heron was responsible.', 'conducted by Grey Heron'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('who answers for nothing', () => {
  it.each([
    'Trentino, the murdered journalist, was linked to Grey Heron before the killing.',
    'No evidence linked Trentino to the killing.',
    'Nothing has tied Trentino to the theft.',
    'Trentino was never linked to the arson.',
    'Sylvania was linked to the investigation of the killing of Trentino.',
    'Trentino was linked to the murder inquiry.',
    'Unknown persons hacked the servers of the port, and the minister Trentino, who is responsible, resigned.',
    'Unknown persons hacked the servers of the port; Trentino was responsible and resigned.',
    'Unknown persons hacked the servers of the port; nobody believes that Grey Heron was responsible.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  it('is not he who is tied to a crime', () => {
    expect(told('Trentino was linked to the unsolved killing of a clerk.')).toEqual(['alleged by Trentino']);
    expect(told('Two witnesses tied Trentino to the arson.')).toEqual(['alleged by Trentino']);
  });
});

describe('what is done', () => {
  it.each([
    ['Hackers working for Freedonia read the e-mail of nine members of the parliament.', 'conducted by Freedonia'],
    ['Freedonia mailed letters in the name of a bishop.', 'conducted by Freedonia'],
    ['Prosecutors say they were part of Bureau Nine, that had meant to drug her and put her in a van.', 'planned by Bureau Nine'],
    ['Grey Heron tried for two weeks, in vain, to break into the portal of a bank.', 'attempted by Grey Heron'],
    ['Rufus Firefly moved more than 9 million euros through Sylvania.', 'conducted by Rufus Firefly'],
    ['Fish Fund financed trips for members and their families.', 'conducted by Fish Fund'],
    ['Grey Heron, which officials tie to Bureau Nine, hacked the port.', 'conducted by Grey Heron'],
    ['Hacktivists from the group Grey Heron took the website of the port offline for hours.', 'conducted by Grey Heron'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'Sylvania turned off the lights to save power.',
    'Trentino read the messages of condolence.',
    'Trentino forwarded the e-mail of his aunt.',
    'Trentino set fire to his own stove.',
    'Sylvania received transcripts of the court.',
    'Sylvania scared tourists away from the volcano.',
    'Trentino sent messages in the name of the mayor, with his consent.',
  ])('is not told by "%s"', (text) => expect(told(text)).toEqual([]));

  it.each([
    ['Sylvania sent messages in the name of the mayor, without his consent.', 'conducted by Sylvania'],
    ['Grey Heron remotely turned off the pumps of the waterworks.', 'conducted by Grey Heron'],
    ['Trentino set fire to a mosque in the port.', 'conducted by Trentino'],
    ['Sylvania scared pensioners away from the polls.', 'conducted by Sylvania'],
    ['Freedonia asked Sylvania to hack the parliament.', 'planned by Freedonia'],
    ['Freedonia asked Grey Heron to hack the parliament, but its chief refused.', 'attempted by Freedonia'],
  ])('is told as far as it went by "%s"', (text, expected) => expect(told(text)).toEqual([expected]));

  it('is told by the items of a list, with or without brackets', () => {
    expect(told('In particular, Grey Heron:\n\n(a) compromised, in March 2020, the servers of the port;\n\n(b) sent forged letters in the name of the mayor.')).toEqual(['conducted by Grey Heron', 'conducted by Grey Heron']);
  });

  it('is of the body that has the noun in its name, and of nobody where none has', () => {
    expect(told('Renewal Bloc was founded in 2019. The bloc paid pensioners to attend rallies in the port.')).toEqual(['conducted by Renewal Bloc']);
    expect(told('Renewal Bloc was founded in 2019.\n\nTrentino paid the rent.\n\nIt rained.\n\nThe bloc paid pensioners to attend rallies in the port.')).toEqual([]);
    expect(told('Fish Fund sells fish. The foundation paid pensioners to attend rallies in the port.')).toEqual([]);
  });

  it('is of a nearer doer before one that has the noun in its name', () => {
    const forging = 'Grey Heron hacked the port in May. The agency forged letters of the mayor.';
    const far = told(`Harbour Security Agency published this report.\n\nIt rained.\n\n${forging}`);
    expect(far).toEqual(['conducted by Grey Heron', 'conducted by Grey Heron']);
    expect(told(`Harbour Security Agency published this report.\n\n${forging}`)).toEqual(far);
    expect(told(`Harbour Security Agency published this report. ${forging}`)).toEqual(['conducted by Grey Heron']);
  });

  it('is told of whomever one squeezes, and of no service for its name alone', () => {
    expect(told('Grey Heron blackmailed a manager of the port.')).toEqual(['conducted by Grey Heron']);
    expect(told('SEBIN has a desk in the port. In May 2020 SEBIN taped a letter to the door of the consul.')).toEqual([]);
  });

  it('is nothing that stands behind an "if"', () => {
    expect(told('If Freedonia hacked the parliament, nobody saw it.')).toEqual([]);
  });

  it('is nothing that a pronoun in a quotation means', () => {
    const text = 'Grey Heron hacked the port in May. A clerk said: “They forged letters of the mayor.”';
    const document = readText(text, { published: '2021-05-08', known: [] });
    const from = text.indexOf('They');
    const quote: FoundQuote = {
      key: 'q1', from, to: text.indexOf('”'), outer: null, kind: 'direct', voice: 'source', polarity: 'asserts', speakerKey: null, speakerText: null, speakerRange: null,
      viaKey: null, viaText: null, likelihood: null, confidence: null, estimatives: [], language: null, score: 1, because: [],
    };
    const count = (quotes: readonly FoundQuote[]): number => findOperations(document, actorsIn(text, cast), quotes, findDates(document)).operations.length;
    expect([count([]), count([quote])]).toEqual([2, 1]);
  });

  it('is no shell company, and nothing for being against sanctions', () => {
    expect(told('Trentino, who lives in Sylvania, controlled a shell company with accounts at a bank.')).toEqual([]);
    expect(told('Diplomats of Freedonia met with leaders of the parties and told them to speak against sanctions.')).toEqual([]);
  });
});
