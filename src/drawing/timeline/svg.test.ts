import { expect, it } from 'vitest';
import { dateStrings } from '../../shared/words/dates.ts';
import { axisWords } from './axis.ts';
import type { PictureInput } from './picture.ts';
import { publicationOf } from './publications.ts';
import { timelineSvg } from './svg.ts';
import { lightTimelineTheme, themeFrom } from './svg-theme.ts';
import { actorRef, day, entry, measure, vague } from './testing.ts';

const input: PictureInput = {
  entries: [
    vague(1, '2020-02~', '2020-02-01', '2020-02-29', { name: 'Raid <b>&"', actors: [actorRef(1, 'Russia\u0007')] }),
    entry(2, { status: 'alleged' }), vague(3, '2020-05/..', '2020-05-01', null), vague(4, '2020-06/', '2020-06-01', null, { kind: 'event', status: null }),
    vague(5, '2020-03-XX', '2020-03-01', '2020-03-31', { polarity: 'denies' }),
  ],
  counts: null, plot: { view: { fromDay: day('2020-01-01'), toDay: day('2021-01-01') }, widthPx: 1 }, laneMode: 'actor', rowPx: 28, measure,
  keyDates: [entry(9, { name: 'Election day' })], publications: [publicationOf({ id: 'r', title: 'Report & more', day: day('2020-09-01'), lastDay: day('2020-09-01') })],
  window: { fromDay: day('2020-04-01'), toDay: day('2020-05-01') }, compared: null, today: day('2022-01-01'), words: axisWords(dateStrings.locale),
};
const frame = { title: 'The case', marking: 'TLP:AMBER', widthPx: 1000, heightPx: 200 };

/** Every tag is closed by its own, and no bare `&` or `<` is left. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, isEmpty] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close === '/') { if (open.pop() !== name) return false; }
    else if (isEmpty === '') open.push(name ?? '');
  }
  const rest = svg.replace(/<\?xml[^>]*\?>/, '').replace(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '');
  return open.length === 0 && !/<|&(?!(?:amp|lt|gt|quot);)/.test(rest);
}

it('is a whole SVG that says what the screen says, whatever a document calls things', () => {
  const { svg, widthPx, heightPx } = timelineSvg(input, frame, lightTimelineTheme);
  expect(isWellFormed(svg)).toBe(true);
  expect([widthPx, heightPx >= 200, svg.includes('url(http'), /<script|onload|href/.test(svg)]).toEqual([1000, true, false, false]);
  for (const words of ['The case', 'TLP:AMBER', '~ Raid &lt;b&gt;&amp;&quot;', 'Russia', 'Election day', 'Report &amp; more', 'X Operation 5', 'about February 2020']) expect(svg).toContain(words);
  expect(svg).not.toContain('\u0007');
});

it('tells by form what is about, open, not known and left open by digits', () => {
  const { svg } = timelineSvg(input, frame, lightTimelineTheme);
  expect([/ d="M[\d. ]+Q/.test(svg), svg.includes('fade-end)'), svg.includes('>?</text>'), svg.includes('stroke-dasharray="0.5 3"')]).toEqual([true, true, true, true]);
});

it('grows with its lanes and draws the same bytes for the same view', () => {
  const many = { ...input, entries: Array.from({ length: 60 }, (_, index) => entry(index)) };
  const [once, again] = [timelineSvg(many, frame, lightTimelineTheme), timelineSvg(many, frame, lightTimelineTheme)];
  expect(once).toEqual(again);
  expect(once.heightPx).toBeGreaterThan(60 * 28);
});

it('counts where items can not be told apart', () => {
  const crowd = { ...input, laneMode: 'none' as const, entries: Array.from({ length: 1000 }, (_, index) => entry(index)) };
  const { svg } = timelineSvg(crowd, frame, lightTimelineTheme);
  expect(isWellFormed(svg) && svg.includes('fill-opacity="0.75"')).toBe(true);
  expect(svg.length).toBeLessThan(20_000);
});

it('takes the colours of a page, and the light ones where it has none', () => {
  expect(themeFrom((property) => (property === '--paper' ? ' #000 ' : ''))).toEqual({ ...lightTimelineTheme, paper: '#000' });
});
