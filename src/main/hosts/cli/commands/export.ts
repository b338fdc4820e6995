import { Option, type Command } from 'commander';
import type { ReleaseCounts } from '../../../../shared/contract/exchange.ts';
import { rooms, type RoomTheme } from '../../../../shared/briefing-view.ts';
import { countsIn, exportFormatNames, exportFormats, mostShapes, sceneFormatNames, type ExportFormatName } from '../../../../shared/exchange.ts';
import { thingKinds } from '../../../../shared/ids.ts';
import { markings, type Marking } from '../../../../shared/vocabulary.ts';
import type { Typed } from '../case-at-hand.ts';
import type { Cli } from '../cli.ts';
import { visible } from '../escape.ts';
import { bundlePassphraseVariable, newBundlePassphrase } from '../bundle-passphrase.ts';
import { passphraseOf } from './key.ts';
import { readTemplateFile } from '../template-file.ts';
import { noteGaps } from './dossier.ts';
import { allScenes, sceneNamed } from './scene.ts';

interface ExportOptions {
  readonly format: ExportFormatName;
  readonly out: string;
  readonly only?: readonly string[];
  readonly during?: string;
  readonly level?: Marking;
  readonly notes?: boolean;
  readonly proposals?: boolean;
  readonly texts?: boolean;
  readonly scene?: readonly string[];
  readonly timeline?: boolean;
  readonly width?: number;
  readonly template?: string;
  readonly theme?: RoomTheme;
  readonly replace?: boolean;
  readonly sign?: boolean;
  readonly encrypt?: boolean;
  readonly unprotected?: boolean;
}

/** A dossier is of the form that its name ends in. */
function formOf({ format, out }: ExportOptions): ExportFormatName {
  if (format !== 'dossier') return format;
  return /\.pdf$/i.test(out) ? 'dossier-pdf' : /\.docx$/i.test(out) ? 'dossier-docx' : format;
}

const collected = (word: string, before: readonly string[] = []) => [...before, word];

/** `12 actors, 3 claims`: of what there is any. */
function countLine(counts: ReleaseCounts['released']): string {
  const parts = thingKinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}${counts[kind] === 1 ? '' : 's'}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

/** Why there may be nothing in an export; null where there is something. */
function emptinessOf(released: ReleaseCounts['released'], { during, level }: ExportOptions): string | null {
  if (Object.values(released).some((count) => count > 0)) return null;
  if (during !== undefined) return `There is nothing in it: nothing of what was chosen has a date within ${visible(during)}${level === undefined ? '' : `, or a part in what has and may go out at ${level}`}. What has no date stays out.`;
  return 'There is nothing in it.';
}

function notesOn({ withheld, standIns, unsourced, unmarked, withheldScenes: { length: scenes } }: ReleaseCounts, format: ExportFormatName): string[] {
  return [
    ...(Object.values(withheld).some((count) => count > 0) ? [`Withheld for their marking: ${countLine(withheld)}.`] : []),
    ...(scenes > 0 && sceneFormatNames.includes(format) ? [`${scenes} ${scenes === 1 ? 'scene stays' : 'scenes stay'} back: marked higher, or showing something that does not go out.`] : []),
    ...(unmarked > 0 ? [`${unmarked} of these ${unmarked === 1 ? 'bears' : 'bear'} no marking and ${unmarked === 1 ? 'counts' : 'count'} as marked like the case. Mark what may go out with "edit", or the case.`] : []),
    ...(standIns > 0 ? [`${standIns} withheld ${standIns === 1 ? 'actor is' : 'actors are'} named by a stand-in.`] : []),
    ...(unsourced > 0 ? [`${unsourced} ${unsourced === 1 ? 'claim rests' : 'claims rest'} on no quote, and ${unsourced === 1 ? 'is' : 'are'} marked so.`] : []),
  ];
}

/** `export`. */
export function addExportCommand(root: Command, cli: Cli): void {
  const formats = exportFormatNames.map((name) => `  ${name.padEnd(14)}${exportFormats[name].label} (.${exportFormats[name].extension})`).join('\n');
  root.command('export').argument('<file>', 'the case')
    .summary('write a case for other programs')
    .description('Writes a case, or a part of it, in a form that other programs read. The same case gives the same bytes. Nothing is written when a word of what is withheld would go out.')
    .addOption(new Option('--format <format>', 'one of the forms below').choices(exportFormatNames).makeOptionMandatory())
    .requiredOption('--out <path>', 'the file to write; a bag becomes a folder where the name does not end in .zip')
    .option('--only <thing>', 'an actor, operation, event, claim or report, with what it rests on; more than once for several', collected)
    .option('--during <date>', 'only what happened then, such as 2020-06/2020-11; with --only, what those have a part in then')
    .addOption(new Option('--level <marking>', 'the highest marking that goes out').choices(markings))
    .option('--notes', "the analysts' own notes too")
    .option('--proposals', 'proposals that nobody has accepted too; of a whole case alone')
    .option('--texts', 'the texts of the reports too, in a form that can hold them (stix), so that quotes find their places again')
    .option('--scene <scene>', 'a scene to hand out, by name or identifier; more than once for several slides. Without it, all of them', collected)
    .option('--timeline', 'a picture of the timeline in place of the network; of a scene, as it has set it')
    .option('--width <pixels>', 'width of a picture, 320 to 8000; 1920 where it is not said', Number)
    .option('--template <file>', 'the template of a dossier; without it, that of the case, see "dossier"')
    .addOption(new Option('--theme <room>', 'the room that scenes are shown in, light where it is not said').choices(rooms))
    .option('--sign', 'sign a bag with your key, see "key"')
    .option('--encrypt', `encrypt a bag with age under a passphrase, asked for or from ${bundlePassphraseVariable}; its name must end in .zip.age`)
    .option('--unprotected', 'write a bag that anybody can read, though the case has a passphrase')
    .option('--replace', 'replace a file that is there')
    .addHelpText('after', `\nForms:\n${formats}\n\nExamples:\n  casewright export leak.casefile --format json --out leak.json\n  casewright export leak.casefile --format json --out raid.json --only "The raid" --level TLP:GREEN\n  casewright export leak.casefile --format dossier --out leak.pdf`)
    .action((file: string, options: ExportOptions) => cli.onCase(file, async (at, printer) => {
      const ids = await at.ids(options.only ?? [], ['actor', 'operation', 'event', 'claim', 'report']);
      const release: Typed = { ids, during: options.during ?? null, level: options.level ?? null, withNotes: options.notes === true, withProposals: options.proposals === true, withTexts: options.texts === true };
      const scenes = options.scene === undefined && !sceneFormatNames.includes(options.format) ? [] : await allScenes(at);
      const sceneIds = (options.scene ?? []).map((word) => sceneNamed(scenes, word).id);
      const template = options.template === undefined ? {} : { template: readTemplateFile(cli, options.template) };
      const handOut = { sceneIds, isTimeline: options.timeline === true, ...(options.width === undefined ? {} : { widthPx: options.width }), ...(options.theme === undefined ? {} : { theme: options.theme }), ...template };
      const format = formOf(options);
      if (format.startsWith('dossier')) await noteGaps(at, printer, release, file);
      const written = await at.send('export.write', { format, file: options.out, replaces: options.replace === true, options: release, handOut, signWith: options.sign === true ? await passphraseOf(cli, 'Passphrase of the signing key: ') : null, encryptWith: options.encrypt === true ? await newBundlePassphrase(cli) : null, unprotected: options.unprotected === true });
      printer.result(written, () => [`wrote ${visible(written.name)}: ${countLine(countsIn(format, written.counts.released))}`, `SHA-256 ${written.sha256}, ${written.bytes} bytes`]);
      const emptiness = emptinessOf(written.counts.released, options);
      if (emptiness !== null) printer.note(emptiness);
      for (const note of notesOn(written.counts, options.format)) printer.note(note);
      for (const { name, nodeCount } of scenes.filter(({ id }) => (sceneIds.length === 0 || sceneIds.includes(id)) && !written.counts.withheldScenes.includes(id)).filter((scene) => scene.nodeCount > mostShapes)) {
        printer.note(`"${visible(name)}" shows ${nodeCount.toLocaleString('en')} things${options.format === 'pptx' ? ': a picture of them is in the slide, not shapes' : ''}. Names are drawn where they find room.`);
      }
      const isComplete = ids.length === 0 && options.during === undefined && options.level === undefined && options.notes === true && options.proposals === true;
      if (options.format === 'bag' && !isComplete) printer.note('The journal stays in, as it holds what stays in. It goes out with all of the case alone: --notes --proposals.');
    }));
}
