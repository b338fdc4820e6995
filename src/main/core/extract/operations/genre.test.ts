import { describe, expect, it } from 'vitest';
import { findDates } from '../datings/find.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findOperations } from './find.ts';
import { doing } from './parts.ts';

const cast = {
  Freedonia: 'state', Freedonian: 'state', Sylvania: 'state', Ruritania: 'state', 'Rufus Firefly': 'person', Trentino: 'person', Chicolini: 'person',
  'Night Owls': 'group', 'Bureau Nine': 'organisation', Treasury: 'organisation', Facebook: 'organisation', FBI: 'organisation', 'Social Harbour': 'organisation', SH: 'organisation',
} as const;

/** Status, kind and doers of each operation. */
function told(text: string): string[] {
  const document = readText(text, { published: '2021-05-08', known: [] });
  const { operations } = findOperations(document, actorsIn(text, cast, { Freedonian: 'Freedonia', SH: 'Social Harbour' }), [], findDates(document));
  return operations.map(({ status, kind, parts }) => `${status} ${kind} by ${parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey).join(' + ')}`);
}

describe('who is told to stand behind it', () => {
  it.each([
    ['Freedonia was behind the attack on the election commission.', 'conducted cyber by Freedonia'],
    ['Freedonia is responsible for a hack of the parliament.', 'conducted cyber by Freedonia'],
    ['Evidence points to Freedonian involvement in the leak.', 'conducted disclosure by Freedonia'],
    ['Investigators traced the campaign to Freedonia.', 'conducted influence by Freedonia'],
    ['The intrusion has been attributed to Freedonia.', 'conducted cyber by Freedonia'],
    ['Freedonia has been accused of meddling in the vote.', 'alleged influence by Freedonia'],
    ['Sylvania accused Freedonia of hacking its parliament.', 'alleged cyber by Freedonia'],
    ['Officials blamed Freedonia for the attack on a roll of voters.', 'conducted cyber by Freedonia'],
    ['Night Owls took credit for the leak.', 'conducted disclosure by Night Owls'],
    ['Rufus Firefly pleaded guilty to hacking the ministry.', 'conducted cyber by Rufus Firefly'],
    ['Night Owls claimed responsibility for leaking the letters.', 'alleged disclosure by Night Owls'],
    ['Bureau Nine is an outlet that publishes disinformation.', 'conducted disinformation by Bureau Nine'],
    ['Bureau Nine operated sites that spread false stories.', 'conducted disinformation by Bureau Nine'],
    ['Hackers, 19 in all, met. Rufus Firefly, 24, and Chicolini, 27, sent forged letters.', 'conducted disinformation by Rufus Firefly + Chicolini'],
    ['Social Harbour (SH), Bureau Nine and Night Owls spread propaganda.', 'conducted disinformation by Social Harbour + Bureau Nine + Night Owls'],
    ['Bureau Nine, while keeping its links to Sylvania dark, spread propaganda.', 'conducted disinformation by Bureau Nine'],
    ['Bureau Nine, acting under orders of Trentino, sent forged letters.', 'conducted disinformation by Bureau Nine'],
    ['Freedonia was found to have interfered in the referendum.', 'conducted influence by Freedonia'],
  ])('reads "%s"', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['Rufus Firefly wired $6,200 to a resident of the capital.', 'conducted funding by Rufus Firefly'],
    ['Freedonian state-sponsored APT actors have exploited a firewall of two hospitals.', 'conducted cyber by Freedonia'],
    ['Freedonia accessed a web server of the city.', 'conducted cyber by Freedonia'],
    ['Freedonia lobbied individual deputies.', 'conducted influence by Freedonia'],
    ['Trentino toyed with the idea of jamming radio stations.', 'considered cyber by Trentino'],
    ['Social Harbour tried to hire streamers, but none signed.', 'attempted recruitment by Social Harbour'],
    ['Freedonia considered but did not stage a provocation at the border.', 'considered unrest by Freedonia'],
    ['Bureau Nine and its founder, Rufus Firefly, passed stolen messages to a website.', 'conducted disinformation by Bureau Nine + Rufus Firefly'],
    ['Bureau Nine flooded groups with forged clips.', 'conducted disinformation by Bureau Nine'],
  ])('reads the act in "%s"', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('does not take for done what a campaign tells', () => {
    expect(told('Freedonia spread false claims that Sylvania had poisoned its wells.')).not.toContain('conducted violence by Sylvania');
    expect(told('We found no evidence that the network is connected to Night Owls.')).toEqual([]);
    expect(told('Treasury designated the shipyard for attempting to influence a referendum.').filter((line) => line.includes('influence'))).toEqual([]);
  });

  it('does not take the adjective of a nation for its doer', () => {
    expect(told('Night Owls hid their Freedonian passports and hacked a ministry.')).toEqual(['conducted cyber by Night Owls']);
    expect(told('A Freedonian national was charged with spreading propaganda.')).toEqual([]);
  });

  it('does not put an operation on those who answer it', () => {
    expect(told('Treasury sanctions network that undermined the vote pursuant to an order.').filter((line) => line.includes('influence'))).toEqual([]);
    expect(told('The FBI warned voters of a foreign influence operation.')).toEqual([]);
    expect(told('Sylvania will not allow Freedonia to sow division.')).toEqual([]);
  });

  it('takes "the pair" for the persons told of before', () => {
    expect(told('Rufus Firefly and Chicolini leaked stolen letters. Trentino was angry. The pair also hacked a ministry.')).toEqual([
      'conducted disclosure by Rufus Firefly + Chicolini', 'conducted cyber by Rufus Firefly + Chicolini',
    ]);
  });
});

describe('lists of states', () => {
  it('puts one together again when only one of its states is told of elsewhere', () => {
    expect(told('Freedonia leaked stolen files. Freedonia, Sylvania and Ruritania are trying to sow division.')).toEqual([
      'conducted disclosure by Freedonia', 'conducted influence by Freedonia + Sylvania + Ruritania',
    ]);
  });
});

describe('what is told to have been done', () => {
  it.each([
    ['Freedonia directed extensive activity against election infrastructure.', 'conducted cyber'],
    ['Freedonian agents were able to gain access to the roll of voters.', 'conducted cyber'],
    ['Night Owls altered the voting machines.', 'conducted cyber'],
    ['Night Owls installed spyware on the phones of judges.', 'conducted cyber'],
    ['Night Owls created dozens of accounts posing as local activists.', 'conducted disinformation'],
    ['Freedonia flooded social networks with false reports.', 'conducted disinformation'],
    ['Night Owls mailed leaflets with the wrong election date.', 'conducted disinformation'],
    ['Freedonia raised doubts about the count.', 'conducted influence'],
    ['Freedonia sought to exert influence abroad.', 'conducted influence'],
    ['Freedonia has worked to shape the views of lawmakers.', 'conducted influence'],
    ['Freedonia has funded separatists for years.', 'conducted funding'],
    ['Freedonian diplomats pressured universities to cancel a talk.', 'conducted intimidation'],
    ['Freedonia attempted a coup in Sylvania.', 'conducted unrest'],
    ['Freedonia conducts espionage against its neighbours.', 'conducted espionage'],
    ['Freedonia is preparing a disinformation campaign.', 'planned disinformation'],
    ['Freedonia abandoned a plan to hack the ministry.', 'considered cyber'],
  ])('reads "%s"', (text, expected) => {
    expect(told(text).map((line) => line.split(' by ')[0])).toEqual([expected]);
  });

  it.each(['Ships threaten systems of reefs.', 'Freedonia provided data on trade.', 'Sylvania funded hospitals.', 'Trentino weakened with age.'])('tells of none in "%s"', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what a platform tells', () => {
  it('gives sentences on a network to the one that is said later to run it', () => {
    expect(told('We removed 90 accounts. They amplified videos against the mayor. Employees of Bureau Nine ran them.')).toEqual(['conducted influence by Bureau Nine']);
  });

  it('keeps the networks of two takedowns apart', () => {
    expect(told('We removed a network that originated in Freedonia. It spread rumors.\n\nWe removed 12 pages linked to Sylvania. They posted fake videos.')).toEqual([
      'conducted influence by Freedonia', 'conducted influence by Sylvania',
    ]);
  });

  it('joins those who run a network to the country it came from', () => {
    expect(told('We removed a network that originated in Freedonia. Our work found links to Night Owls.')).toEqual(['conducted influence by Freedonia + Night Owls']);
  });

  it('gives counted networks to their countries', () => {
    expect(told('Two of those networks originated in Freedonia, and one originated in Sylvania.')).toEqual(['conducted influence by Freedonia', 'conducted influence by Sylvania']);
  });
});
