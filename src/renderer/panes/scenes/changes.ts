import type { SceneSummary } from '../../../shared/contract/scenes.ts';

/** How many things of a scene are not as they were. */
export const changeCount = ({ changeCounts: { added, changed, deleted } }: Pick<SceneSummary, 'changeCounts'>): number => added + changed + deleted;
