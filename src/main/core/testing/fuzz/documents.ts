import { archiveOf } from './archive.ts';
import { mustHold, type Target } from './target.ts';
import { unlessRefused } from './words.ts';

const gif = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const warcRecord = (type: string, address: string, block: string) => `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2020-03-12T10:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
const html = '<!doctype html><html lang="en"><head><title>A raid</title><meta property="og:title" content="Raid"><meta name="author" content="Ada"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-03-01","author":[{"name":"Ada"}]}</script><style>p{color:red}</style></head><body><nav><a href="/x">Home</a></nav><article><h1>A raid</h1><p>Words <b>bold</b> &amp; <a href="javascript:alert(1)">more</a>.</p><table><tr><td rowspan="2">1</td><td>2</td></tr></table><ul><li>one<li>two</ul><pre>a\n  b</pre><img src="data:image/gif;base64,' + gif + '" alt="dot" onerror="x()"><svg><a xlink:href="x"><text>t</text></a></svg><math><mtext></mtext></math><template><p>t</p></template><noscript><p>n</p></noscript><iframe srcdoc="<p>x"></iframe></article></body></html>';
const mail = 'From: =?utf-8?B?0J/Qu9Cw0L0=?= <a@x.example>\r\nTo: b@x.example\r\nSubject: =?iso-8859-1?Q?Caf=E9?=\r\nDate: Thu, 12 Mar 2020 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="o"\r\n\r\n--o\r\nContent-Type: multipart/alternative; boundary="i"\r\n\r\n--i\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlain words.\r\n--i\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=E9 <img src=3D"cid:p@x"></p>\r\n--i--\r\n--o\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\nV29yZHMu\r\n--o--\r\n';
const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/a/\r\nSubject: A page\r\nDate: Thu, 12 Mar 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://paper.example/a/\r\n\r\n<p>Words=20<img src=3D"dot.gif"></p>\r\n--b\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://paper.example/a/dot.gif\r\n\r\n${gif}\r\n--b--\r\n`;
const wordXml = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Files of each importer, by its name. */
const seedsByImporter: Readonly<Record<string, { readonly seeds: readonly string[]; readonly isArchive?: true }>> = {
  html: { seeds: [html] },
  mail: { seeds: [mail, `From a@x Thu Mar 12 10:00:00 2020\n${mail}\nFrom b@x Thu Mar 12 11:00:00 2020\nFrom: b@x\nTo: a@x\nSubject: Two\nMessage-ID: <2@x>\n\nSecond.\n`] },
  mhtml: { seeds: [mhtml] },
  warc: { seeds: [warcRecord('warcinfo', 'x', 'software: test') + warcRecord('response', 'https://paper.example/', `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>An\r\n8;x=y\r\nother</p\r\n1\r\n>\r\n0\r\n\r\n`) + warcRecord('response', 'https://paper.example/b', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`)] },
  rtf: { seeds: [String.raw`{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Arial;}}{\info{\title T}{\author A}{\creatim\yr2020\mo3\dy1}}{\*\generator x;}\f0\'cc\'ee\u1089?\uc2\u8364??\b bold\b0\par\trowd\cellx100 a\cell b\cell\row{\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt link}}{\pict\pngblip 89504e47}\bin3 abc\par}`] },
  markdown: { seeds: ['---\ntitle: "T"\ndate: 2020-03-01\n---\n# Head\n\nWords **bold** and [a link](https://a.example/ "t") ![p](x.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\ncode\n```\n\n- [x] done\n\n[ref]: <https://b.example>\n<script>x</script>\n'] },
  'plain-text': { seeds: ['A title\n\nWords of 😀 a text.\n\n  Next.\f Page two — “quoted”.\r\n', '\u00cc\u00ee\u00f1\u00ea\u00e2\u00e0 TLP:AMBER+STRICT\nNOFORN // SECRET'] },
  docx: { isArchive: true, seeds: [`==> [Content_Types].xml\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>\n==> docProps/core.xml\n<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>T</dc:title></cp:coreProperties>\n==> word/document.xml\n<w:document xmlns:w="${wordXml}"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Words </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:hyperlink w:anchor="x"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`] },
  odt: { isArchive: true, seeds: ['==> mimetype\napplication/vnd.oasis.opendocument.text\n==> meta.xml\n<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:title>T</dc:title></office:meta></office:document-meta>\n==> content.xml\n<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:h text:outline-level="1">Head</text:h><text:p>Words<text:s text:c="3"/><text:span>more</text:span><text:line-break/><text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>a</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>c</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>'] },
  epub: { isArchive: true, seeds: ['==> META-INF/container.xml\n<container><rootfiles><rootfile full-path="o/b.opf"/></rootfiles></container>\n==> o/b.opf\n<package><metadata><title>T</title><creator>A</creator><date>2020</date></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../b%20c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b" linear="no"/></spine></package>\n==> o/a.xhtml\n<html><body><h1>One</h1><p>Words.</p></body></html>\n==> b c.xhtml\n<html><body><p>More.</p></body></html>'] },
  wacz: { isArchive: true, seeds: [`==> datapackage.json\n{"mainPageUrl":"https://paper.example/"}\n==> archive/data.warc\n${warcRecord('response', 'https://paper.example/', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Words.</p>`)}`] },
  pdf: { seeds: ['%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n4 0 obj\n<< /Length 72 >>\nstream\nBT /F1 12 Tf 20 150 Td (Words of a page.) Tj 0 -20 Td (More words.) Tj ET\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\ntrailer\n<< /Root 1 0 R /Info << /Title (T) /CreationDate (D:20200301) >> >>\n%%EOF\n'] },
};

/** What an importer makes of a file: a text that its passages lie in, and a page that can do nothing and says the same. */
const targetOf = (name: string, { seeds, isArchive = false }: { seeds: readonly string[]; isArchive?: boolean }): Target => ({
  name: `document-${name}`, form: isArchive ? 'archive' : 'text', seeds: () => seeds,
  async load() {
    const { openParts } = await import('../../ingest/parts.ts');
    const { importerOf, pageOf, readDocument } = await import('../../ingest/read.ts');
    const { dangersIn, misplacedWords } = await import('../../ingest/testing/reading.ts');
    return async (given) => {
      const file = { name: 'fuzz.bin', bytes: isArchive ? archiveOf(given) : given };
      // Pictures are read for their letters, which takes seconds.
      if (importerOf(file)?.name === 'ocr') return;
      const document = await unlessRefused(() => readDocument(file, () => undefined));
      if (!document) return;
      const { text, textLength, passages, encoding, extractor, textSha256, parts } = document;
      mustHold(text.isWellFormed() && !text.includes('\0'), () => 'its text can not be stored');
      mustHold([...text].length === textLength, () => 'its length is not that of its text');
      let last = 0;
      for (let index = 0; index < passages.length; index++) {
        const { start = -1, end = -1 } = passages.at(index) ?? {};
        mustHold(last <= start && start < end && end <= textLength, () => `passage ${index} is from ${start} to ${end}, behind ${last}, of ${textLength}`);
        last = end;
      }
      for (const { key } of (parts ?? []).slice(0, 3)) await unlessRefused(() => openParts(file, [key], 0));
      const page = await unlessRefused(() => pageOf({ file: { ...file, ...(encoding === 'binary' ? {} : { encoding }) }, extractor, textSha256 }));
      if (!page) return;
      const faults = [...dangersIn(page.html), ...page.hasSpans ? misplacedWords(text, page.html) : []];
      mustHold(faults.length === 0, () => `its page has ${faults.slice(0, 3).join(', ')}`);
    };
  },
});

/** Importers of documents. */
export const documentTargets: readonly Target[] = Object.entries(seedsByImporter).map(([name, given]) => targetOf(name, given));
