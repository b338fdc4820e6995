const number = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many: string) => `${number.format(count)} ${count === 1 ? one : many}`;

const plurals = {
  person: 'people', organisation: 'organisations', state: 'states', group: 'groups', persona: 'personas', office: 'offices',
  publication: 'publications', operation: 'operations', event: 'events',
} as const;

/** What groups of things that stand as one are called. */
export const groupStrings = {
  name(kind: 'community' | 'type' | 'own' | 'loose' | 'rest', leader: string, size: number, type: keyof typeof plurals | null): string {
    switch (kind) {
      case 'type': return type === null ? counted(size, 'thing', 'things') : `${number.format(size)} ${plurals[type]}`;
      case 'loose': return `${number.format(size)} without claims to others`;
      case 'rest': return `${number.format(size)} in small groups`;
      default: return `${leader} and ${counted(size - 1, 'other', 'others')}`;
    }
  },
  says: (size: number, names: readonly string[], claims: number, inside: number): string =>
    `Group of ${number.format(size)}, ${names.join(', ')}${names.length < size ? ' and others' : ''}, ${counted(claims, 'claim', 'claims')}, ${number.format(inside)} of them inside`,
  count: (size: number): string => number.format(size),
  kind: (size: number): string => `group of ${number.format(size)}`,
  key: 'number in a stack: a group of so many things',
  chip: (groups: number): string => counted(groups, 'group', 'groups'),
  openAll: (things: number): string => `${counted(things, 'thing', 'things')} in groups. Open all groups`,
  closeAll: 'Close the groups that were opened',
  open: (name: string): string => `Open the group ${name}`,
  openShort: 'Open',
  openSelected: 'Open the selected group',
  closeSelected: 'Close the group of the selection',
  groupSelected: (count: number): string => `Put ${counted(count, 'thing', 'things')} into a group`,
  ungroup: 'Take the selected group apart',
  groupings: { none: 'No groups', communities: 'Groups by community', types: 'Groups by kind' },
  gathering: 'Putting things into groups',
  openKey: 'Enter opens a group, G closes it or puts the selected things into one.',
} as const;
