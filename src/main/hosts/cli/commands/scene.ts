import { Argument, type Command } from 'commander';
import type { SceneSummary } from '../../../../shared/contract/scenes.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { CaseAtHand } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import type { Printer } from '../printer.ts';
import { shortId } from '../short-id.ts';
import type { Column } from '../table.ts';

const ways = ['list', 'show', 'order', 'remove'] as const;
type Way = (typeof ways)[number];

type Numbered = SceneSummary & { readonly number: number };

function changesIn({ isReadable, changeCounts: { added, changed, deleted } }: SceneSummary): string {
  if (!isReadable) return 'CAN NOT BE READ';
  return [[deleted, 'deleted'], [changed, 'changed'], [added, 'added']].filter(([count]) => count !== 0).map(([count, word]) => `${count} ${word}`).join(', ');
}

const columns: readonly Column<Numbered>[] = [
  { heading: '#', show: ({ number }) => number, isNumber: true },
  { heading: 'NAME', show: ({ name }) => name },
  { heading: 'THINGS', show: ({ nodeCount }) => nodeCount, isNumber: true },
  { heading: 'CLAIMS', show: ({ claimCount }) => claimCount, isNumber: true },
  { heading: 'MARKING', show: ({ marking }) => marking },
  { heading: 'SINCE SAVED', show: changesIn },
  { heading: 'ID', show: ({ id }) => shortId(id) },
];

/** All scenes of a case, numbered as people name them. */
export async function allScenes(at: CaseAtHand): Promise<Numbered[]> {
  return (await at.call('scene.list', {})).map((scene, index) => ({ ...scene, number: index + 1 }));
}

/** The scene that a number of the list, an exact name, or a part of an identifier means. */
export function sceneNamed(scenes: readonly Numbered[], text: string): Numbered {
  const found = scenes.filter(({ number, name, id }) => String(number) === text || name === text || (text.length >= 4 && id.includes(text)));
  const [only] = found;
  if (only === undefined) throw new CaseError('THING_MISSING', `There is no scene "${text}" in this case. Give its number or name as "casewright scene list FILE" shows it.`);
  if (found.length > 1) throw new CaseError('INPUT_INVALID', `"${text}" may be several scenes. Give the number instead.`);
  return only;
}

/** A change in words, for people. */
const changeLine = ({ change, name, fields, id }: { change: string; name: string | null; fields: readonly string[]; id: string }) =>
  `  ${change}: ${visible(name ?? shortId(id))}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`;

async function show(at: CaseAtHand, printer: Printer, scene: Numbered): Promise<void> {
  const content = await at.call('scene.read', { id: scene.id });
  printer.result(content, () => [
    `${scene.number}. ${visible(scene.name)}`, `  ${scene.marking ?? 'no marking'}`,
    ...(scene.caption === null ? [] : [`  caption: ${visible(scene.caption)}`]), ...(scene.speakerNote === null ? [] : [`  note: ${visible(scene.speakerNote)}`]),
    `  shows: ${content.network.nodes.map(({ name }) => visible(name)).join(', ')}`, ...content.changes.map(changeLine),
  ]);
}

async function run(at: CaseAtHand, printer: Printer, way: Way, names: readonly string[]): Promise<void> {
  const scenes = await allScenes(at);
  if (way === 'list') {
    printer.table(columns, scenes);
    if (scenes.length === 0) printer.note('no scenes; they are saved in the app');
    return;
  }
  if (names.length === 0) throw new CaseError('INPUT_INVALID', `Say which scene, such as: casewright scene ${way} FILE 1`);
  const chosen = names.map((name) => sceneNamed(scenes, name));
  if (way === 'show') for (const scene of chosen) await show(at, printer, scene);
  if (way === 'remove') {
    for (const { id, name } of chosen) {
      await at.call('scene.remove', { id });
      printer.result({ id, name }, () => [`removed the scene ${visible(name)}`]);
    }
  }
  if (way === 'order') {
    const ids = [...new Set([...chosen, ...scenes].map(({ id }) => id))];
    await at.call('scene.reorder', { ids });
    printer.table(columns, await allScenes(at));
  }
}

/** `scene`. */
export function addSceneCommand(root: Command, cli: Cli): void {
  root.command('scene').addArgument(new Argument('<what>', 'what to do').choices([...ways])).argument('<file>', 'the case')
    .argument('[scenes...]', 'scenes by number, name or identifier')
    .summary('list, show, reorder or remove the scenes of a briefing')
    .description('Lists the scenes of a briefing and what has changed of what they show since they were saved, shows one, puts those named first, or removes them. Scenes are saved in the app, from what is on screen.')
    .action((what: Way, file: string, names: readonly string[]) => cli.onCase(file, (at, printer) => run(at, printer, what, names)));
}
