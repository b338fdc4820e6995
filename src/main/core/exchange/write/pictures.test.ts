import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../ingest/testing/zip.ts';
import { innerFiles } from './inner-files.ts';
import { PictureFinder } from './pictures.ts';

const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), Buffer.alloc(16)).update(Buffer.alloc(6_000));
const png = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'), noise]);
const photograph = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise, Buffer.from([0xff, 0xd9])]);
const icon = png.subarray(0, 200);
const lines = (bytes: Buffer) => bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
const page = (bytes: Buffer) => Buffer.from(`<p>One</p><img src="data:image/png;base64,${bytes.toString('base64')}">`);
const message = (bytes: Buffer) => Buffer.from(`From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\nContent-Type: image/png;\r\n name=a.png\r\n\r\n${lines(bytes)}\r\n--b--\r\n`);
const document = (bytes: Buffer) => zipOf([{ name: 'word/document.xml', content: '<w/>' }, { name: 'word/media/image1.png', content: bytes }]);
const pdf = (bytes: Buffer) => Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj <</Length 9>>\nstream\nq Q\nendstream\n2 0 obj <</Filter /DCTDecode>>\nstream\r\n'), bytes, Buffer.from('\nendstream\nendobj\n%%EOF')]);

const carriers: readonly (readonly [string, (bytes: Buffer) => Buffer, Buffer])[] = [
  ['a page', page, png], ['a message', message, png], ['a document of Word', document, png], ['a document in a message', (bytes) => message(document(bytes)), png],
  ['a PDF', pdf, photograph], ['a PDF in an archive', (bytes) => zipOf([{ name: 'a.pdf', content: pdf(bytes) }]), photograph],
];

async function finderOf(original: Buffer): Promise<PictureFinder> {
  const finder = new PictureFinder();
  await finder.note({ bytes: original, fileName: 'secret.docx', belongsTo: 'report 1' });
  return finder;
}

async function foundIn(finder: PictureFinder, file: Buffer): Promise<string[]> {
  const found = [finder.find(file)];
  for await (const inner of innerFiles(file)) found.push(finder.find(inner));
  return found.flatMap((each) => (each === undefined ? [] : [each.words]));
}

describe.each(carriers)('%s', (_name, carry, picture) => {
  it('is looked into for pictures of withheld reports', async () => {
    expect(await foundIn(await finderOf(picture), carry(picture))).toEqual(['a picture of secret.docx']);
    expect(await foundIn(await finderOf(carry(picture)), picture)).toEqual(['a picture of secret.docx']);
    expect(await foundIn(await finderOf(carry(picture)), carry(Buffer.concat([picture, Buffer.from('x')])))).toEqual([]);
  });
});

it('passes over icons, which stand everywhere, unless one is a report of its own', async () => {
  expect(await foundIn(await finderOf(page(icon)), page(icon))).toEqual([]);
  expect(await foundIn(await finderOf(icon), page(icon))).toEqual(['a picture of secret.docx']);
});

it('takes a broken archive for one that nobody takes anything out of', async () => {
  expect(await foundIn(await finderOf(png), document(png).subarray(0, 3_000))).toEqual([]);
});
