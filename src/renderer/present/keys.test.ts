import { expect, it } from 'vitest';
import { presentAction } from './keys.ts';

const press = (key: string, held: Partial<Parameters<typeof presentAction>[0]> = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

it('steps by what presenters and clickers send', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']) expect(presentAction(press(key), false)).toBe('next');
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']) expect(presentAction(press(key), false)).toBe('previous');
});

it('takes letters in either case, with Shift for the way back through quotes', () => {
  expect(presentAction(press('g'), false)).toBe('overview');
  expect(presentAction(press('G', { shiftKey: true }), false)).toBe('overview');
  expect(presentAction(press('q'), false)).toBe('quote');
  expect(presentAction(press('Q', { shiftKey: true }), false)).toBe('quote-back');
});

it('leaves keys to the browser and to controls that take them', () => {
  expect(presentAction(press('r', { ctrlKey: true }), false)).toBeNull();
  expect(presentAction(press('z'), false)).toBeNull();
  expect(presentAction(press(' '), true)).toBeNull();
  expect(presentAction(press('ArrowRight'), true)).toBeNull();
  expect(presentAction(press('Escape'), true)).toBe('leave');
});
