import type { ParsedInput } from '../../../shared/contract.ts';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { pictureFormatNames, sceneFormatNames, type ExportFormatName } from '../../../shared/exchange.ts';

/** How scenes and pictures are drawn; a dossier's template is chosen apart from that. */
export type HandOut = Omit<ParsedInput<'export.write'>['handOut'], 'template'>;

/** What is chosen of a hand-out. The width is what was typed. */
export interface HandOutChoice {
  /** Null for all that go out. */
  readonly sceneIds: readonly SceneSummary['id'][] | null;
  /** The scene that a picture shows; null for the whole network. */
  readonly pictured: SceneSummary['id'] | null;
  readonly isTimeline: boolean;
  readonly width: string;
  readonly theme: HandOut['theme'];
}

export const usualHandOut: HandOutChoice = { sceneIds: null, pictured: null, isTimeline: false, width: '1920', theme: 'light' };

const [narrowest, widest] = [320, 8_000];

export const isWidth = (text: string): boolean => /^\d{1,5}$/.test(text.trim()) && Number(text) >= narrowest && Number(text) <= widest;

/** Whether a form shows scenes at all. */
export const isHandOut = (format: ExportFormatName): boolean => sceneFormatNames.includes(format) || pictureFormatNames.includes(format);

/** Scenes that would go out in a form, of those that are not withheld. */
export function scenesOut(scenes: readonly SceneSummary[], withheld: ReadonlySet<string>, format: ExportFormatName, { sceneIds, pictured }: HandOutChoice): readonly SceneSummary[] {
  const wanted = pictureFormatNames.includes(format) ? (pictured === null ? [] : [pictured]) : sceneIds;
  return scenes.filter(({ id }) => !withheld.has(id) && (wanted === null || wanted.includes(id)));
}

/** Whether a form can be written of what was chosen. */
export function canHandOut(scenes: readonly SceneSummary[], withheld: ReadonlySet<string>, format: ExportFormatName, choice: HandOutChoice): boolean {
  if (format === 'png' && !isWidth(choice.width)) return false;
  if (pictureFormatNames.includes(format)) return choice.pictured === null || scenesOut(scenes, withheld, format, choice).length > 0;
  return scenes.length === 0 || scenesOut(scenes, withheld, format, choice).length > 0;
}

/** What is asked of the core. */
export function handOutOf(scenes: readonly SceneSummary[], withheld: ReadonlySet<string>, format: ExportFormatName, choice: HandOutChoice): HandOut {
  const isPicture = pictureFormatNames.includes(format);
  const out = choice.sceneIds === null && !isPicture ? [] : scenesOut(scenes, withheld, format, choice);
  return { sceneIds: out.map(({ id }) => id), isTimeline: isPicture && choice.isTimeline, widthPx: isWidth(choice.width) ? Number(choice.width) : Number(usualHandOut.width), theme: choice.theme };
}
