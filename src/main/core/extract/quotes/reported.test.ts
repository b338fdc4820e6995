import { describe, expect, it } from 'vitest';
import { hostileRuns, quotesIn, reportedIn, type Cast } from './testing.ts';

const cast: Cast = {
  'Nora Vance': ['person', 'Vance'], Norland: ['state', ''], Sudmark: ['state', ''], 'Harbor Bureau': ['organisation', 'the bureau|The bureau'], Congress: ['office', ''], 'Unit 12': ['group', ''], 'Daily Post': ['publication', ''],
};

describe('reported statements', () => {
  it('are sentences with a verb of speech and its subject', () => {
    const sentences: [string, string][] = [
      ['Vance said Norland had paid the network.', 'Nora Vance'], ['The bureau advises that Unit 12 is likely behind the attacks.', 'Harbor Bureau'], ['Norland paid the network, according to the Harbor Bureau.', 'Harbor Bureau'],
      ['Norland, the report notes, tried to undermine the vote in Sudmark.', 'the report'], ['Norland tried to influence the vote, concludes the report.', 'the report'], ['Officials believe that Norland paid for the campaign.', 'Officials'],
      ['The Daily Post reported on Tuesday that Norland would face sanctions.', 'Daily Post'], ['Norland has repeatedly denied interfering in the vote.', 'Norland'], ['Vance accused Norland of running the campaign.', 'Nora Vance'],
    ];
    for (const [text, speaker] of sentences) expect(reportedIn(text, cast)).toEqual([[text, speaker]]);
  });

  it('are none where nobody does anything', () => {
    for (const text of ['The full report: see the annex.', 'The report delves into many other things.', 'Please contact the Harbor Bureau to report an attack on your network.', 'Norland Photo (Agency)', 'Vance was pleased.']) {
      expect([text, reportedIn(text, cast)]).toEqual([text, []]);
    }
  });

  it('are not repeated when a direct quotation is all of them', () => {
    expect(reportedIn('“Norland paid for the whole campaign against the vote in our country,” Vance said.', cast)).toEqual([]);
  });

  it('have parts where another speaks or the rest is denied', () => {
    expect(reportedIn('Norland launched a campaign against Sudmark, but there is no evidence that it changed any votes in the election.', cast)).toEqual([
      ['Norland launched a campaign against Sudmark', null],
      ['there is no evidence that it changed any votes in the election', null],
      ['Norland launched a campaign against Sudmark, but there is no evidence that it changed any votes in the election.', null],
    ]);
    expect(reportedIn('Vance said Norland ran the campaign, and the report notes that Sudmark had allegedly paid for a part of it.', cast)).toContainEqual(['Sudmark had allegedly paid for a part of it', 'the report']);
  });

  it('are the issuer’s in a document that speaks for one', () => {
    expect(reportedIn('Findings\n\nCongress makes the following findings:\n\n(1) Norland deploys information operations against Sudmark and its allies.', cast)).toEqual([
      ['Norland deploys information operations against Sudmark and its allies.', 'Congress'],
    ]);
    expect(reportedIn('The Grand Jury for the District of Sudmark charges:\n\nUnit 12 hacked the computers of the party in Sudmark.', cast)).toEqual([['Unit 12 hacked the computers of the party in Sudmark.', 'Grand Jury']]);
    expect(reportedIn('This advisory was issued by the Harbor Bureau on Monday.\n\nUnit 12 has targeted the networks of the ports since May.', cast).at(-1)).toEqual(['Unit 12 has targeted the networks of the ports since May.', 'Harbor Bureau']);
  });

  it('are those of officials that told someone, of whom something is clear to, and of a clause with as', () => {
    const sentences: [string, string][] = [
      ['Norland paid the network in Sudmark, three officials told the Daily Post.', 'three officials'], ['It is clear to the Harbor Bureau that Norland paid the network.', 'Harbor Bureau'],
      ['The Harbor Bureau is aware that Unit 12 encrypted the files of two ports.', 'Harbor Bureau'], ['As the report notes, Norland paid the network.', 'the report'],
      ['HBX, for its part, noted that Norland had paid the network.', 'HBX'], ['Vance blamed Norland for the attack on the port.', 'Nora Vance'], ['The complaint alleges Norland stole the plans of the port.', 'The complaint'],
      ['An indictment unsealed on Friday charges that Norland paid the network.', 'An indictment'], ['A person familiar with the matter said Norland had paid the network.', 'A person familiar with the matter'],
      ['Vance was quoted as saying that Norland had paid the network.', 'Nora Vance'], ['The harbor of Sudmark was attacked by a group linked to Norland.', null as never],
    ];
    for (const [text, speaker] of sentences) expect([text, reportedIn(text, cast).at(-1)]).toEqual([text, [text, speaker]]);
  });

  it('leave the heading of an entry out', () => {
    expect(reportedIn('NORLAND: Vance said Norland had paid the network.', cast)).toEqual([['Vance said Norland had paid the network.', 'Nora Vance']]);
  });

  it('are the publisher’s, the prosecutor’s, the committee’s or the finder’s', () => {
    const act = 'Unit 12 hacked the computers of the party in Sudmark.';
    const last = (head: string) => reportedIn(`${head}\n\n${act}`, { ...cast, 'Department of Justice': ['organisation', ''], Tessera: ['organisation', ''] }).at(-1);
    expect(last('From: Ministry of Harbors and Trade\n\nPublished 7 May 2023')).toEqual([act, 'Ministry of Harbors and Trade']);
    expect(last('FOR IMMEDIATE RELEASE\n\nAn indictment was unsealed today, the Department of Justice announced.')).toEqual([act, 'Department of Justice']);
    expect(last('AFFIDAVIT\n\nI, Zelda Quibble, being duly sworn, state as follows:')).toEqual([act, 'Zelda Quibble']);
    expect(last('Press Statement\n\nNora Vance, Secretary of State')).toEqual([act, 'Nora Vance']);
    expect(last('The Parliament of Sudmark,\n\n– having regard to its earlier resolutions on Norland,')).toEqual([act, 'The Parliament of Sudmark']);
    expect(last('33. We were told by the Committee’s adviser in May. The Committee concludes that nobody acted.')).toEqual([act, 'the Committee']);
    expect(last('Unit 12 and its Customers at the Daily Post\n\nTessera, May 2023\n\nWe assess that Norland paid for it.')).toEqual([act, 'Tessera']);
  });

  it('carry likelihood, confidence, voice and polarity', () => {
    const text = 'Harbor Bureau\n\nWe assess with high confidence that Norland probably paid Unit 12. One agency dissents and judges that Norland did not pay Unit 12.';
    expect(quotesIn(text, cast).map(({ likelihood, confidence, voice, polarity, speakerText }) => [likelihood, confidence, voice, polarity, speakerText])).toEqual([
      ['likely', 'high', 'source', 'asserts', 'We'], [null, null, 'dissent', 'denies', 'One agency'],
    ]);
  });
});

describe('hostile text', () => {
  it('is read in time that grows no faster than it', { timeout: 120_000 }, () => {
    for (const run of hostileRuns) {
      const text = run.repeat(Math.ceil(60_000 / run.length));
      const start = performance.now();
      quotesIn(text);
      expect([run, performance.now() - start < 5_000]).toEqual([run, true]);
    }
  });

  it('gives nothing from nothing', () => {
    for (const text of ['', 'Word', '“', '”.', '""', '«»', "''", '数据 “', '~~ |||| #### 0x 11 l1 I|l']) expect([text, quotesIn(text)]).toEqual([text, []]);
  });
});
