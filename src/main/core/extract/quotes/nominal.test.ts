import { describe, expect, it } from 'vitest';
import { directIn, quotesIn, reportedIn, type Cast } from './testing.ts';

const cast: Cast = {
  'Nora Vance': ['person', 'Vance'], 'Ivo Lund': ['person', 'Lund'], Norland: ['state', ''], Sudmark: ['state', ''], 'Harbor Bureau': ['organisation', ''], Tessera: ['organisation', ''], 'Unit 12': ['group', ''],
};
const reported = (text: string) => reportedIn(text, cast).at(-1)?.[1];

describe('speakers without a name', () => {
  it.each([
    ['The bookkeeper said Norland had paid the invoices in cash.', 'The bookkeeper'],
    ['Two former employees recalled that Norland had paid the invoices.', 'Two former employees'],
    ['Her landlord told the police that men from Norland had come at night.', 'Her landlord'],
    ['One of the agents, who spoke on condition of anonymity, said that Norland paid for the flights.', 'One of the agents'],
    ['Norland stole thousands of documents, according to prosecutors in New York.', 'prosecutors'],
    ['In a statement, the mission of Sudmark denied that Norland had attacked the vote.', 'the mission of Sudmark'],
    ['Court records show that Norland paid for the attack.', 'Court records'],
    ['Most of that work fell to people in the pay of Norland, officials said.', 'officials'],
  ])('%s', (text, who) => expect(reported(text)).toBe(who));

  it('may stand before or behind their words', () => {
    expect(directIn('“It was never about winning,” the younger brother said.', cast)).toEqual([['It was never about winning', 'the younger brother']]);
    expect(directIn('“We only sold noise,” said a baker of the town.', cast)).toEqual([['We only sold noise', 'a baker']]);
  });
});

describe('speakers with a name', () => {
  it('say what hangs on "said" without a verb that is listed', () => expect(reported('Nora Vance of Tessera said Unit 12 works for Norland.')).toBe('Nora Vance'));

  it('may be the first of two', () => expect(reported('Tessera and Harbor Bureau said that Norland ran the campaign.')).toBe('Tessera'));

  it('are meant by "they" when two were named', () =>
    expect(reportedIn('Nora Vance and Ivo Lund met Unit 12. They boasted of planting stories for Norland.', cast).at(-1)).toEqual(['They boasted of planting stories for Norland.', 'Nora Vance']));

  it('each say their own half of a sentence', () => {
    const found = reportedIn('Nora Vance denied any contact with the agents of Norland, and officials of Sudmark said they were looking into the claims of Tessera.', cast);
    expect(found.slice(0, 2)).toEqual([
      ['Nora Vance denied any contact with the agents of Norland', 'Nora Vance'],
      ['they were looking into the claims of Tessera', 'officials of Sudmark'],
    ]);
  });
});

describe('speakers in other languages', () => {
  it.each([
    ['Un responsable, sous couvert d’anonymat, a indiqué que Norland préparait une autre attaque.', 'Un responsable'],
    ['L’enquête montre que Norland a payé les peintres de la campagne.', 'L’enquête'],
    ['Ein Sprecher des Innenministeriums erklärte, Norland habe die Konten angegriffen.', 'Ein Sprecher'],
    ['Der Chef des Amtes, Ivo Lund, warnte am Donnerstag vor weiteren Angriffen aus Norland.', 'Ivo Lund'],
    ['Ivo Lund sagte wenig. Norland habe die Partei angegriffen, hieß es weiter.', 'Ivo Lund'],
    ['Norland difundió vídeos falsos contra Sudmark, según un informe del ministerio.', 'un informe'],
  ])('%s', (text, who) => expect(reported(text)).toMatch(new RegExp(`^${who}`, 'u')));

  it('go on in German without a verb of speech, in the form of its verb', () => {
    const text = '„Das ist neu“, sagte Ivo Lund am Montag in der Hauptstadt. Man gehe davon aus, dass die Vorbereitungen in Norland längst begonnen hätten.';
    expect(reportedIn(text, cast)).toEqual([['Man gehe davon aus, dass die Vorbereitungen in Norland längst begonnen hätten.', 'Ivo Lund']]);
  });

  it('are named behind German marks', () => expect(directIn('„Wer so lange übt, der hat etwas vor“, erklärte der XYZ-Abgeordnete Ivo Lund der dpa in einem Gespräch.', cast)).toEqual([['Wer so lange übt, der hat etwas vor', 'Ivo Lund']]));
});

describe('what is told by a verb with a noun', () => {
  it.each([
    ['Vance bragged of forged letters that Norland had paid for in spring.', 'Nora Vance'],
    ['The Harbor Bureau knows of two attacks on servers in Norland.', 'Harbor Bureau'],
    ['Norland paid the painters of the campaign, according to a price list that she left behind.', 'a price list'],
  ])('%s', (text, who) => expect(reportedIn(text, { ...cast, 'Nora Vance': ['person', 'Vance'], 'Harbor Bureau': ['organisation', ''] })[0]?.[1]).toBe(who));

  it('is nothing where someone only knows that it is so', () => {
    expect(reportedIn('Vance knows that Norland is cold.', { 'Nora Vance': ['person', 'Vance'], Norland: ['state', ''] }).filter(([, who]) => who === 'Nora Vance')).toEqual([]);
  });

  it('is told by an answer too', () => {
    expect(directIn('Norland’s answer to the charge was “a fairy tale for grown men.”', { Norland: ['state', ''] }).map(([, who]) => who)).toEqual(['Norland']);
  });

  it('is the voice of several agencies where a document calls them so', () => {
    const text = 'The authoring agencies assess that Norland is likely behind the attacks.\n\nIn May 2020 hackers from Norland compromised a server of a bakery.';
    expect(reportedIn(text, { Norland: ['state', ''] }).map(([, who]) => who)).toEqual(['The authoring agencies', 'The authoring agencies']);
  });

  it('is ascribed in German by a pronoun behind which "zufolge" stands', () => {
    expect(reportedIn('„Das war neu“, sagte die Präsidentin Nora Vance am Montag. Die meisten Angriffe auf das Amt stammten ihr zufolge aus Norland.', { 'Nora Vance': ['person', ''], Norland: ['state', ''] }).at(-1)?.[1]).toBe('Nora Vance');
  });
});

describe('whoever is meant', () => {
  const people: Cast = { 'Marit Vance': ['person', 'Vance'], 'Viktar Lund': ['person', 'Lund'], Norland: ['state', ''], Tessera: ['organisation', ''] };
  const said = (text: string) => reportedIn(text, people).at(-1)?.[1];

  it.each([
    ['An official of the port, speaking on condition of anonymity, said Tessera, known as T, had paid for the attack of Norland.', 'An official'],
    ['The attack on Norland was first noticed on May 2, the bureau said in a summary released on Tuesday.', 'the bureau'],
    ['A firm in Ghent called Tessera claimed that Norland had paid for the attack.', 'Tessera'],
    ['Marit Vance sent the clerk a message stating that Norland must never be named in the attack.', 'Marit Vance'],
  ])('%s', (text, who) => expect(said(text)).toBe(who));

  it('is the one whom the sentence before is about, when neither is known to be he or she', () =>
    expect(reportedIn('“We know them,” said Ursin Quell. The envoy of Norland, Viktar Lund, was summoned. He rejected the claims about Norland as lies.', people).at(-1)).toEqual(['He rejected the claims about Norland as lies.', 'Viktar Lund']));

  it('is who laughs it, or whom "in her opinion" means', () => {
    expect(directIn('“I will sell my fish there,” jokes Marit Vance.', people)).toEqual([['I will sell my fish there', 'Marit Vance']]);
    expect(directIn('Marit Vance took a different view. In her opinion the danger was “chronic rather than acute”.', people)).toEqual([['chronic rather than acute', 'Marit Vance']]);
  });

  it('is nobody of the sentence for what only follows from it', () =>
    expect(reportedIn('These were bought in bulk and repeated Tessera, which suggests that Norland paid for them.', people).some(([, who]) => who === 'Tessera')).toBe(false));

  it('denies when allegations are called something', () =>
    expect(quotesIn('Norland called the allegation “groundless and made to order”.', people).find(({ kind }) => kind === 'direct')?.polarity).toBe('denies'));

  it('does not have the dateline in what is said', () =>
    expect(reportedIn('GHENT, 3 July 2022 — Tessera said that Norland had paid for the attack.', people).at(0)?.[0]).toBe('Tessera said that Norland had paid for the attack.'));
});
