import path from 'node:path';
import { importText, makeCase, readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { OriginalMarkup } from './pages/original-markup.ts';

// What records a trace runs scripts of its own in every frame; in this one they are refused, with a word in the console.
test.use({ trace: 'off' });

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const article = `<!doctype html><html lang="en"><head><title>Harbour notes</title></head><body><article><h1>Harbour notes</h1>
  <p>The minister met <b>the captain</b> in <i>Vik</i> before the vote, as <a href="https://example.org/source">a paper wrote</a>.</p>
  <img src="data:image/png;base64,${dot}" alt="A dot" width="20" height="20">
  ${Array.from({ length: 60 }, (_, index) => `<p>Paragraph ${index + 1} tells what else was seen in the harbour that evening, and by whom it was told.</p>`).join('\n')}
  <p>At the end the captain denied all of it \u{1F600} in writing.</p></article></body></html>`;

async function prepare(folder: string, html: string) {
  const file = await makeCase(path.join(folder, 'Page.casefile'), (run) => importText(run, folder, html, { fileName: 'notes.html', title: 'Harbour notes' }));
  return file;
}

const stored = (file: string) => readWithSqlite(file, 'SELECT exact, is_exact FROM quote_check ORDER BY start').map(({ exact, is_exact: isExact }) => [exact, isExact]);

test('words selected on a page of the web are the quote of the same words in the text', async ({ folders, open }) => {
  const file = await prepare(folders.cases, article);
  const window = await open(file);
  const original = new OriginalMarkup(window);
  await original.show();
  await original.dragWords('met', 'Vik');
  await window.page.keyboard.press('q');
  await expect(original.form('New quote')).toContainText('met the captain in Vik');
  await window.page.keyboard.press('Enter');
  await expect(original.number(1)).toBeVisible();
  await original.clickOn('the captain');
  await expect(window.inspector.getByRole('article')).toContainText('met the captain in Vik');
  expect(stored(file)).toEqual([['met the captain in Vik', 1]]);
  await window.page.keyboard.press('v');
  await expect(original.text).toHaveAccessibleName('Text of Harbour notes');
  expect(await original.markedWords()).toBe('met the captain in Vik');

  await window.page.keyboard.press('v');
  await original.isBuilt();
  await window.page.keyboard.press('Control+f');
  await window.page.keyboard.type('captain denied');
  await expect(original.pane.locator('.page-found-here')).toBeInViewport();
  await window.page.keyboard.press('Enter');
  await window.page.keyboard.press('q');
  await window.page.keyboard.press('Enter');
  await expect(original.number(2)).toBeInViewport();
  expect(stored(file)).toEqual([['met the captain in Vik', 1], ['captain denied', 1]]);
  await expectAccessible(window.page, 'the original page of a report');
});

test('words are selected on a page of the web with the keys of the text', async ({ folders, open }) => {
  const file = await prepare(folders.cases, article);
  const window = await open(file);
  const original = new OriginalMarkup(window);
  const { keyboard } = window.page;
  await original.show();
  await keyboard.press('2');
  await keyboard.press('ArrowDown');
  await expect(original.pane.locator('.page-caret')).toBeInViewport();
  await keyboard.press('Control+ArrowDown');
  await keyboard.press('Control+ArrowUp');
  for (let word = 0; word < 5; word++) await keyboard.press('Shift+Control+ArrowRight');
  await expect(original.pane.locator('.evidence-reader > [role="status"]')).toHaveText('Selected: The minister met the captain');
  await keyboard.press('q');
  await keyboard.press('Enter');
  await expect(original.number(1)).toBeVisible();
  expect(stored(file)).toEqual([['The minister met the captain', 1]]);
  await keyboard.press('Control+End');
  // A key that comes while the words there are still read moves nothing.
  await expect(async () => {
    await keyboard.press('Alt+Shift+ArrowLeft');
    await expect(original.toolbar).toBeInViewport({ timeout: 500 });
  }).toPass();
  await keyboard.press('q');
  await keyboard.press('Enter');
  await expect(original.number(2)).toBeInViewport();
  expect(stored(file)[1]).toEqual(['At the end the captain denied all of it \u{1F600} in writing.', 1]);
});

test('a page of the web is as wide as its pane, also after that became narrower', async ({ folders, open }) => {
  const window = await open(await prepare(folders.cases, article));
  const original = new OriginalMarkup(window);
  await window.page.setViewportSize({ width: 1600, height: 900 });
  await original.show();
  await window.page.setViewportSize({ width: 1100, height: 800 });
  await expect.poll(() => original.text.evaluate((view) => view.scrollWidth - view.clientWidth)).toBe(0);
  await expect.poll(async () => ((await original.element.boundingBox())?.width ?? 0) - await original.text.evaluate((view) => view.clientWidth)).toBeLessThanOrEqual(0);
});

test('nothing on a hostile page runs, is fetched or leads away, and its frame says so', async ({ folders, open, context }) => {
  const evil = 'http://127.0.0.1:9';
  const html = `<!doctype html><html><head><title>Bad</title><meta http-equiv="refresh" content="0;url=${evil}/refresh"><base href="${evil}/">
    <link rel="stylesheet" href="${evil}/a.css"><style>@import "${evil}/b.css"; body { background: url(${evil}/c.png) }</style><script>parent.document.title = 'taken'</script></head>
    <body onload="parent.document.title='taken'"><p style="background:url(${evil}/d.png);font-weight:bold">The bold words of the page stay.</p>
    <p><a href="${evil}/link" ping="${evil}/ping" onclick="parent.document.title='taken'">A link to elsewhere</a> and <a href="javascript:parent.document.title='taken'">a script</a>.</p>
    <img src="${evil}/e.png" onerror="parent.document.title='taken'" alt="remote"><svg><image href="${evil}/f.png"/><script>parent.document.title='taken'</script></svg>
    <iframe src="${evil}/g"></iframe><object data="${evil}/h"></object><video src="${evil}/i" autoplay></video><form action="${evil}/j"><button>Send</button></form></body></html>`;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const window = await open(await prepare(folders.cases, html));
  const original = new OriginalMarkup(window);
  await original.show();
  await original.clickOn('A link to elsewhere');
  await expect(original.pane.getByTitle(`${evil}/link`)).toBeVisible();
  await original.clickOn('a script');
  await expect(original.element).toHaveAttribute('sandbox', 'allow-same-origin');
  const inside = await original.element.evaluate((frame) => {
    if (!(frame instanceof HTMLIFrameElement)) throw new Error('This is no frame');
    const { contentDocument: page } = frame;
    const names = ['script', 'link', 'style', 'iframe', 'object', 'video', 'form', 'button', 'svg', 'base', '[href]', '[onclick]', '[onerror]'];
    const bold = page?.querySelector('p [data-start]')?.parentElement;
    return {
      bold: bold && [bold.textContent, getComputedStyle(bold).fontWeight, getComputedStyle(bold).backgroundImage], url: page?.URL, policy: page?.querySelector('meta[http-equiv]')?.getAttribute('content'), found: names.filter((name) => page?.querySelector(name)),
    };
  });
  expect(inside).toEqual({
    bold: ['The bold words of the page stay.', '700', 'none'], url: 'about:srcdoc', policy: "default-src 'none'; img-src blob:", found: [],
  });
  await expect(window.page).toHaveTitle('Test case - Casewright');
  expect(context.pages()).toHaveLength(1);
  expect(asked.filter((url) => url.includes(':9/'))).toEqual([]);
});
