import { CaseError } from '../../../shared/errors.ts';
import { searchGroups, type SearchGroup, type SearchResult } from '../../../shared/contract/search.ts';
import type { ReadableDb } from '../db/connection.ts';
import { expand } from './expand.ts';
import { findThings } from './find.ts';
import { findPassages } from './find-passages.ts';
import { passageHits, thingHits } from './hits.ts';
import { instead } from './instead.ts';
import { planSearch } from './plan.ts';
import { parseQuery } from './query/parse.ts';
import { soughtIn, type Query } from './query/tree.ts';

/** What is searched for, and which part of it to give. */
export interface SearchInput {
  readonly query: string;
  readonly isTyping: boolean;
  readonly group?: SearchGroup | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A shorter beginning of a word fits so many passages that it says nothing and takes long. */
const leastTypedInPassages = 4;

function groupsFor(db: ReadableDb, query: Query, { group, offset, limit }: SearchInput, notes: string[]): SearchResult['groups'] {
  const wording = expand(db, query);
  notes.push(...wording.notes);
  const page = { offset, limit };
  const groups: SearchResult['groups'] = [];
  if (group !== 'passage') {
    const plan = planSearch(db, query, 'thing', { ...wording, leastTyped: 1 });
    const found = plan === null ? [] : findThings(db, query, plan, group, page);
    // What is called as was typed comes first, then the groups in their order.
    const inOrder = found.toSorted((left, right) => right.named - left.named || searchGroups.indexOf(left.group) - searchGroups.indexOf(right.group));
    for (const [{ group: name, total, ranked }, hits] of thingHits(db, inOrder, query)) groups.push({ group: name, total, ranked, hits });
  }
  if (group === undefined || group === 'passage') {
    const plan = planSearch(db, query, 'passage', { ...wording, leastTyped: leastTypedInPassages });
    if (plan !== null && plan.match === null) {
      if (soughtIn(query).length > 0) notes.push('The text of reports was not searched: none of the words must stand there. Put what must be there beside the OR.');
      else if (groups.length === 0) notes.push('The text of reports is found by words. Put one beside the filters.');
    }
    const found = plan && findPassages(db, plan, page);
    if (found) groups.push({ group: 'passage', total: found.total, ranked: found.ranked, hits: passageHits(db, found, query) });
  }
  return groups;
}

/**
 * Everything in the case that fits a query.
 *
 * @throws CaseError `INPUT_INVALID` for a query that can't be understood, with what to write instead
 */
export function runSearch(db: ReadableDb, input: SearchInput): SearchResult {
  const { query, notes: given } = parseQuery(input.query, input);
  const notes = [...given];
  if (query === null) return { groups: [], total: 0, notes, instead: null };
  const groups = groupsFor(db, query, input, notes);
  const total = totalOf(groups);
  return { groups, total, notes, instead: total > 0 ? null : betterQuery(db, input, query) };
}

const totalOf = (groups: SearchResult['groups']) => groups.reduce((sum, { total }) => sum + total, 0);

/** What to search for in place of a query that finds nothing; null when that would find nothing either. */
function betterQuery(db: ReadableDb, input: SearchInput, query: Query): string | null {
  const better = instead(db, input.query, query);
  if (better === null) return null;
  try {
    const { query: understood } = parseQuery(better);
    return understood !== null && totalOf(groupsFor(db, understood, { ...input, offset: 0, limit: 1 }, [])) > 0 ? better : null;
  } catch (error) {
    // Nobody typed this one: that it can't be asked is no fault of theirs.
    if (error instanceof CaseError) return null;
    throw error;
  }
}
