import type { Passage } from '../../../../shared/model/report.ts';
import { endsOf, isAtHand, stepCaret, type Caret, type CaretUnit, type Direction } from '../model/caret.ts';

/** What of a key press moves a caret. */
export type CaretPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

export interface CaretGround {
  /** The passages at hand, in order. */
  readonly passages: readonly Passage[];
  readonly passageCount: number;
  /** Of the report, in code points. */
  readonly textLength: number;
  readonly locale: string;
  /** The place one line above or below another; null when no line is on screen there. */
  readonly lineAway: (place: number, direction: Direction) => number | null;
}

/** The caret after a key, as editors move it; where it is while the text around it is not at hand; null for a key that moves none. */
export function moveByKey(press: CaretPress, caret: Caret, ground: CaretGround): Caret | null {
  const to = (focus: number): Caret => ({ anchor: press.shiftKey ? caret.anchor : focus, focus });
  const isHere = isAtHand(ground.passages, caret.focus, endsOf(ground.passages, ground.passageCount));
  const stepBy = (unit: CaretUnit): Caret => !isHere ? caret : stepCaret(ground.passages, caret, { unit, direction, extends: press.shiftKey }, ground.locale);
  const isCtrl = press.ctrlKey || press.metaKey;
  const direction = press.key === 'ArrowRight' || press.key === 'ArrowDown' ? 1 : -1;
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight') return stepBy(press.altKey ? 'sentence' : isCtrl ? 'word' : 'character');
  if (press.key === 'ArrowUp' || press.key === 'ArrowDown') {
    const place = isCtrl || press.altKey || !isHere ? null : ground.lineAway(caret.focus, direction);
    return place === null ? stepBy('passage') : to(place);
  }
  if (press.key === 'Home' && isCtrl) return to(0);
  if (press.key === 'End' && isCtrl) return to(ground.textLength);
  return null;
}
