import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { importers } from './importers.ts';
import { pageOf, readDocument } from './read.ts';
import { cutNetwork, restoreNetwork } from './testing/no-network.ts';
import { dangersIn, misplacedWords } from './testing/reading.ts';
import { zipOf } from './testing/zip.ts';

let tried: readonly string[] = [];
beforeEach(() => { tried = cutNetwork(); });
afterEach(restoreNetwork);

const fixtures = path.join(import.meta.dirname, 'testing', 'fixtures');
const evil = '<p>Words.</p><img src="http://evil.example/a.gif"><link rel=stylesheet href="http://evil.example/s.css"><script src="http://evil.example/x.js">fetch("http://evil.example")</script><iframe src="http://evil.example"></iframe>';
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
  { what: 'a web archive of a page that asks', bytes: zlib.gzipSync(Buffer.from(`WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://evil.example/\r\nContent-Type: text/html\r\nContent-Length: ${evil.length}\r\n\r\n${evil}\r\n\r\n`)), by: 'warc' },
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
  expect(new Set(hostile.map(({ by }) => by))).toEqual(new Set(importers.filter(({ page, name }) => page !== undefined && name !== 'wacz').map(({ name }) => name)));
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
