import { expect, it } from 'vitest';
import { DocumentWriter } from '../pdf/write.ts';
import { laidOut } from './laid.ts';

it('keeps recognised lines on handling apart from the paragraph that they were taken for part of', () => {
  const recognised = ['SECRET//NOFORN', 'TLP:RED', 'The harbour was', 'closed.'].map((line, row) => line.split(' ').map((text, at) => ({ text, left: 100 + 90 * at, top: 100 + 30 * row, width: 80, height: 20, confidence: 90 })));
  const writer = new DocumentWriter();
  writer.add(laidOut([recognised], 1, { width: 600, height: 800 }));
  expect(writer.finish().text).toBe('SECRET//NOFORN\n\nTLP:RED\n\nThe harbour was closed.');
});
