import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blankClaim } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { addHostile } from '../testing/hostile.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

interface Attribute { uuid: string; object_relation: string; value: string; Tag: { name: string }[] }
interface Edge { uuid: string; object_uuid: string; referenced_uuid: string; relationship_type: string; comment: string }
interface MispObject { uuid: string; name: string; Attribute: Attribute[]; ObjectReference: Edge[] }
interface Event { uuid: string; attribute_count: string; Tag: { name: string }[]; Object: MispObject[] }

/** What the JSON Schema of the draft allows beside what it does not know: it has no other properties. */
const allowed = {
  event: ['id', 'orgc_id', 'org_id', 'date', 'threat_level_id', 'info', 'published', 'uuid', 'attribute_count', 'analysis', 'timestamp', 'distribution', 'locked', 'publish_timestamp', 'sharing_group_id', 'Orgc', 'Object', 'Tag'],
  object: ['uuid', 'name', 'description', 'template_uuid', 'template_version', 'meta-category', 'deleted', 'timestamp', 'first_seen', 'last_seen', 'distribution', 'sharing_group_id', 'comment', 'ObjectReference', 'Attribute'],
  reference: ['deleted', 'timestamp', 'uuid', 'referenced_uuid', 'relationship_type', 'object_uuid', 'comment'],
  attribute: ['type', 'category', 'to_ids', 'uuid', 'distribution', 'timestamp', 'comment', 'sharing_group_id', 'deleted', 'disable_correlation', 'value', 'object_relation', 'Tag'],
};
const strangers = (value: object, known: readonly string[]) => Object.keys(value).filter((key) => !known.includes(key));
const uuidOf = (id: string) => id.slice(id.indexOf('--') + 2);

async function exported({ run, folder }: TestGround, options: object = {}): Promise<Event> {
  const file = path.join(folder, 'a.json');
  await run('export.write', { format: 'misp', file, options, replaces: true });
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { Event: Event }).Event;
}

it('gives one event of the draft\'s form, in which every reference leads somewhere and every UUID is its own', async () => {
  const ground = await openWorld(worldFile);
  await addHostile(ground.run);
  const event = await exported(ground, { withNotes: true });
  const attributes = event.Object.flatMap((object) => object.Attribute);
  const references = event.Object.flatMap((object) => object.ObjectReference);
  expect([strangers(event, allowed.event), event.Object.flatMap((object) => strangers(object, allowed.object)), references.flatMap((edge) => strangers(edge, allowed.reference)), attributes.flatMap((each) => strangers(each, allowed.attribute))]).toEqual([[], [], [], []]);
  const uuids = new Set(event.Object.map(({ uuid }) => uuid));
  expect(references.filter((edge) => !uuids.has(edge.referenced_uuid) || !uuids.has(edge.object_uuid))).toEqual([]);
  const all = [event.uuid, ...uuids, ...attributes.map(({ uuid }) => uuid), ...references.map(({ uuid }) => uuid)];
  expect(new Set(all).size).toBe(all.length);
  expect([event.attribute_count, attributes.filter(({ value }) => value === '')]).toEqual([String(attributes.length), []]);
});

it('has the words of a quote with its place, grades as taxonomies, and no grade that says nothing', async () => {
  const ground = await openWorld(worldFile);
  const { Object: objects } = await exported(ground);
  const quote = objects.find(({ uuid }) => uuid === uuidOf(ground.world.quoteId));
  const value = (relation: string) => quote?.Attribute.find((each) => each.object_relation === relation)?.value;
  expect([value('words'), value('text-sha256')]).toEqual(['We probably never planned it,', expect.stringMatching(/^[0-9a-f]{64}$/) as string]);
  expect(quote?.Attribute.find((each) => each.object_relation === 'words')?.Tag.map(({ name }) => name)).toContain('admiralty-scale:source-reliability="b"');
  expect(quote?.ObjectReference.map((edge) => [edge.relationship_type, edge.referenced_uuid])).toEqual([['contained-within', uuidOf(ground.world.reportId)]]);
  const tags = objects.flatMap(({ Attribute: attributes }) => attributes.flatMap(({ Tag: given }) => given.map(({ name }) => name)));
  expect(tags.filter((name) => /reliability="f"|credibility="6"/.test(name))).toEqual([]);
});

it('draws an edge for what is asserted alone, and says of every other claim what it is', async () => {
  const ground = await openWorld(worldFile);
  const { run, world } = ground;
  const claim = async (more: object) => (await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, relation: 'linked_to', objectId: world.groupId, ...more }, quoteIds: [] })).id;
  const [asserted, denied] = [await claim({}), await claim({ polarity: 'denies', likelihood: 'very_likely' })];
  const { Object: objects } = await exported(ground);
  const edges = objects.flatMap(({ ObjectReference: references }) => references.map(({ comment }) => comment));
  expect([edges.includes(`${asserted} (unsourced)`), edges.some((comment) => comment.includes(denied))]).toEqual([true, false]);
  const statement = objects.find(({ uuid }) => uuid === uuidOf(denied))?.Attribute[0];
  expect(statement?.value).toMatch(/^Denied: /);
  expect(statement?.Tag.map(({ name }) => name)).toEqual(['estimative-language:likelihood-probability="very-likely"', 'casewright:reads-as="denied"', 'casewright:reads-as="unsourced"']);
});
