import type { FoundOperation } from '../model.ts';
import type { Clausal } from '../operations/units.ts';

/** DISARM techniques that the words of sentences give. */
export function findTechniques(_text: string, _clausals: readonly Clausal[]): FoundOperation['techniques'] {
  return [];
}
