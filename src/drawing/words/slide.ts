const number = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many: string): string => `${number.format(count)} ${count === 1 ? one : many}`;

/** Words on slides and on pictures that are handed out. */
export const slideWords = {
  counts: (things: number, claims: number): string => `${counted(things, 'thing', 'things')}, ${counted(claims, 'claim', 'claims')}`,
  empty: 'Nothing of this is in the case.',
  deleted: (count: number): string => `${counted(count, 'thing or claim', 'things and claims')} of this scene ${count === 1 ? 'was' : 'were'} deleted since it was saved.`,
  unseen: (count: number): string => `${counted(count, 'thing or claim', 'things and claims')} of this scene ${count === 1 ? 'is' : 'are'} no longer shown.`,
  unnamed: (named: number, things: number): string => `There is room for the names of ${number.format(named)} of ${number.format(things)} things.`,
  more: (count: number): string => `and ${number.format(count)} more`,
} as const;
