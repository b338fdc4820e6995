import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutNetwork } from '../testing/no-network.ts';
import { dangersIn, misplacedWords, readWithPage } from '../testing/reading.ts';

const gif = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const tried: string[] = [];
let restoreNetwork = (): void => undefined;
beforeEach(() => {
  tried.length = 0;
  restoreNetwork = cutNetwork((way) => tried.push(way));
});
afterEach(() => restoreNetwork());

/** The safe page of a body, after looking at all of it. */
async function pageOf(body: string): Promise<string> {
  const { document, page } = await readWithPage(`<!doctype html><html><body><p>The first words.</p>${body}`);
  expect(misplacedWords(document.text, page.html)).toEqual([]);
  expect(dangersIn(page.html)).toEqual([]);
  expect(tried).toEqual([]);
  expect(page.html).toContain('The first words.');
  return page.html;
}

describe('a hostile page', () => {
  it.each([
    '<script>fetch("http://evil.example")</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>', '<a href="&#x6A;avascript:alert(1)">x</a>', '<base href="http://evil.example/"><a href=a>x</a>',
    '<meta http-equiv=refresh content="0;url=http://evil.example">', '<link rel=stylesheet href=http://evil.example/x.css>',
    '<style>@import "http://evil.example/x.css"; p{background:url(http://evil.example/p)}</style>',
    '<p style="background:url(http://evil.example/p);color:red;text-align:center">x</p>', '<p style="text-align:center\\;background:url(x)">x</p>',
    '<form action=http://evil.example><input name=a><button>Send</button></form>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data=http://evil.example></object><embed src=http://evil.example>', '<video src=http://evil.example poster=http://evil.example></video>',
    '<img src="http://track.example/pixel.gif" width=1 height=1>', '<img srcset="http://evil.example/a 2x" src="data:image/svg+xml;base64,PHN2Zy8+" alt=drawing>',
    '<img src="data:text/html;base64,PHNjcmlwdD4=" alt=page>', `<img src="data:image/png;base64,${gif}" onload=alert(1)>`,
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<math href="javascript:alert(1)">x</math>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<textarea></textarea><img src=x onerror=alert(1)>',
    '<xmp><img src=x onerror=alert(1)></xmp>', '<p title="&quot;><script>alert(1)</script>">x</p>', '<a href=\'"><script>alert(1)</script>\'>x</a>',
    '<x-y onclick=alert(1) style=text-align:center>x</x-y>', '<td"onclick=alert(1)>x', '<p lang="x&quot; onclick=alert(1)">x</p>', '<template><script>x</script></template>',
    '<table background=http://evil.example><tr><td background=http://evil.example>x</table>', '<div dir="rtl" id=location class=a>x</div>', '<plaintext-x>x</plaintext-x>',
    '&lt;script&gt;alert(1)&lt;/script&gt;', '<title></title><script>alert(1)</script>', '<p>\u202Egnp.exe</p>', '<select><template shadowrootmode=open><script>alert(1)</script><p>x</template></select>',
  ])('comes out harmless: %s', async (body) => {
    const html = await pageOf(body);
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:">`);
  });

  it('keeps pictures that it holds, under the type that their bytes have', async () => {
    expect(await pageOf(`<img alt=dot src="data:image/png;base64,${gif}">`)).toContain(`<img src="data:image/gif;base64,${gif}" alt="dot">`);
    expect(await pageOf(`<img alt=photo src="http://evil.example/a.png">`)).toContain('<span class="picture" title="http://evil.example/a.png">[photo]</span>');
  });

  it('is read though it nests a hundred thousand deep', async () => {
    for (const [tag, close] of [['<div>', '</div>'], ['<span>', ''], ['<table><tr><td>', ''], ['<ul><li>', ''], ['<b><i>', '']] as const) {
      const { document } = await readWithPage(`<!doctype html>${tag.repeat(100_000 / (tag.split('<').length - 1))}The words.${close.repeat(10)}`);
      expect(document.text).toContain('The words.');
    }
  }, 60_000);
});
