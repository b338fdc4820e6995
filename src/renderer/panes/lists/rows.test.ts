import { describe, expect, it } from 'vitest';
import { claimText } from './rows.ts';

describe('a claim in a list', () => {
  it('reads as who does what to whom', () => {
    expect(claimText({
      subjectName: 'Iran', relation: 'targets', relationLabel: 'targets', objectName: 'United States', property: null, value: null,
    })).toBe('Iran targets United States');
  });

  it('reads as a property with its value', () => {
    expect(claimText({
      subjectName: 'Iran', relation: null, relationLabel: null, objectName: null, property: 'capability', value: 'limited',
    })).toBe('Iran: capability limited');
  });
});
