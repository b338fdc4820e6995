import type { MergeConflict } from '../../shared/contract/merges.ts';

const number = new Intl.NumberFormat('en-GB');
/** Tables as `merge.preview` counts them, in words. */
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  case_info: ['title or description', 'titles or descriptions'], relation: ['relation', 'relations'], source: ['source', 'sources'], report: ['report', 'reports'], actor: ['actor', 'actors'], alias: ['other name', 'other names'],
  operation: ['operation', 'operations'], technique: ['technique', 'techniques'], event: ['event', 'events'], quote: ['quote', 'quotes'], estimative: ['estimative word', 'estimative words'], mention: ['mention', 'mentions'],
  dating: ['date in a text', 'dates in texts'], claim: ['claim', 'claims'], evidence: ['link to a quote', 'links to quotes'], tag: ['tag', 'tags'], reference: ['reference', 'references'],
  placement: ['place in the network', 'places in the network'], proposal: ['proposal', 'proposals'], reading: ['reading', 'readings'], distinction: ['distinction', 'distinctions'], scene: ['scene', 'scenes'],
  saved_search: ['saved search', 'saved searches'], batch: ['import of files', 'imports of files'], foreign_object: ['foreign object', 'foreign objects'], merge: ['merge', 'merges'],
};
const noun = (table: string, count: number): string => nouns[table]?.[count === 1 ? 0 : 1] ?? table;
const steps = (count: number): string => `${number.format(count)} ${count === 1 ? 'step' : 'steps'}`;
const isWords: Readonly<Record<MergeConflict['is'], string>> = { changed: 'changed in both', 'removed-here': 'removed here, in use there', 'removed-there': 'removed there, in use here' };
const choices: Readonly<Record<MergeConflict['is'], readonly [mine: string, theirs: string]>> = {
  changed: ['Keep mine', 'Take theirs'], 'removed-here': ['Leave it removed', 'Bring it back'], 'removed-there': ['Keep it', 'Remove it here too'],
};

/** Words of merging copies of a case. */
export const mergeStrings = {
  title: 'Merge another copy of this case',
  command: 'Merge another copy of this case…',
  button: 'Merge a copy…',
  chooseText: 'Choose another copy of this case, such as one that came back on a stick. It is only read: what was done in it is taken in here. You see what comes in, and decide what both changed, before anything happens.',
  choose: 'Choose the other copy…',
  another: 'Another file…',
  passphraseNeeded: (name: string): string => `${name} opens by its passphrase.`,
  passphrase: 'Passphrase of the other copy',
  open: 'Open',
  reading: 'Reading and checking the other copy',
  merging: 'Merging',
  failed: 'The copy can\'t be merged',
  changedMeanwhile: 'One of the two was changed since you looked at what would come in. Nothing was merged. Below is what would come in now; decide again.',
  nothing: (name: string): string => `${name} has nothing that is new here.`,
  comesIn: (name: string, count: number): string => `${name}: ${steps(count)} that ${count === 1 ? 'is' : 'are'} new here.`,
  counts: 'What changes here',
  countsDone: 'What changed here',
  count: (table: string, { added, changed, removed }: { added: number; changed: number; removed: number }): string => {
    const parts = [added > 0 ? `${number.format(added)} added` : '', changed > 0 ? `${number.format(changed)} changed` : '', removed > 0 ? `${number.format(removed)} removed` : ''];
    const name = noun(table, added + changed + removed);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${parts.filter((part) => part !== '').join(', ')}`;
  },
  conflicts: (count: number): string => `${number.format(count)} to be decided`,
  noConflicts: 'Nothing was changed in both copies: there is nothing to decide.',
  decided: (count: number, total: number): string => `${number.format(count)} of ${number.format(total)} decided`,
  more: 'What you decided brings up more that both copies changed. Decide that too.',
  allMine: 'Mine for all',
  allTheirs: 'Theirs for all',
  legend: (what: string, is: MergeConflict['is']): string => `${noun(what, 1)}, ${isWords[is]}`,
  mine: (is: MergeConflict['is']): string => choices[is][0],
  theirs: (is: MergeConflict['is']): string => choices[is][1],
  field: (name: string): string => name.replace(/_id$/, '').replaceAll('_', ' '),
  none: 'nothing',
  by: (author: string, at: string): string => `${author}, ${at}`,
  inUse: 'In use:',
  use: (what: string): string => noun(what, 1),
  moreInUse: (count: number): string => `and ${number.format(count)} more`,
  quote: (report: string, page: number): string => `${report}, p. ${page}`,
  unprotected: 'Take it in so that anybody can read it here: the copy has a passphrase, and this case has none',
  apply: 'Merge',
  cancel: 'Cancel',
  close: 'Close',
  done: (name: string): string => `${name} is merged`,
  undoHint: 'All of it is one step, which undo takes back.',
  undo: 'Undo the merge',
} as const;
