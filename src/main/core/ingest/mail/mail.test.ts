import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dangersIn, misplacedWords, read, readWithPage, refusalOf } from '../testing/reading.ts';

const gif = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const lines = (...each: string[]) => each.join('\r\n');

const letter = lines(
  'Received: from mail.paper.example by mx.example; Thu, 12 Mar 2020 23:30:05 -0500', 'From: =?utf-8?Q?J=C3=BCrgen_Lee?= <lee@paper.example>', 'To: Desk <desk@paper.example>, bo@paper.example',
  'Subject: =?utf-8?B?0J/Qu9Cw0L0=?= was known', 'Date: Thu, 12 Mar 2020 23:30:00 -0500', 'Message-ID: <1@paper.example>', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="outer"', '',
  '--outer', 'Content-Type: multipart/related; boundary="related"', '', '--related', 'Content-Type: multipart/alternative; boundary="inner"', '',
  '--inner', 'Content-Type: text/plain; charset=utf-8', '', 'Plain words.', '--inner', 'Content-Type: text/html; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable', '',
  '<html><head><style>p{}</style></head><body><p onclick=3D"x()">The caf=E9 <b>said</b> so.</p><img src=3D"cid:pic@x" alt=3D"dot"><img src=3D"http://track.example/p.gif"><script>alert(1)</script></body></html>',
  '--inner--', '--related', 'Content-Type: image/gif', 'Content-ID: <pic@x>', 'Content-Transfer-Encoding: base64', '', gif, '--related--',
  '--outer', 'Content-Type: application/pdf; name="report.pdf"', 'Content-Disposition: attachment; filename="report.pdf"', 'Content-Transfer-Encoding: base64', '', Buffer.from('%PDF-1.7').toString('base64'), '--outer--', '',
);

describe('a message', () => {
  it('gives its header as people see it, and its body as it is shown', async () => {
    const { text, facts, extractor } = await read(letter);
    expect(text.split('\n\n')).toEqual([
      'План was known', 'From: Jürgen Lee <lee@paper.example>', 'To: Desk <desk@paper.example>, bo@paper.example', 'Date: Thu, 12 Mar 2020 23:30:00 -0500', 'The café said so.',
    ]);
    expect({ facts, extractor }).toEqual({ extractor: 'mail', facts: { title: 'План was known', author: 'Jürgen Lee', date: '2020-03-12', language: undefined } });
  });

  it('names what came with it, by name, size and hash', async () => {
    const hash = createHash('sha256').update('%PDF-1.7').digest('hex');
    expect((await read(letter)).warnings).toEqual([`Attachment report.pdf (application/pdf, 8 bytes, SHA-256 ${hash}) is not part of the text. Import the file with its parts to have it as a report of its own.`]);
  });

  it('is shown with the pictures that came with it, and no other', async () => {
    const { document, page } = await readWithPage(letter);
    expect([page.hasSpans, misplacedWords(document.text, page.html), dangersIn(page.html)]).toEqual([true, [], []]);
    expect(page.html).toContain(`<img src="data:image/gif;base64,${gif}" alt="dot">`);
    expect(page.html).not.toContain('track.example');
  });

  it('of plain words keeps its lines', async () => {
    const { text } = await read(lines('From: a@x.example', 'Date: 1 May 2021 10:00:00 +0000', 'Subject: Hi', 'MIME-Version: 1.0', '', 'One <b>line</b>', 'and another', '', 'Next & last'));
    expect(text).toBe('Hi\n\nFrom: a@x.example\n\nDate: 1 May 2021 10:00:00 +0000\n\nOne <b>line</b>\nand another\n\nNext & last');
  });

  it('gives what came with it as documents of their own', async () => {
    const withNote = letter.replace('application/pdf; name="report.pdf"', 'text/plain; name="../no te.txt"').replace('filename="report.pdf"', 'filename="../no te.txt"').replace(Buffer.from('%PDF-1.7').toString('base64'), Buffer.from('A note.').toString('base64'));
    expect((await read(withNote)).parts).toEqual([{ key: 'attachment 0', name: '.._no te.txt', sizeBytes: 7 }]);
    const note = await read(withNote, { name: 'letter.eml', part: ['attachment 0'] });
    expect({ ...note, partBytes: Buffer.from(note.partBytes ?? []).toString() }).toMatchObject({ text: 'A note.', extractor: 'plain-text', fileName: 'letter.eml › .._no te.txt', partBytes: 'A note.', originalBytes: 7 });
    expect(await refusalOf(withNote, { part: ['attachment 1'] })).toMatchObject({ code: 'NOT_AVAILABLE' });
    expect(await refusalOf(withNote, { part: Array.from({ length: 20 }, () => 'attachment 0') })).toMatchObject({ code: 'NOT_AVAILABLE' });
  });

  it('is read behind the line of a mailbox, and each of several by itself', async () => {
    const one = 'From a@x.example Thu Mar 12 10:00:00 2020\nFrom: a@x.example\nSubject: Hi\nMessage-ID: <1>\n\nWords.\n';
    expect((await read(one)).text).toBe('Hi\n\nFrom: a@x.example\n\nWords.');
    const other = one.replace('Words.', 'From the desk 2020\n\nFrom here on, other words.').replace('Hi', 'Ho');
    const mailbox = `${one}\n${other}\n${letter.replace('Received:', 'From b@x.example Thu Mar 12 11:00:00 2020\nReceived:')}`;
    expect(await read(mailbox)).toMatchObject({
      text: 'Hi\n\nFrom: a@x.example\n\nWords.', warnings: ['The file is a mailbox, of which this is the first message. 2 others are not part of the text. Import the file with its parts to have each as a report of its own.'],
      parts: [{ key: 'message 1', name: 'message 2.eml' }, { key: 'message 2', name: 'message 3.eml' }],
    });
    expect((await read(mailbox, { part: ['message 1'] })).text).toBe('Ho\n\nFrom: a@x.example\n\nFrom the desk 2020\n\nFrom here on, other words.');
    expect(await read(mailbox, { part: ['message 2'] })).toMatchObject({ fileName: 'file.bin › message 3.eml', parts: [{ key: 'attachment 0' }] });
    expect(await refusalOf(mailbox, { part: ['message 2', 'attachment 0'] })).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('report.pdf') as string });
  });

  it('is the first of a mailbox whose first parting line is unusual', async () => {
    const message = (zone: string, word: string) => `From a@x.example Thu Mar 12 10:00:00 2020${zone}\nFrom: a@x.example\nSubject: ${word}\nMessage-ID: <1>\n\nWords.\n\n`;
    const mailbox = message(' EST', 'S1') + message('', 'S2') + message('', 'S3');
    expect(await read(mailbox)).toMatchObject({ text: 'S1\n\nFrom: a@x.example\n\nWords.', parts: [{ key: 'message 1' }, { key: 'message 2' }] });
    expect((await read(mailbox, { part: ['message 2'] })).text).toBe('S3\n\nFrom: a@x.example\n\nWords.');
  });

  it.each([' +0000', ' -0500', ' EST', ' UTC'])('is parted from the next where the line between them ends with the zone%s', async (zone) => {
    const message = (word: string) => `From x Wed Jan  1 00:00:00 2020${zone}\nFrom: a@x.example\nSubject: ${word}\nMessage-ID: <1>\n\nWords of ${word}.\n\n`;
    const mailbox = message('S1') + message('S2') + message('S3');
    expect((await read(mailbox)).parts?.map(({ key }) => key)).toEqual(['message 1', 'message 2']);
    expect((await read(mailbox, { part: ['message 1'] })).text).toBe('S2\n\nFrom: a@x.example\n\nWords of S2.');
  });

  it.each([{ count: 5_000, warning: [] }, { count: 5_001, warning: ['one is'] }, { count: 6_234, warning: ['1,234 are'] }])('of a mailbox of $count is one of 5,000, and what is left out is said', async ({ count, warning }) => {
    const mailbox = Array.from({ length: count }, (_, index) => `From a@x.example Thu Mar 12 10:00:00 2020\nFrom: a@x.example\nSubject: S${index}\nMessage-ID: <1>\n\nWords.\n\n`).join('');
    const { parts, warnings } = await read(mailbox);
    expect([parts?.length, warnings?.slice(1)]).toEqual([4_999, warning.map((each) => `The mailbox holds more than 5,000 messages: the last ${each} left out. Split the file to have all of them.`)]);
    expect((await read(mailbox, { part: ['message 4999'] })).text).toBe('S4999\n\nFrom: a@x.example\n\nWords.');
    expect((await refusalOf(mailbox, { part: ['message 5000'] })).code).toBe('NOT_AVAILABLE');
  });

  it('that nests too deep is refused in words, and one of broken parts is read as far as it goes', async () => {
    const nested = Array.from({ length: 500 }, (_, index) => lines(`Content-Type: multipart/mixed; boundary="b${index}"`, '', `--b${index}`, '')).join('');
    expect((await refusalOf(`From: a@x.example\r\nSubject: deep\r\nMIME-Version: 1.0\r\n${nested}`)).code).toBe('FILE_UNREADABLE');
    expect((await read(letter.slice(0, letter.indexOf('--inner--')))).text).toContain('The café said so.');
  });

  it('is not what only looks like one', async () => {
    expect((await read('From: the desk\nTo: all\nSubject: lunch\n\nA memo.')).extractor).toBe('plain-text');
    expect((await read('Date: 5 May\nWords: many\n')).extractor).toBe('plain-text');
  });
});

const saved = lines(
  'From: <Saved by Blink>', 'Snapshot-Content-Location: https://paper.example/a/', 'Subject: A page', 'Date: Thu, 12 Mar 2020 10:00:00 -0000', 'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----b----"', '', '', '------b----', 'Content-Type: text/html', 'Content-ID: <f@mhtml.blink>', 'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://paper.example/a/', '', '<!DOCTYPE html><html lang=3D"fr"><head><meta charset=3D"utf-8"><title>Une page</title></head><body><p>Le caf=C3=A9.</p><img alt=3D"point" src=3D"../dot.gif"></body></html>',
  '', '------b----', 'Content-Type: image/gif', 'Content-Transfer-Encoding: base64', 'Content-Location: https://paper.example/dot.gif', '', gif, '',
  '------b----', 'Content-Type: text/css', 'Content-Location: https://paper.example/s.css', '', 'p{background:url(http://evil.example)}', '------b------', '',
);

describe('a page that a browser saved (MHTML)', () => {
  it('is read as the page it is, and says where it came from', async () => {
    const { document, page } = await readWithPage(saved);
    expect({ text: document.text, extractor: document.extractor, warnings: document.warnings }).toEqual({
      text: 'Le café.', extractor: 'mhtml', warnings: ['The page was saved from https://paper.example/a/ on Thu, 12 Mar 2020 10:00:00 -0000.'],
    });
    expect(document.facts).toMatchObject({ title: 'Une page', language: 'fr', url: 'https://paper.example/a/' });
    expect([page.hasSpans, misplacedWords(document.text, page.html), dangersIn(page.html)]).toEqual([true, [], []]);
    expect(page.html).toContain(`<img src="data:image/gif;base64,${gif}" alt="point">`);
  });

  it('is refused in words when its page is missing', async () => {
    expect((await refusalOf(saved.slice(0, saved.indexOf('Content-Type: text/html')))).message).toContain('without the page');
  });
});
