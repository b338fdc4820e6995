import { describe, expect, it } from 'vitest';
import { readDocument } from '../ingest/read.ts';
import { proposedOf } from './proposed.ts';

async function titleOf(text: string) {
  const { title, origins } = proposedOf(await readDocument({ name: 'scan-0417.txt', bytes: Buffer.from(text) }, () => undefined));
  return `${title} (${origins.title})`;
}

it.each([
  'Who paid for the river petition?', 'Report 7', 'A plan', '2021 Annual Threat Assessment', 'О реке и о тех, кто платил', '習近平在北京', 'Côte d’Ivoire : le rapport',
])('takes the line "%s" for a title', async (line) => {
  expect(await titleOf(`${line}\n\nThe words of the report.`)).toBe(`${line} (text)`);
});

it.each([
  ['breaks off in a word', 'The Ministry of Infor-'], ['breaks off in a sentence', 'To the members of the committee,'], ['goes on from another line', 'ber of the inquiry held that'],
  ['is a stamp that was recognised as signs', '~ | . _ ; RZ = /'], ['is letters without words', 'R E C E l V E D 4 I7'],
])('takes the name of the file where the first line %s', async (_, line) => {
  expect(await titleOf(`${line}\n\nThe words of the report.`)).toBe('scan-0417.txt (file-name)');
});

describe('the handling that a text asks for', () => {
  const proposed = async (text: string) => {
    const { title, marking, note, origins } = proposedOf(await readDocument({ name: 'scan-0417.txt', bytes: Buffer.from(text) }, () => undefined));
    return { title, marking, note, origins };
  };

  it('is proposed: a label as marking, lines with classifications as note, and neither is a title', async () => {
    expect(await proposed('TOP SECRET//HCS-P/SI//NOFORN (declassified 10 March 2021)\nTLP:AMBER\n\nForeign threats\n\nUNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nThe words of the report.')).toEqual({
      title: 'Foreign threats', marking: 'TLP:AMBER',
      note: 'Handling: TOP SECRET//HCS-P/SI//NOFORN (declassified 10 March 2021)\nHandling: UNCLASSIFIED//FOR OFFICIAL USE ONLY',
      origins: { title: 'text', marking: 'text', note: 'text' },
    });
  });

  it('is not taken from a text that lists classifications, or speaks of them', async () => {
    const list = ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'CUI', 'EU RESTRICTED'].join('\n\n');
    expect((await proposed(`How papers are marked\n\n${list}`)).note).toBeNull();
    expect((await proposed('A memo\n\nThe file was SECRET for years.')).note).toBeNull();
  });
});

describe('what a file says of itself', () => {
  it.each(['anonymous', '(anonymous)', 'Unspecified', 'Microsoft Office User'])('takes "%s", which programs put in by themselves, for no author', async (author) => {
    const page = (name: string) => Buffer.from(`<!doctype html><title>T</title><meta name="author" content="${name}"><p>Words</p>`);
    const proposed = async (name: string) => proposedOf(await readDocument({ name: 'a.html', bytes: page(name) }, () => undefined));
    expect(await proposed(author)).toMatchObject({ author: null, origins: { title: 'document' } });
    expect((await proposed(`${author} Source`)).author).toBe(`${author} Source`);
  });

  it('proposes the day on which a file was made as inferred, with that as its basis', async () => {
    const rtf = Buffer.from('{\\rtf1{\\info{\\title Plan}{\\creatim\\yr2020\\mo3\\dy2\\hr9}}Words of the plan.\\par}');
    const proposed = proposedOf(await readDocument({ name: 'a.rtf', bytes: rtf }, () => undefined));
    expect(proposed).toMatchObject({ date: '2020-03-02', dateInferred: true, dateBasis: 'The day on which the file was made, as it says itself.', origins: { date: 'document' } });
    const page = Buffer.from('<!doctype html><title>T</title><meta property="article:published_time" content="2020-05-01"><p>Words</p>');
    expect(proposedOf(await readDocument({ name: 'a.html', bytes: page }, () => undefined))).toMatchObject({ date: '2020-05-01', dateInferred: false, dateBasis: null });
  });
});
