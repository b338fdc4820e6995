import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../state/shortcuts.ts';
import { isKeptFromWindow, reviewKey, type Situation } from './keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isInText: false, ...more });
const situation: Situation = { proposal: { state: 'pending', kind: 'actor' }, hasCandidates: true, isReadOnly: false, isChoosing: false, isOnButton: false, isHeld: false };
const meaning = (key: KeyPress, more: Partial<Situation> = {}) => reviewKey(key, false, { ...situation, ...more });

describe('keys of the review', () => {
  it('decide on the proposal in focus', () => {
    const keys = [press('Enter'), press('y'), press('e'), press('m'), press('n'), press('x'), press('X', { shiftKey: true }), press('A', { shiftKey: true })];
    expect(keys.map((key) => meaning(key))).toEqual(['accept', 'accept', 'edit', 'merge', 'different', 'reject', 'never', 'group']);
  });

  it('move without a proposal, but decide nothing', () => {
    expect(['j', 'k', 'x', 'y', 'p'].map((key) => meaning(press(key), { proposal: undefined }))).toEqual(['next', 'previous', null, null, null]);
  });

  it('decide nothing in a case that can only be read', () => {
    expect(['j', 'x', 'y', 'e', 'n'].map((key) => meaning(press(key), { isReadOnly: true }))).toEqual(['next', null, null, null, null]);
  });

  it('move on while they are held, and decide once', () => {
    expect(['j', 'x', 'Enter'].map((key) => meaning(press(key), { isHeld: true }))).toEqual(['next', null, null]);
  });

  it('belong to a form or search that is open, and to fields', () => {
    expect(['x', 'Enter', 'j'].map((key) => meaning(press(key), { isChoosing: true }))).toEqual([null, null, null]);
    expect(meaning(press('x', { isInText: true }))).toBeNull();
  });

  it('leave Enter to a button, and letters not', () => {
    expect([meaning(press('Enter'), { isOnButton: true }), meaning(press('y'), { isOnButton: true })]).toEqual([null, 'accept']);
  });

  it('offer nothing that the kind has not', () => {
    const date = { proposal: { state: 'pending', kind: 'dating' }, hasCandidates: false } as const;
    expect(['e', 'm', 'n', 'y'].map((key) => meaning(press(key), date))).toEqual([null, null, null, 'accept']);
    expect(meaning(press('m'), { proposal: { state: 'pending', kind: 'quote' } })).toBeNull();
  });

  it('put back what was rejected, and nothing else', () => {
    expect(['p', 'y', 'x'].map((key) => meaning(press(key), { proposal: { state: 'never', kind: 'actor' } }))).toEqual(['reopen', null, null]);
    expect(meaning(press('p'))).toBeNull();
  });

  it('are kept from the window where they would make or leave something', () => {
    const kept = ['q', 'a', 'o', 'e', 'c', '1', '2', '3', 'j', 'x'];
    expect(kept.filter((key) => !isKeptFromWindow(press(key), false))).toEqual([]);
    const free = [press('z', { ctrlKey: true }), press('k', { ctrlKey: true }), press('?', { shiftKey: true }), press('Escape'), press('f'), press('r'), press('Tab'), press('a', { ctrlKey: true })];
    expect(free.filter((key) => isKeptFromWindow(key, false))).toEqual([]);
  });
});
