import fs from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPalette } from '../../../../drawing/network/palette.ts';
import type { BriefingView } from '../../../../shared/briefing-view.ts';
import { wrapped } from '../../../../drawing/wrap.ts';
import { exportFormats, type ExportFormatName } from '../../../../shared/exchange.ts';
import { openZip } from '../../ingest/archive/zip.ts';
import { blankActor, blankClaim, blankEvent, blankQuote, blankReport, blankView } from '../../testing/blank.ts';
import { upload } from '../../testing/channel.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import { spanOf } from '../../testing/world.ts';
import { readFonts } from './fonts.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const unwritten = { caption: null, speakerNote: null, marking: null };
type Options = Parameters<TestGround['run']>[1];

async function written({ run, folder }: Pick<TestGround, 'run' | 'folder'>, format: ExportFormatName, given: object = {}): Promise<string> {
  const to = path.join(folder, `out.${exportFormats[format].extension}`);
  await run('export.write', { format, file: to, replaces: true, options: {}, ...given } as Options as never);
  return to;
}

async function slideXml(to: string, number: number): Promise<string> {
  const archive = await openZip({ name: 'deck.pptx', bytes: fs.readFileSync(to) });
  return (await archive.read(`ppt/slides/slide${number}.xml`))?.toString('utf8') ?? '';
}

/** A scene of three things with a denied, a considered and an unsourced claim, whose names are bad ones. */
async function withScene(ground: TestGround): Promise<{ readonly sceneId: string; readonly names: readonly string[] }> {
  const { run } = ground;
  const names = ['Bold <b>&"Ünal', 'שלום עולם', `Very ${'long '.repeat(40)}name`];
  const ids = [];
  for (const name of names) ids.push((await run('actor.create', { ...blankActor, name, type: 'group' })).id);
  const [first, second, third] = ids;
  const claim = async (subjectId: unknown, objectId: unknown, given: object) =>
    (await run('claim.create', { claim: { ...blankClaim, subjectId, objectId, relation: 'directs', value: null, ...given }, quoteIds: [] } as never)).id;
  const claimIds = [await claim(first, second, { polarity: 'denies' }), await claim(second, third, { status: 'considered' }), await claim(third, first, {})];
  const { id } = await run('scene.create', {
    ...unwritten, name: 'Who directs <whom>', speakerNote: 'Wait here', caption: 'All of it is said',
    view: { ...blankView, nodes: ids.map((each, index) => ({ id: each, x: index * 200, y: index === 1 ? 120 : 0 })), claimIds },
  } as never);
  return { sceneId: id, names };
}

describe('a scene as a picture', { timeout: 90_000 }, () => {
  it('shows its things, claims, looks and marking as SVG whose words stay words', async () => {
    const ground = await openWorld(file);
    const { sceneId } = await withScene(ground);
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut: { sceneIds: [sceneId], widthPx: 800 } }), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="800" height="450" viewBox="0 0 1600 900"/);
    for (const words of ['Bold &lt;b&gt;&amp;&quot;Ünal', 'שלום עולם', 'Who directs &lt;whom&gt;', 'All of it is said', 'denied', 'considered, planned', 'unsourced']) expect(svg).toContain(words);
    expect(svg).not.toMatch(/<script|<image|href|url\(http|on\w+=/);
    // The sign of a denial, and the strokes of what was only considered.
    expect([svg.includes(`stroke="${printPalette.denied}"`), /stroke-dasharray="6\S* 4/.test(svg)]).toEqual([true, true]);
  });

  it('is a PNG of the width that was asked for, and a timeline another', async () => {
    const ground = await openWorld(file);
    const sizeOf = (to: string) => [fs.readFileSync(to).readUInt32BE(16), fs.readFileSync(to).readUInt32BE(20)];
    expect(sizeOf(await written(ground, 'png', { handOut: { widthPx: 640 } }))).toEqual([640, 360]);
    expect(sizeOf(await written(ground, 'png', { handOut: { widthPx: 640, isTimeline: true } }))[0]).toBe(640);
  });

  it('says so where all that a scene showed was deleted', async () => {
    const ground = await openWorld(file);
    const { run } = ground;
    const { id } = await run('actor.create', { ...blankActor, name: 'Gone soon', type: 'person' });
    const scene = await run('scene.create', { ...unwritten, name: 'Empty', view: { ...blankView, nodes: [{ id, x: 0, y: 0 }] } } as never);
    await run('thing.remove', { id });
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut: { sceneIds: [scene.id] } }), 'utf8');
    expect([svg.includes('Nothing of this is in the case.'), svg.includes('Gone soon')]).toEqual([true, false]);
  });

  it('calls deleted what is, and not a claim that joins other things since', async () => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    const [twin, other] = [await run('actor.create', { ...blankActor, name: 'Twin', type: 'person' }), await run('actor.create', { ...blankActor, name: 'Other', type: 'person' })];
    const claim = await run('claim.create', { claim: { ...blankClaim, subjectId: twin.id, relation: 'directs', objectId: world.groupId }, quoteIds: [] });
    const nodes = [twin.id, world.groupId].map((id, index) => ({ id, x: index * 90, y: 0 }));
    const scene = await run('scene.create', { ...unwritten, name: 'Twins', view: { ...blankView, nodes, claimIds: [claim.id] } } as never);
    await run('actor.merge', { fromId: twin.id, intoId: other.id, revision: (await run('actor.read', { id: twin.id })).actor.revision });
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut: { sceneIds: [scene.id] } }), 'utf8');
    for (const words of ['1 thing or claim of this scene was deleted since it was saved.', '1 thing or claim of this scene is no longer shown.']) expect(svg).toContain(words);
  });

  it('shows one scene, and is not written where several are chosen', async () => {
    const ground = await openWorld(file);
    const handOut = { sceneIds: [ground.world.sceneId, ground.world.laterSceneId] };
    for (const format of ['svg', 'png'] as const) {
      await expect(written(ground, format, { handOut })).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('Choose one') as string });
      expect(fs.existsSync(path.join(ground.folder, `out.${format}`))).toBe(false);
    }
  });
});

/** The data of a page of scenes, and its slides. */
function pageOf(to: string): { readonly view: BriefingView; readonly slides: readonly string[]; readonly html: string } {
  const html = fs.readFileSync(to, 'utf8');
  const data = /id="briefing-view">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(data).not.toContain('<');
  const slides = /id="slides">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
  return { view: JSON.parse(data) as BriefingView, slides: [...slides.matchAll(/<section>(.*?)<\/section>/gs)].map(([, svg = '']) => svg), html };
}

describe('scenes as a page', { timeout: 90_000 }, () => {
  it('hold the scene as the program presents it, and the slide that SVG shows', async () => {
    const ground = await openWorld(file);
    const { sceneId } = await withScene(ground);
    const { view, slides, html } = pageOf(await written(ground, 'html', { handOut: { sceneIds: [sceneId], theme: 'dark' } }));
    const { network: { nodes, edges }, view: { nodes: places, claimIds } } = await ground.run('scene.read', { id: sceneId as never });
    expect(view).toMatchObject({ format: 'casewright-briefing', theme: 'dark', hasNotes: false, scenes: [{ network: { nodes, edges }, view: { nodes: places, claimIds, panes: {} }, scene: { name: 'Who directs <whom>', speakerNote: null } }] });
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut: { sceneIds: [sceneId] } }), 'utf8');
    const networkIn = (text: string) => /data-part="network">.*?<\/svg>/s.exec(text.replaceAll(/ style="[^"]*"/g, ''))?.[0];
    expect(slides.map(networkIn)).toEqual([networkIn(svg)]);
    // Its policy lets no style in but its own, and nothing from elsewhere.
    expect([html.includes("default-src 'none'"), slides.join('').includes('style='), /(?:src|href)="(?!data:)/.test(html.replaceAll(/<script>.*?<\/script>/gs, ''))]).toEqual([true, false, false]);
  });

  it('hold the quotes behind what they show, their reports and what has a date, and nothing else of the case', async () => {
    const ground = await openWorld(file);
    const { world } = ground;
    const { view } = pageOf(await written(ground, 'html', { handOut: { sceneIds: [world.sceneId] } }));
    expect(view.quotes.map(({ id, exact, supports }) => [id, exact, supports])).toEqual([[world.quoteId, 'We probably never planned it,', [world.claimId]]]);
    expect(view.reports.map(({ id }) => id)).toEqual([world.reportId]);
    expect(view.sources).toHaveLength(1);
    const shown = [world.operationId, world.claimId, world.twinId] as string[];
    expect([...view.timeline.items, ...view.timeline.undated].filter(({ id }) => !shown.includes(id))).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('Denial');
  });

  it('have the speaker note where notes go out at all, and all of a case without scenes', async () => {
    const ground = await openWorld(file);
    const { sceneId } = await withScene(ground);
    const { view } = pageOf(await written(ground, 'html', { handOut: { sceneIds: [sceneId] }, options: { withNotes: true } }));
    expect([view.hasNotes, view.scenes[0]?.scene.speakerNote]).toEqual([true, 'Wait here']);
    const empty = await openTestCase();
    expect(pageOf(await written(empty, 'html')).slides[0]).toContain('Nothing of this is in the case.');
  });

  it('do not take the words of their own script for a leak', async () => {
    const ground = await openWorld(file);
    await ground.run('actor.create', { ...blankActor, name: 'createElement', type: 'person', marking: 'TLP:RED' });
    const { html } = pageOf(await written(ground, 'html', { options: { level: 'TLP:GREEN' } }));
    expect(html.includes('createElement')).toBe(true);
  });
});

describe('scenes as slides', { timeout: 90_000 }, () => {
  it('have the nodes, connectors, places, colours and words of the drawing', async () => {
    const ground = await openWorld(file);
    const { sceneId } = await withScene(ground);
    const handOut = { sceneIds: [sceneId] };
    const xml = await slideXml(await written(ground, 'pptx', { handOut, options: { withNotes: true } }), 1);
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut, options: {} }), 'utf8');
    const connectors = [...xml.matchAll(/<p:cxnSp>.*?descr="([^"]*)".*?<a:stCxn id="(\d+)" idx="\d+"\/><a:endCxn id="(\d+)" idx="\d+"\/>.*?<a:prstDash val="(\w+)"/gs)].map(([, says = '', start, end, dash]) => [says.slice(0, 20), start, end, dash]);
    // Claims come in the order of their identifiers, which nobody chose.
    expect(connectors.toSorted()).toEqual([
      ['considered, planned,', '1001', '1002', 'dash'], ['denied, unsourced: B', '1000', '1001', 'solid'], ['unsourced: Very long', '1002', '1000', 'solid'],
    ]);
    // Middles of nodes in pixels of the slide, in both forms.
    const [, x, y, factor] = /data-part="network"><g transform="translate\((\S+) (\S+)\) scale\((\S+)\)"/.exec(svg)?.map(Number) ?? [];
    const top = Number(/<svg x="40" y="([\d.]+)"[^>]*data-part/.exec(svg)?.[1]);
    const inSvg = [...svg.matchAll(/<g transform="translate\((\S+) (\S+)\)"><path [^>]*\/><g fill="none" stroke="(#\w+)"/g)]
      .map(([, left, down, stroke]) => [Math.round(40 + (x ?? 0) + Number(left) * (factor ?? 0)), Math.round(top + (y ?? 0) + Number(down) * (factor ?? 0)), stroke]);
    const inDeck = [...xml.matchAll(/<p:cNvPr id="100[012]".*?<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>.*?<a:ln [^>]*><a:solidFill><a:srgbClr val="(\w+)"/gs)]
      .map(([, left, down, wide, high, stroke]) => [Math.round((Number(left) + Number(wide) / 2) / 7620), Math.round((Number(down) + Number(high) / 2) / 7620), `#${stroke?.toLowerCase() ?? ''}`]);
    expect(inDeck).toHaveLength(3);
    inDeck.forEach(([left, down, stroke], index) => {
      const [there = NaN, below = NaN, colour] = inSvg[index] ?? [];
      expect([Math.abs(Number(left) - Number(there)) <= 1, Math.abs(Number(down) - Number(below)) <= 1, stroke]).toEqual([true, true, colour]);
    });
    for (const words of ['Bold &lt;b&gt;&amp;&quot;Ünal', 'שלום עולם', 'Who directs &lt;whom&gt;', 'All of it is said']) expect(xml).toContain(words);
  });

  it('have the speaker note as a note, where notes go out at all', async () => {
    const ground = await openWorld(file);
    const { sceneId } = await withScene(ground);
    const noteOf = async (options: object) => {
      const archive = await openZip({ name: 'deck.pptx', bytes: fs.readFileSync(await written(ground, 'pptx', { handOut: { sceneIds: [sceneId] }, options })) });
      return (await archive.read('ppt/notesSlides/notesSlide1.xml'))?.toString('utf8').includes('Wait here');
    };
    expect([await noteOf({ withNotes: true }), await noteOf({})]).toEqual([true, false]);
  });

  it('are XML whatever their words hold', async () => {
    const ground = await openWorld(file);
    const scene = await ground.run('scene.create', { ...unwritten, name: 'Page\fbreak', caption: 'One\vtwo', speakerNote: 'Wait\fhere', view: blankView } as never);
    const archive = await openZip({ name: 'deck.pptx', bytes: fs.readFileSync(await written(ground, 'pptx', { handOut: { sceneIds: [scene.id] }, options: { withNotes: true } })) });
    for (const [part, words] of [['slides/slide1.xml', 'Page'], ['notesSlides/notesSlide1.xml', 'Wait']] as const) {
      const xml = (await archive.read(`ppt/${part}`))?.toString('utf8') ?? '';
      expect(xml).toContain(words);
      expect(() => new SaxesParser().write(xml).close()).not.toThrow();
    }
  });

  it('show no shape beyond the room of the network, and none over the marking', async () => {
    const ground = await openWorld(file);
    const { run } = ground;
    const ids = [];
    for (const name of ['Near', 'Far', 'Farther']) ids.push((await run('actor.create', { ...blankActor, name, type: 'group', marking: 'TLP:AMBER' })).id);
    const [near, far, farther] = ids;
    const claim = async (subjectId: unknown, objectId: unknown) => (await run('claim.create', { claim: { ...blankClaim, subjectId, objectId, relation: 'directs' }, quoteIds: [] } as never)).id;
    const claimIds = [await claim(near, far), await claim(far, farther)];
    const nodes = ids.map((id, index) => ({ id, x: index * 5_000, y: 0 }));
    const scene = await run('scene.create', { ...unwritten, name: 'Part', view: { ...blankView, nodes, claimIds, viewport: { x: 0, y: 0, width: 400, height: 200 } } } as never);
    const xml = await slideXml(await written(ground, 'pptx', { handOut: { sceneIds: [scene.id] } }), 1);
    expect(['Near', 'Far', 'Farther'].map((name) => xml.includes(`: ${name}"`))).toEqual([true, false, false]);
    const held = [...xml.matchAll(/<p:cNvCxnSpPr(?:\/>|>(.*?)<\/p:cNvCxnSpPr>)/g)].map(([, holds = '']) => ['stCxn', 'endCxn'].map((end) => holds.includes(end)));
    expect(held).toEqual([[true, false]]);
    const [marking, ...shapes] = ['name="marking"', ': Near"', '<p:cxnSp>', 'name="title"', 'name="legend"'].map((part) => xml.indexOf(part));
    expect(Math.min(...shapes)).toBeGreaterThan(0);
    expect(marking).toBeGreaterThan(Math.max(...shapes));
  });

  it('are one a scene, in the order of the case, and show all of a case without scenes', async () => {
    const ground = await openWorld(file);
    const to = await written(ground, 'pptx');
    expect([(await slideXml(to, 1)).includes('Who denies the raid'), (await slideXml(to, 2)).includes('Who was there'), await slideXml(to, 3)]).toEqual([true, true, '']);
    const empty = await openTestCase();
    expect(await slideXml(await written(empty, 'pptx'), 1)).toContain('Nothing of this is in the case.');
  });
});

describe('a crowd', { timeout: 90_000 }, () => {
  it('goes out whole in every form, in slides as a picture, and says of how many the names are there', async () => {
    const ground = await openWorld(file);
    const { run } = ground;
    const nodes = [];
    for (let at = 0; at < 640; at++) nodes.push({ id: (await run('actor.create', { ...blankActor, name: `Member of the ministry ${at}`, type: 'person' })).id, x: (at % 32) * 40, y: Math.floor(at / 32) * 40 });
    const scene = await run('scene.create', { ...unwritten, name: 'Everybody', view: { ...blankView, nodes } } as never);
    const handOut = { sceneIds: [scene.id] };
    const xml = await slideXml(await written(ground, 'pptx', { handOut }), 1);
    expect([xml.includes('Network of 640 things, as a picture'), xml.includes('<p:cxnSp>'), /There is room for the names of \d+ of 640 things\./.test(xml)]).toEqual([true, false, true]);
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut }), 'utf8');
    expect([svg.match(/<title>Member of/g)?.length, /There is room for the names of \d+ of 640 things\./.test(svg)]).toEqual([640, true]);
    const { view, slides } = pageOf(await written(ground, 'html', { handOut }));
    expect([view.scenes[0]?.network.nodes.length, slides[0]?.match(/<title>Member of/g)?.length]).toEqual([640, 640]);
  });
});

describe('what goes out', { timeout: 90_000 }, () => {
  it('bears the highest marking of what it shows, and leaves out whole scenes above a level', async () => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    const red = await run('actor.create', { ...blankActor, name: 'Colonel Zed', type: 'person', marking: 'TLP:RED' });
    const scene = await run('scene.create', { ...unwritten, name: 'All of us', view: { ...blankView, nodes: [{ id: red.id, x: 0, y: 0 }, { id: world.personId, x: 90, y: 0 }] } } as never);
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut: { sceneIds: [scene.id] } }), 'utf8');
    expect(svg).toMatch(/>TLP:RED<\/text>/);
    await expect(written(ground, 'svg', { handOut: { sceneIds: [scene.id] }, options: { level: 'TLP:GREEN' } })).rejects.toMatchObject({ code: 'THING_MISSING' });
    const deck = await written(ground, 'pptx', { options: { level: 'TLP:GREEN' } });
    expect([(await slideXml(deck, 1)).includes('Who denies the raid'), (await slideXml(deck, 2)).includes('Who was there'), await slideXml(deck, 3)]).toEqual([true, true, '']);
  });

  it('bears the marking of the reports that what it shows rests on', async () => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    const text = 'The bridge was closed.';
    const { id: reportId } = await run('report.import', { file: await upload(run, 'secret.txt', text), sourceId: world.sourceId, title: 'Secret cable', ...blankReport, marking: 'TLP:RED' });
    const quote = await run('quote.capture', { reportId, ...spanOf('bridge was closed', text), ...blankQuote, targets: [] });
    const { id } = await run('event.create', { name: 'Closure', ...blankEvent, marking: 'TLP:GREEN', quoteIds: [quote.id] });
    const scene = await run('scene.create', { ...unwritten, name: 'Closed', view: { ...blankView, nodes: [{ id, x: 0, y: 0 }] } } as never);
    const svg = fs.readFileSync(await written(ground, 'svg', { handOut: { sceneIds: [scene.id] } }), 'utf8');
    expect([svg.includes('Secret cable'), svg.includes('>TLP:RED</text>')]).toEqual([true, true]);
  });

  it.each([
    ['at the end of a line', () => {
      const { measure } = readFonts();
      const captions = Array.from({ length: 400 }, (_, count) => `${'i '.repeat(count)}Colonel Zed is not shown`);
      return captions.find((caption) => wrapped(caption, { widthPx: 1_520, fontPx: 19, isBold: false, mostLines: 2 }, measure)[0]?.endsWith('Colonel')) ?? '';
    }, /Colonel<\/text><text [^>]*>Zed/],
    ['around a sign without a shape', () => 'Colonel\u200BZed is not shown', /Colonel\[ZWSP\]Zed/],
  ])('holds no withheld name that breaks %s', async (_, captionOf, seen) => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    await run('actor.create', { ...blankActor, name: 'Colonel Zed', type: 'person', marking: 'TLP:RED' });
    const scene = await run('scene.create', { ...unwritten, name: 'Harmless', caption: captionOf(), marking: 'TLP:GREEN', view: { ...blankView, nodes: [{ id: world.personId, x: 0, y: 0 }] } } as never);
    const handOut = { sceneIds: [scene.id] };
    expect(fs.readFileSync(await written(ground, 'svg', { handOut }), 'utf8')).toMatch(seen);
    for (const format of ['svg', 'png', 'pptx', 'pdf', 'html'] as const) {
      await expect(written(ground, format, { handOut, options: { level: 'TLP:GREEN' } })).rejects.toMatchObject({ code: 'EXPORT_LEAKS' });
    }
  });

  it('holds no withheld word that stands in a caption, in pixels neither', async () => {
    const ground = await openWorld(file);
    const { run, world } = ground;
    await run('actor.create', { ...blankActor, name: 'Colonel Zed', type: 'person', marking: 'TLP:RED' });
    await run('scene.create', { ...unwritten, name: 'Harmless', caption: 'Colonel Zed is not shown', marking: 'TLP:GREEN', view: { ...blankView, nodes: [{ id: world.personId, x: 0, y: 0 }] } } as never);
    const scenes = await run('scene.list', {});
    const handOut = { sceneIds: scenes.filter(({ name }) => name === 'Harmless').map(({ id }) => id) };
    for (const format of ['svg', 'png', 'pptx', 'pdf', 'html'] as const) {
      await expect(written(ground, format, { handOut, options: { level: 'TLP:GREEN' } })).rejects.toMatchObject({ code: 'EXPORT_LEAKS', message: expect.stringContaining('Colonel Zed') as string });
    }
  });
});
