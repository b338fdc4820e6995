import { describe, expect, it } from 'vitest';
import { dangersIn, misplacedWords, read, readWithPage, spansOf } from '../testing/reading.ts';

const sentence = 'The minister said, in a long answer to a short question, that the plan had been known to the ministry, the service and the press.';
const paragraph = `<p>${sentence} ${sentence}</p>`;

/** A page of a newspaper, with what stands around an article. */
const article = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A plan was known | The Paper</title></head><body>
<nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<header><h1>A plan was known</h1><p class="byline">By <b>Ann Lee</b></p><time datetime="2020-03-12">12 March 2020</time></header>
<main><article>${paragraph.repeat(5)}<h2>What followed</h2><p>The 😀 office  <i>denied</i> it.</p></article></main>
<aside><h3>Most read</h3><ul><li><a href="/1">Cats</a></li></ul></aside><footer><p>All rights reserved</p></footer></body></html>`;

describe('a web page', () => {
  it('gives its article with heading, byline and date, and says what is left out', async () => {
    const { text, warnings, encoding, mediaType, extractor } = await read(article);
    expect(text.split('\n\n')).toEqual([
      'A plan was known', 'By Ann Lee', '12 March 2020', ...Array.from({ length: 5 }, () => `${sentence} ${sentence}`), 'What followed', 'The 😀 office denied it.',
    ]);
    expect(warnings).toEqual([expect.stringMatching(/^The text is the article of the page; 4 % of/)]);
    expect({ encoding, mediaType, extractor }).toEqual({ encoding: 'utf-8', mediaType: 'text/html', extractor: 'html' });
  });

  it('gives all its words to who asks for the whole page', async () => {
    const { text, options, warnings } = await read(article, { wholePage: true });
    expect(text.split('\n\n').slice(0, 3)).toEqual(['• Front page', '• Sport', 'A plan was known']);
    expect(text.endsWith('All rights reserved')).toBe(true);
    expect({ options, warnings }).toEqual({ options: '{"wholePage":true}', warnings: [] });
  });

  it.each([
    ['<nav>Home News</nav><p>Short words.</p><footer>Imprint</footer>', ['No article could be told from the rest of the page, so that all of it is the text, its navigation and its foot too.']],
    ['<nav></nav><p>Short words.</p><aside hidden>Advertising</aside>', []],
  ])('that is too short for an article says what of %s stands in the text', async (markup, warnings) => {
    const bytes = Buffer.from(`<!doctype html><title>T</title><body>${markup}</body>`);
    expect((await read(bytes)).warnings).toEqual(warnings);
    expect((await read(bytes, { wholePage: true })).warnings).toEqual([]);
  });

  it('that has no article is taken as a whole', async () => {
    expect((await read('<!doctype html><title>x</title><nav><a href=1>One</a></nav><p>Short notice.</p><footer>Foot</footer>')).text).toBe('One\n\nShort notice.\n\nFoot');
  });

  it('shows the whole page, with spans on the words that are in the text', async () => {
    const { document, page } = await readWithPage(article);
    expect(page.hasSpans).toBe(true);
    expect(misplacedWords(document.text, page.html)).toEqual([]);
    expect(spansOf(page.html).map(({ words }) => words).filter((words) => words.length < 30)).toEqual([
      'A plan was known', 'By', 'Ann Lee', '12 March 2020', 'What followed', 'The 😀 office', 'denied', 'it.',
    ]);
    expect(page.html).toContain('<a data-href="/sport" title="/sport">Sport</a>');
    expect(dangersIn(page.html)).toEqual([]);
    expect((await readWithPage(article)).page.html).toBe(page.html);
  });

  it('shows no spans when the text would be read differently today', async () => {
    const { pageOf } = await import('../read.ts');
    const page = await pageOf({ file: { name: 'a.html', bytes: Buffer.from(article) }, extractor: 'html', textSha256: '0'.repeat(64) });
    expect([page.hasSpans, spansOf(page.html)]).toEqual([false, []]);
    expect(page.html).toContain('A plan was known');
  });
});

describe('the text of a page', () => {
  const texts = async (body: string) => (await read(`<!doctype html><body>${body}`)).text;
  it.each([
    { what: 'white space as a browser does', body: '<p> a\n\t b <b> c</b>d </p>e', text: 'a b cd\n\ne' },
    { what: 'soft hyphens as nothing', body: '<p>some&shy;thing', text: 'something' },
    { what: 'line breaks as lines', body: '<p>one<br>two<br/><br>three', text: 'one\ntwo\nthree' },
    { what: 'lists with their marks', body: '<ul><li>a<li><p>b</p><ol start=3><li>c<li>d</ol></ul><ol reversed><li>x<li value=9>y</ol>', text: '• a\n\n• b\n\n3. c\n\n4. d\n\n2. x\n\n9. y' },
    { what: 'a list whose items are hidden without marks', body: '<ul><li hidden>a<li style="display: none">b</ul><p>c', text: 'c' },
    { what: 'tables as rows with tabs', body: '<table><caption>Ages</caption><tr><th>Name<th>Age<tr><td><p>Ann</p><p>Lee</p><td> 31 <tr><td><td>7</table>', text: 'Ages\n\nName\tAge\n\nAnn Lee\t31\n\n\t7' },
    { what: 'tables that lay out a page as its blocks', body: '<table><tr><td><h1>Head</h1><p>One<p>Two<td>Side</table>', text: 'Head\n\nOne\n\nTwo\n\nSide' },
    { what: 'preformatted lines as they are', body: '<pre>a\n  b\n<b>c</b>  d</pre>', text: 'a\n  b\nc  d' },
    { what: 'definitions, headings and quotes as blocks', body: '<h1>A</h1><dl><dt>b<dd>c</dl><blockquote>d</blockquote>', text: 'A\n\nb\n\nc\n\nd' },
    { what: 'no scripts, styles, frames or choices', body: '<script>a</script><style>b</style><iframe>c</iframe><noscript>d</noscript><select><option>e</select><template>f</template><svg><text>g</text></svg>h', text: 'h' },
    { what: 'letters of formulas once', body: '<math><semantics><mi>x</mi><annotation>x_tex</annotation></semantics></math> y', text: 'x y' },
    { what: 'shadow roots of a saved page where they are seen', body: '<my-card><template shadowrootmode="open"><p>inside</p></template></my-card>', text: 'inside' },
  ])('has $what', async ({ body, text }) => {
    expect(await texts(body)).toBe(text);
  });
});

describe('what a page says of itself', () => {
  it('is read from JSON-LD first', async () => {
    const { facts } = await read(`<!doctype html><html lang=de><title>T – Site</title><meta property="og:title" content="Open"><meta name=author content="Desk">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"S"},{"@type":["NewsArticle"],"headline":" The  headline ","inLanguage":"en_us",
      "datePublished":"2020-03-12T23:30:00-05:00","author":[{"name":"Ann Lee"},{"name":"Bo"}],"publisher":{"name":"The Paper"},"mainEntityOfPage":{"@id":"https://paper.example/x"}}]}</script><p>x`);
    expect(facts).toEqual({ title: 'The headline', author: 'Ann Lee, Bo', date: '2020-03-12', language: 'en-US', publisher: 'The Paper', url: 'https://paper.example/x' });
  });

  it('is read from meta elements, of which an address is no name', async () => {
    const { facts } = await read(`<!doctype html><html><title>T – Site</title><meta property="og:title" content="Open"><meta property="article:author" content="https://f.example/ann">
      <meta property="og:site_name" content="Site"><meta property="article:published_time" content="2021-02-30"><meta name="date" content="March 5, 2021">
      <link rel=canonical href="/only/a/path"><meta property="og:url" content="https://site.example/a"><script type="application/ld+json">{broken</script><p>x`);
    expect(facts).toEqual({ title: 'Open', author: undefined, date: '2021-03-05', language: undefined, publisher: 'Site', url: 'https://site.example/a' });
  });

  it('is read from the note of a program that saved the page', async () => {
    const { facts } = await read('<!DOCTYPE html> <html lang=fr><!--\n Page saved with SingleFile \n url: https://journal.example/article \n saved date: Thu Mar 12 2020\n--><meta charset=utf-8><title>Une page</title><p>Bonjour');
    expect(facts).toMatchObject({ title: 'Une page', language: 'fr', url: 'https://journal.example/article' });
    expect((await read('<!-- saved from url=(0023)https://old.example/x --><html><title>a</title><p>b')).facts?.url).toBe('https://old.example/x');
  });
});

describe('the encoding of a page', () => {
  const russian = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
  const page = (charset: string, words: Uint8Array) => Buffer.concat([Buffer.from(`<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><p>`), words]);
  it.each([
    { what: 'is what the page says', bytes: page('windows-1251', russian), text: 'Москва', encoding: 'windows-1251', guess: false },
    { what: 'is UTF-8 where the bytes are, whatever the page says', bytes: page('iso-8859-1', Buffer.from('Москва')), text: 'Москва', encoding: 'utf-8', guess: false },
    { what: 'stays UTF-8 when few bytes are damaged', bytes: page('utf-8', Buffer.from(`${'Москва '.repeat(20)}\u0000`.replace('\u0000', 'x')).fill(0xff, 3, 4)), text: `М\uFFFD\uFFFDсква ${'Москва '.repeat(19)}x`, encoding: 'utf-8', guess: false },
    { what: 'is that of a mark before all', bytes: Buffer.from('\uFEFF<html><meta charset=utf-8><p>Юра', 'utf16le'), text: 'Юра', encoding: 'utf-16le', guess: false },
    { what: 'may be one that switches alphabets', bytes: page('iso-2022-jp', Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42])), text: '日本', encoding: 'iso-2022-jp', guess: false },
    { what: 'is a guess when the page names none that is known', bytes: page('klingon', Buffer.from([0xfc])), text: 'ü', encoding: 'windows-1252', guess: true },
  ])('$what', async ({ bytes, text, encoding, guess }) => {
    const document = await read(bytes);
    expect({ text: document.text, encoding: document.encoding, guess: document.encodingIsGuess }).toEqual({ text, encoding, guess });
  });

  it('is the one that the user asks for', async () => {
    expect((await read(page('iso-8859-1', russian), { encoding: 'windows-1251' })).text).toBe('Москва');
  });
});

describe('what is a page', () => {
  it.each([
    { what: 'a fragment', content: '<p>One</p>\n<p>Two</p>', extractor: 'html' },
    { what: 'XHTML', content: '<?xml version="1.0"?><!-- c --><!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</p></body></html>', extractor: 'html' },
    { what: 'a page behind blank lines', content: '\n\n  <HTML><BODY>x', extractor: 'html' },
    { what: 'a text that speaks of markup', content: 'The <html> element is the root.', extractor: 'plain-text' },
    { what: 'a text with a tag first', content: '<p align="center">Logo</p>\n\n# Heading\n\nWords', extractor: 'plain-text' },
    { what: 'mail addresses in brackets', content: '<ann@paper.example> wrote: yes', extractor: 'plain-text' },
  ])('is told by the bytes: $what', async ({ content, extractor }) => {
    expect((await read(content)).extractor).toBe(extractor);
  });
});
