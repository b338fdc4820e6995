import type { Filter, Query } from './tree.ts';

/** A query with the filters settled that hold, or fail, for everything that is searched; true or false when nothing else is left. */
export function simplify(query: Query, settled: (filter: Filter) => boolean | null): Query | boolean {
  switch (query.is) {
    case 'filter': return settled(query.filter) ?? query;
    case 'not': {
      const part = simplify(query.part, settled);
      return typeof part === 'boolean' ? !part : { is: 'not', part };
    }
    case 'and': case 'or': {
      // What decides an AND is a part that fails, an OR one that holds.
      const decides = query.is === 'or';
      const parts = query.parts.map((part) => simplify(part, settled));
      if (parts.includes(decides)) return decides;
      const left = parts.filter((part) => typeof part !== 'boolean');
      const [first] = left;
      return left.length < 2 ? first ?? !decides : { is: query.is, parts: left };
    }
    default: return query;
  }
}
