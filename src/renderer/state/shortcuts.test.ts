import { describe, expect, it } from 'vitest';
import { formatCombination, matchShortcut, shortcuts, shortcutText, type KeyPress } from './shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isInText: false, ...more };
}

describe('shortcuts', () => {
  it.each([{ place: 'the window', isReview: false }, { place: 'the review', isReview: true }])('give every combination to one shortcut only in $place', ({ isReview }) => {
    const all = shortcuts.filter(({ group }) => (group === 'review') === isReview).flatMap(({ combinations }) => combinations.map((one) => formatCombination(one, false)));
    expect(new Set(all).size).toBe(all.length);
  });

  it('mean something else in the review', () => {
    expect(matchShortcut(press('k'), false)).toBe('step-previous');
    expect(matchShortcut(press('k'), false, 'review')).toBe('review-previous');
    expect(matchShortcut(press('x'), false)).toBeNull();
    expect(matchShortcut(press('x'), false, 'review')).toBe('review-reject');
    expect(matchShortcut(press('X', { shiftKey: true }), false, 'review')).toBe('review-never');
    expect(matchShortcut(press('1'), false, 'review')).toBeNull();
    expect(matchShortcut(press('Enter'), false, 'review')).toBe('review-accept');
    expect(matchShortcut(press('Enter'), false)).toBeNull();
    expect(shortcutText('review-accept', false)).toBe('Enter');
  });

  it('name the keys of the evidence pane too', () => {
    expect([shortcutText('show-other', false), shortcutText('find-in-report', false), shortcutText('find-in-report', true), shortcutText('attach', false)]).toEqual(['V', 'Ctrl F', '⌘F', 'T']);
    expect(matchShortcut(press('f'), false)).toBe('maximise');
  });

  it('tell undo from redo', () => {
    expect(matchShortcut(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(matchShortcut(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo');
    expect(matchShortcut(press('y', { ctrlKey: true }), false)).toBe('redo');
  });

  it('use Command on an Apple system and Ctrl elsewhere', () => {
    expect(matchShortcut(press('k', { metaKey: true }), true)).toBe('palette');
    expect(matchShortcut(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(matchShortcut(press('k', { metaKey: true }), false)).toBeNull();
  });

  it('leave typed letters alone', () => {
    expect(matchShortcut(press('q'), false)).toBe('capture-quote');
    expect(matchShortcut(press('q', { isInText: true }), false)).toBeNull();
    expect(matchShortcut(press('z', { ctrlKey: true, isInText: true }), false)).toBeNull();
    expect(matchShortcut(press('k', { ctrlKey: true, isInText: true }), false)).toBe('palette');
  });

  it('take a question mark with and without Shift', () => {
    expect(matchShortcut(press('?', { shiftKey: true }), false)).toBe('keys');
    expect(matchShortcut(press('?'), false)).toBe('keys');
  });

  it('ignore letters with Shift or Alt', () => {
    expect(matchShortcut(press('Q', { shiftKey: true }), false)).toBeNull();
    expect(matchShortcut(press('f', { altKey: true }), false)).toBeNull();
  });

  it('are written the way of the system', () => {
    expect(shortcutText('redo', false)).toBe('Ctrl Shift Z');
    expect(shortcutText('redo', true)).toBe('⇧⌘Z');
    expect(shortcutText('escape', false)).toBe('Esc');
  });
});
