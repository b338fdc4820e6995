import disarm from '../../../../resources/disarm.json' with { type: 'json' };
import type { QueryHandler } from '../handler.ts';

/** DISARM techniques whose code or name holds the text, in the order of the framework. */
export const findTechniques: QueryHandler<'technique.find'> = (_db, { text, limit }) => {
  const words = text.toLowerCase();
  return disarm.techniques
    .filter(({ id, name }) => id.toLowerCase().startsWith(words) || name.toLowerCase().includes(words))
    .slice(0, limit)
    .map(({ id, name }) => ({ framework: 'DISARM', code: id, name }));
};
