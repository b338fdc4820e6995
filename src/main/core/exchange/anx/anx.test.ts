import path from 'node:path';
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { addHostile, hostileNames } from '../testing/hostile.ts';
import { python } from '../testing/outside.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

type Attributes = Readonly<Record<string, string>>;
interface Item { readonly at: Attributes; readonly entity: Attributes | null; readonly link: Attributes | null; readonly style: Attributes | null; readonly cards: readonly Attributes[]; readonly said: Attributes }

async function items(context: TestContext, { run, folder }: TestGround): Promise<readonly Item[]> {
  const file = path.join(folder, 'a.anx');
  await run('export.write', { format: 'anx', file, options: {}, replaces: true });
  return python(context, `
of = lambda e: None if e is None else dict(e.attrib)
print(json.dumps([{'at': dict(i.attrib), 'entity': of(i.find('End/Entity')), 'link': of(i.find('Link')), 'style': of(i.find('Link/LinkStyle')), 'cards': [dict(c.attrib) for c in i.iter('Card')],
  'said': {a.get('AttributeClass'): a.get('Value') for a in i.iter('Attribute')}} for i in xml.etree.ElementTree.parse(sys.argv[1]).getroot().iter('ChartItem')]))`, [file], ['xml.etree.ElementTree']);
}

it('gives things and claims with quotes as cards, grades by their place in the lists, and no more than was said', async (context) => {
  const ground = await openWorld(worldFile);
  const all = await items(context, ground);
  const entity = (id: string) => all.find((item) => item.entity?.['Identity'] === id);
  expect(entity(ground.world.operationId)?.at).toMatchObject({ Label: 'Raid (considered)', DateSet: 'false', DateTimeDescription: '2019-05', GradeOneIndex: '2' });
  expect(entity(ground.world.eventId)?.at).toMatchObject({ Label: 'Denial', DateSet: 'true', DateTime: '2019-05-03T00:00:00.000', GradeOneIndex: '0' });
  const denied = all.find(({ link, at }) => link !== null && at['Label'] === 'executes (denied, considered)');
  expect(denied?.link).toEqual({ End1Id: entity(ground.world.twinId)?.entity?.['EntityId'], End2Id: entity(ground.world.operationId)?.entity?.['EntityId'] });
  expect(denied?.style).toMatchObject({ Strength: 'not asserted, or unsourced' });
  expect(denied?.said).toMatchObject({ polarity: 'denies', unsourced: 'false', reads_as: 'denied, considered' });
  expect(denied?.cards).toMatchObject([{ Text: 'We probably never planned it,', GradeOneIndex: '2', GradeTwoIndex: '0', SourceType: 'Daily', SourceReference: expect.stringMatching(/Raid, page 1, characters 31 to 60, quote--.*[0-9a-f]{64}$/) as string }]);
});

it('leaves out grades that say nothing, and is read whatever names hold', async (context) => {
  const ground = await openWorld(worldFile);
  const { actorIds, text } = await addHostile(ground.run);
  const all = await items(context, ground);
  const kept = (name: string) => name.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/g, '\uFFFD');
  expect(actorIds.map((id) => all.find((item) => item.entity?.['Identity'] === id)?.at['Label'])).toEqual(hostileNames.map(kept));
  const cards = all.flatMap((item) => item.cards).filter((card) => card['Text'] === kept(text));
  expect(cards).toHaveLength(hostileNames.length);
  expect(new Set(cards.map((card) => `${card['GradeOneIndex']} ${card['GradeTwoIndex']}`))).toEqual(new Set(['0 0']));
});
