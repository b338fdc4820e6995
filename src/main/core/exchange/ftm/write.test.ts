import fs from 'node:fs';
import model from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { Session } from '../../session.ts';
import { createTestDesk, runIn } from '../../testing/services.ts';
import { forGenerated } from '../testing/in-generated.ts';
import { reverseRows, textOf } from '../testing/releases.ts';
import type { Entity } from './entity.ts';

interface Schema {
  readonly extends?: readonly string[];
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, { readonly type: string; readonly range?: string; readonly stub?: boolean }>>;
}
const schemata = model.schemata as unknown as Readonly<Record<string, Schema>>;

const lineage = (name: string): string[] => [name, ...(schemata[name]?.extends ?? []).flatMap(lineage)];

/** What the model finds wrong: schemata and properties that it does not have, references that lead nowhere or to another kind, days that are none. */
function problemsIn(entities: readonly Entity[]): string[] {
  const schemaById = new Map(entities.map(({ id, schema }) => [id, schema]));
  const twice = entities.length === schemaById.size ? [] : ['an identifier is there twice'];
  return [...twice, ...entities.flatMap(({ id, schema, properties }) => {
    const known = Object.assign({}, ...lineage(schema).toReversed().map((name) => schemata[name]?.properties)) as Schema['properties'];
    const required = lineage(schema).flatMap((name) => schemata[name]?.required ?? []).filter((name) => properties[name] === undefined);
    const wrong = Object.entries(properties).flatMap(([name, values]) => values.filter((value) => {
      const property = known[name];
      if (!property || property.stub === true || typeof value !== 'string') return true;
      if (property.type === 'entity') return !lineage(schemaById.get(value) ?? '').includes(property.range ?? '');
      return property.type === 'date' && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value);
    }).map((value) => `${id} ${schema}.${name}: ${value}`));
    return [...required.map((name) => `${id} ${schema} has no ${name}`), ...wrong];
  })];
}

const entitiesOf = (text: string) => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Entity);

async function sample<T>(work: (filePath: string) => Promise<T>): Promise<T> {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  try {
    await runIn(session)('case.openSample', {});
    return await work(session.requireOpen().file.path);
  } finally {
    session.leave();
    desk.dispose();
  }
}

it('writes the sample case as the model has it, the same whatever the order of entry', () => sample(async (filePath) => {
  const text = await textOf(filePath, 'ftm', { withTexts: true });
  const entities = entitiesOf(text);
  expect(problemsIn(entities)).toEqual([]);
  expect(problemsIn([...entities, { id: 'x', schema: 'Membership', properties: { member: ['y'], nothing: ['z'] } }])).toHaveLength(3);
  const turned = `${filePath}.turned`;
  fs.copyFileSync(filePath, turned);
  reverseRows(turned);
  expect(await textOf(turned, 'ftm', { withTexts: true })).toBe(text);
}));

it('makes an edge of what is asserted alone', () => sample(async (filePath) => {
  const entities = entitiesOf(await textOf(filePath, 'ftm'));
  const named = (name: string) => entities.find(({ properties }) => properties['name']?.[0] === name && properties['name'].length > 0);
  expect(named('Chinese campaign')).toMatchObject({ schema: 'Note', properties: { description: ['Considered: Chinese campaign'] } });
  const china = named('Chinese campaign')?.id ?? '';
  expect(entities.filter(({ schema, properties }) => schema !== 'Note' && Object.values(properties).flat().includes(china))).toEqual([]);
  const [campaign, russia] = [named('Russian campaign')?.id, named('Russia')?.id];
  expect(entities.find(({ properties }) => properties['participant']?.[0] === russia && properties['project']?.[0] === campaign)).toMatchObject({ schema: 'ProjectParticipant', properties: { role: ['executes'] } });
  expect(entities.find(({ properties }) => properties['description']?.includes('Denied: Proud Boys executes Threatening e-mails'))).toMatchObject({ schema: 'Note', properties: { name: ['Denied'] } });
}));

it('writes any case as the model has it', { timeout: 120_000 }, () => forGenerated(20, async ({ made, filePath }) => {
  for (const options of [{ withNotes: true }, { level: made.level }]) expect(problemsIn(entitiesOf(await textOf(filePath, 'ftm', options)))).toEqual([]);
}));
