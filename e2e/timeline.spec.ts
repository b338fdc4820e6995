import fs from 'node:fs';
import path from 'node:path';
import { inCase, makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { TimelinePane } from './pages/timeline.ts';

test('what has no date waits in a tray until it gets one', async ({ open, sample }) => {
  const window = await open(sample);
  const timeline = new TimelinePane(window);
  await timeline.undated.getByRole('button', { name: /^Smaller efforts/ }).click();
  await expect(window.inspector.getByRole('article', { name: 'Smaller efforts' })).toBeVisible();
  await window.inspector.getByRole('button', { name: 'Add when' }).click();
  await window.page.keyboard.type('2020-06~');
  await window.page.keyboard.press('Enter');
  await expect(timeline.mark('Smaller efforts, operation, alleged, about June 2020')).toBeAttached();
  await expect(timeline.pane).toContainText('21 dated · 1 undated');
  await expect(timeline.undated).not.toContainText('Smaller efforts');
});

test('nonsense is no date, and is said to be none', async ({ open, sample }) => {
  const window = await open(sample);
  await new TimelinePane(window).undated.getByRole('button', { name: /^Smaller efforts/ }).click();
  await window.inspector.getByRole('button', { name: 'Add when' }).click();
  await window.page.keyboard.type('yesterday');
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('textbox', { name: 'When' })).toHaveAttribute('aria-invalid', 'true');
  await window.page.keyboard.press('Escape');
  await expect(window.pane('Timeline')).toContainText('20 dated · 2 undated');
});

test('an imprecise date is drawn from its first to its last day, an exact one as a point', async ({ folders, open }) => {
  const file = await makeCase(path.join(folders.cases, 'Dates.casefile'), async (run) => {
    for (const [name, date] of [['Exactly', '2020-10-21'], ['Some day', '2020-10'], ['Roughly', '2020-05~'], ['Open', '2020-03/..']] as const) {
      await run('event.create', { name, status: null, date, dateInferred: false, dateBasis: null, marking: null, note: null, quoteIds: [] });
    }
  });
  const window = await open(file);
  const timeline = new TimelinePane(window);
  const shapes = async (name: string) => timeline.mark(name).evaluate((mark) => ({
    points: mark.querySelectorAll('.timeline-diamond').length,
    bars: mark.querySelectorAll('.timeline-bar').length,
    brackets: [...mark.querySelectorAll('.timeline-bracket')].filter((bracket) => getComputedStyle(bracket).display !== 'none').length,
  }));
  expect(await shapes('Exactly')).toEqual({ points: 1, bars: 0, brackets: 0 });
  expect(await shapes('Some day')).toEqual({ points: 0, bars: 1, brackets: 2 });
  expect(await shapes('Roughly')).toEqual({ points: 0, bars: 1, brackets: 2 });
  expect(await shapes('Open')).toMatchObject({ points: 0, bars: 1 });
  const { items } = await inCase(file, (run) => run('timeline.read', { limit: 10 }));
  expect(items.map(({ name, earliestDay, latestDay }) => [name, (latestDay ?? Infinity) - (earliestDay ?? 0)])).toEqual([['Open', Infinity], ['Roughly', 30], ['Some day', 30], ['Exactly', 0]]);
});

test('the window of time is zoomed and moved by keys and buttons, and fitted again', async ({ open, sample }) => {
  const window = await open(sample);
  const timeline = new TimelinePane(window);
  const ticks = () => timeline.pane.locator('.timeline-tick').allTextContents();
  await expect.poll(async () => (await ticks()).length).toBeGreaterThan(2);
  const whole = await ticks();
  await timeline.pane.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await timeline.pane.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect.poll(ticks).not.toEqual(whole);
  await window.page.keyboard.press('3');
  await window.page.keyboard.press('0');
  await expect.poll(ticks).toEqual(whole);
  await window.page.keyboard.press('+');
  await window.page.keyboard.press('Shift+ArrowRight');
  await expect.poll(ticks).not.toEqual(whole);
  await timeline.pane.getByRole('button', { name: 'Fit', exact: true }).click();
  await expect.poll(ticks).toEqual(whole);
});

test('marks are walked by keys and selected with Enter', async ({ open, sample }) => {
  const window = await open(sample);
  const timeline = new TimelinePane(window);
  await timeline.mark('Network break-ins').focus();
  await window.page.keyboard.press('ArrowRight');
  await expect(timeline.mark('Network break-ins')).not.toBeFocused();
  const name = await window.page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(',')[0]);
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('article', { name: name ?? '' })).toBeVisible();
});

test('marks are grouped by actor, by operation, or not at all', async ({ open, sample }) => {
  const window = await open(sample);
  const timeline = new TimelinePane(window);
  const lanes = timeline.pane.getByRole('list', { name: 'Lanes' });
  await expect(lanes.getByRole('button', { name: 'Russia' })).toBeVisible();
  await timeline.laneBy('by operation');
  await expect(lanes.getByRole('button', { name: 'Russian campaign' })).toBeVisible();
  await lanes.getByRole('button', { name: 'Russian campaign' }).click();
  await expect(window.inspector.getByRole('article', { name: 'Russian campaign' })).toBeVisible();
  await timeline.laneBy('no lanes');
  await expect(lanes).toBeHidden();
});

test('a window of time is brushed by keys, the other panes follow it, and a chip ends it', async ({ open, sample }) => {
  const window = await open(sample);
  const timeline = new TimelinePane(window);
  const network = window.pane('Network');
  await expect(network).toContainText('29 of 38 things');
  await timeline.mark('Hack and leak of 2016').focus();
  // Close around 2016, then the others follow what is in sight.
  for (let press = 0; press < 8; press++) await window.page.keyboard.press('+');
  await window.page.keyboard.press('w');
  const bar = timeline.pane.getByRole('group', { name: 'Window of time' });
  await expect(bar).toContainText('1 item');
  await expect(network).not.toContainText('29 of 38 things');
  await expect(timeline.pane.getByRole('slider', { name: 'Start of the window' })).toBeAttached();
  await window.page.locator('.window-note').first().getByRole('button', { name: 'Show all times again' }).click();
  await expect(bar).toBeHidden();
  await expect(network).toContainText('29 of 38 things');
});

test('what has no date gets one by the words that tell it, as one step', async ({ folders, open }) => {
  const text = 'The talks were held in Vienna on 12 May 2019. A second meeting followed in June.';
  const file = await makeCase(path.join(folders.cases, 'Talks.casefile'), async (run) => {
    const source = await run('source.create', { name: 'Gazette', kind: 'outlet', reliability: 'B', url: null, language: null, note: null });
    const report = path.join(folders.cases, 'talks.txt');
    fs.writeFileSync(report, text);
    const { id: reportId } = await run('report.import', {
      file: report, sourceId: source.id, title: 'Talks', author: null, date: null, dateInferred: false, dateBasis: null, url: null,
      language: null, marking: null, note: null, replacesId: null, allowDuplicate: false,
    });
    const { id } = await run('event.create', { name: 'Second meeting', status: null, date: null, dateInferred: false, dateBasis: null, marking: null, note: null, quoteIds: [] });
    await run('quote.capture', {
      reportId, start: 46, end: text.length, exact: text.slice(46), outerStart: null, outerEnd: null, partOfId: null, kind: 'passage', voice: 'source', polarity: 'asserts',
      speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null, likelihood: null, confidence: null, credibility: null,
      language: null, marking: null, note: null, targets: [{ to: 'thing', thingId: id }],
    });
  });
  const window = await open(file);
  const timeline = new TimelinePane(window);
  await timeline.undated.getByRole('button', { name: 'Give a date to Second meeting' }).press('Enter');
  const picker = timeline.pane.getByRole('complementary', { name: 'When was Second meeting?' });
  await expect(picker.getByRole('button', { name: /^June 2019/ })).toBeFocused();
  await window.page.keyboard.press('Escape');
  await expect(timeline.undated.getByRole('button', { name: 'Give a date to Second meeting' })).toBeFocused();
  await window.page.keyboard.press('Enter');
  await picker.getByRole('button', { name: /^June 2019/ }).press('Enter');
  await expect(timeline.mark('Second meeting, event, June 2019 (2019-06), date inferred')).toBeAttached();
  await timeline.pane.getByRole('button', { name: 'More about the timeline' }).click();
  const saved = window.page.waitForEvent('download');
  await window.page.getByRole('menuitem', { name: 'Save as SVG' }).click();
  expect(fs.readFileSync(await (await saved).path(), 'utf8')).toContain('Second meeting');
  await window.page.keyboard.press('Control+z');
  await expect(timeline.undated.getByRole('button', { name: 'Give a date to Second meeting' })).toBeVisible();
});
