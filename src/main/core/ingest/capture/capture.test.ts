import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dangersIn, misplacedWords, read, readWithPage, refusalOf } from '../testing/reading.ts';
import { zipOf } from '../testing/zip.ts';

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

function record(type: string, address: string, block: Buffer | string): Buffer {
  const bytes = typeof block === 'string' ? Buffer.from(block) : block;
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2020-03-12T10:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${bytes.length}\r\n\r\n`),
    bytes, Buffer.from('\r\n\r\n'),
  ]);
}

const answer = (header: string, body: Buffer | string, status = '200 OK') => Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${header}\r\n\r\n`), typeof body === 'string' ? Buffer.from(body) : body]);
const page = (words: string, charset = '') => `<!doctype html><html><head><title>${words}</title></head><body><p>${words}</p><img src="../dot.gif" alt="dot"></body></html>${charset}`;
const records = [
  record('warcinfo', 'x', 'software: test'), record('request', 'https://paper.example/a/', 'GET /a/ HTTP/1.1\r\n\r\n'),
  record('response', 'https://paper.example/', answer('Content-Type: text/html\r\nLocation: /a/', 'moved', '301 Moved')),
  record('response', 'https://paper.example/a/', answer('Content-Type: text/html; charset=windows-1251\r\nContent-Encoding: gzip', zlib.gzipSync(Buffer.concat([Buffer.from('<!doctype html><title>T</title><p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), Buffer.from('<img src="../dot.gif" alt="dot"><img src="http://evil.example/x.gif">')])))),
  record('response', 'https://paper.example/b', answer('Content-Type: text/html\r\nTransfer-Encoding: chunked', `5\r\n<p>An\r\n8;x=y\r\nother</p\r\n1\r\n>\r\n0\r\n\r\n`)),
  record('response', 'https://paper.example/dot.gif', answer('Content-Type: image/gif', gif)),
];
const warc = Buffer.concat(records);

describe('a web archive', () => {
  it.each([{ what: 'as it is', bytes: warc }, { what: 'packed record by record', bytes: Buffer.concat(records.map((each) => zlib.gzipSync(each))) }])('$what gives its first page, and says what else it holds', async ({ bytes }) => {
    const { document, page: shown } = await readWithPage(bytes);
    expect({ text: document.text, extractor: document.extractor, encoding: document.encoding, url: document.facts?.url }).toEqual({ text: 'Москва', extractor: 'warc', encoding: 'windows-1251', url: 'https://paper.example/a/' });
    expect(document.warnings).toEqual([
      'The page was captured from https://paper.example/a/ on 2020-03-12T10:00:00Z.', 'The capture holds 1 further page, which is not part of the text: https://paper.example/b. Import the file with its parts to have each as a report of its own.',
    ]);
    expect([shown.hasSpans, misplacedWords(document.text, shown.html), dangersIn(shown.html)]).toEqual([true, [], []]);
    expect(shown.html).toContain(`<img src="data:image/gif;base64,${gif.toString('base64')}" alt="dot">`);
  });

  it('gives each further page with its pictures as a capture of its own', async () => {
    const more = [...records, record('response', 'https://paper.example/c', answer('Content-Type: text/html', page('Third'))), record('response', 'https://paper.example/c', answer('Content-Type: text/html', page('Third again')))];
    const bytes = Buffer.concat(more.map((each) => zlib.gzipSync(each)));
    expect((await read(bytes)).parts?.map(({ key }) => key)).toEqual(['https://paper.example/b', 'https://paper.example/c']);
    const third = await read(bytes, { part: ['https://paper.example/c'] });
    expect(third).toMatchObject({ text: 'Third', extractor: 'warc', fileName: 'file.bin › https:__paper.example_c', facts: { url: 'https://paper.example/c' }, parts: [] });
    const { document, page: shown } = await readWithPage(third.partBytes ?? Buffer.alloc(0));
    expect([document.text, document.originalSha256]).toEqual(['Third', third.originalSha256]);
    expect(shown.html).toContain('<img src="data:image/gif;base64,');
  });

  it('gives a further page the pictures that it names, in whatever way it writes their addresses', async () => {
    const picture = (address: string) => record('response', address, answer('Content-Type: image/gif', gif));
    const markup = '<p>Third</p><img src="/p?a=1&amp;b=2" alt="1"><img src="/b%20ö.gif" alt="2"><img src="x" srcset="/small.gif 1x, https://cdn.example/large.gif?w=2,h=3 2x"><p>unnamed.gif</p>';
    const addresses = ['https://paper.example/p?a=1&b=2', 'https://paper.example/b%20%C3%B6.gif', 'https://paper.example/small.gif', 'https://cdn.example/large.gif?w=2,h=3'];
    const bytes = Buffer.concat([...records, record('response', 'https://paper.example/c', answer('Content-Type: text/html; charset=windows-1252', Buffer.from(markup, 'latin1'))), ...addresses.map(picture), picture('https://paper.example/unnamed.gif')]);
    const third = await read(bytes, { part: ['https://paper.example/c'] });
    const held = [...Buffer.from(third.partBytes ?? []).toString('latin1').matchAll(/WARC-Target-URI: (.*)\r/g)].map(([, address]) => address);
    expect(held).toEqual(['https://paper.example/c', ...addresses]);
    const { page: shown } = await readWithPage(third.partBytes ?? Buffer.alloc(0));
    expect(shown.html.match(/<img src="data:image\/gif;base64,/g)?.length).toBe(2);
  });

  it('in a package gives the page that the package names', async () => {
    const wacz = zipOf([
      { name: 'datapackage.json', content: '{}' }, { name: 'archive/data.warc.gz', content: zlib.gzipSync(warc) },
      { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}\n{"url":"https://paper.example/b","title":"B"}\n' },
    ]);
    expect(await read(wacz)).toMatchObject({ extractor: 'wacz', text: 'Another', facts: { url: 'https://paper.example/b' } });
  });

  it('that was cut short is read as far as it goes, and says so', async () => {
    const packed = zlib.gzipSync(warc);
    const inPackage = (archive: Buffer) => zipOf([{ name: 'datapackage.json', content: '{}' }, { name: 'archive/data.warc.gz', content: archive }]);
    const cut = [packed.subarray(0, packed.length - 60), warc.subarray(0, warc.length - 20), warc.subarray(0, warc.length - gif.length - 60), inPackage(packed.subarray(0, packed.length - 60))];
    for (const bytes of cut) {
      const { text, warnings } = await read(bytes);
      expect({ text, cut: warnings?.filter((warning) => warning.startsWith('The capture is cut short')).length }).toEqual({ text: 'Москва', cut: 1 });
    }
    for (const bytes of [packed, warc, inPackage(packed)]) expect((await read(bytes)).warnings?.join()).not.toContain('cut short');
  });

  it('in a package that was cut short is called what it is', async () => {
    const wacz = zipOf([{ name: 'archive/data.warc.gz', content: zlib.gzipSync(warc) }, { name: 'datapackage.json', content: '{}' }]);
    expect(await refusalOf(wacz.subarray(0, wacz.length - 140))).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('is a web archive (WACZ) that is cut short or damaged') as string });
  });

  it('without a page, damaged, or built to grow is refused in words', async () => {
    expect((await refusalOf(record('response', 'https://x.example/', answer('Content-Type: image/gif', gif)))).message).toContain('none of which is a page');
    const bomb = zlib.gzipSync(Buffer.concat([record('resource', 'https://x.example/', page('x')), Buffer.alloc(300 * 1024 * 1024)]), { level: 1 });
    expect((await refusalOf(bomb)).message).toContain('unpacks to more than 256 MB');
  }, 30_000);
});
