import type { Lexicon } from '../names/lexicon.ts';
import { clusterFor, mention, type Cluster, type Clusters } from './cluster.ts';
import type { Candidate } from './candidate.ts';
import { foldName, inNameCase, partsOf, sameness, type PersonName } from './people.ts';

/** People by the folded surname and by the folded given name, so that a long report stays quick. */
class People {
  readonly all: Person[] = [];
  readonly #byName = new Map<string, Set<Person>>();

  add(person: Person): void {
    this.all.push(person);
    for (const name of person.names) this.#put(person, name);
  }

  /** Another name of a person; a few are enough. */
  rename(person: Person, name: PersonName): void {
    if (person.names.length >= 12 || person.names.some((own) => own.given === name.given && own.surname === name.surname && own.middle.join() === name.middle.join())) return;
    person.names.push(name);
    this.#put(person, name);
  }

  /** Those who share a surname or a given name with a name, in order. */
  like({ given, surname }: PersonName): Set<Person> {
    return new Set([...this.called(surname), ...this.called(foldName(given))]);
  }

  /** Those with a folded word as surname, part of a surname, or given name. */
  called(word: string): Set<Person> {
    return this.#byName.get(word) ?? new Set();
  }

  #put(person: Person, { given, surname, other }: PersonName): void {
    for (const word of [surname, ...surname.split('-'), ...other, foldName(given)]) {
      const own = this.#byName.get(word) ?? new Set();
      this.#byName.set(word, own.add(person));
    }
  }
}

interface Person {
  readonly cluster: Cluster;
  readonly names: PersonName[];
  /** Places of the full names among all candidates, in order. */
  readonly places: number[];
}

const notes: Readonly<Record<string, string>> = {
  form: 'another form of the given name', transliteration: 'another spelling of the same name', typo: 'differs in one letter', initial: 'given name as an initial',
};

/**
 * Joins people: full names first, by surname and given name; then single names, to the one person who bears it.
 * Two people of one surname stay apart, and a surname alone goes to the one named last, which is said.
 */
export function gatherPersons(clusters: Clusters, candidates: readonly Candidate[], lexicon: Lexicon): void {
  const persons = new People();
  for (const entity of lexicon.entities.values()) {
    if (!entity.known || entity.type !== 'person') continue;
    const cluster = clusterFor(clusters, entity.id, () => ({ type: 'person', entity, name: entity.name }));
    const names = [entity.name, ...entity.known.aliases.map(({ name }) => name)].flatMap((name) => partsOf(name) ?? []);
    persons.add({ cluster, names, places: [] });
  }
  for (const candidate of candidates) if (candidate.entity?.known && candidate.entity.type === 'person') mention(clusterFor(clusters, candidate.entity.id, () => ({ type: 'person', entity: candidate.entity, name: candidate.entity?.name ?? '' })), candidate);
  const own = candidates.filter(({ type, entity, rule, name }) => !entity && (type === 'person' || (rule === 'tagger' && !name.includes(' '))));
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  for (const candidate of own) if (candidate.type === 'person') gatherFull(clusters, persons, candidate, order.get(candidate) ?? 0);
  for (const candidate of own) if (isSingle(candidate)) gatherSingle(clusters, persons, candidate, order.get(candidate) ?? 0);
}

const isSingle = ({ name, rule }: Candidate): boolean => rule !== 'label' && partsOf(name) === null;

function gatherFull(clusters: Clusters, persons: People, candidate: Candidate, place: number): void {
  const parts = candidate.rule === 'label' ? null : partsOf(candidate.name);
  if (candidate.rule === 'label') {
    mention(clusterFor(clusters, `label:${candidate.name.toLowerCase().replace(/[^a-z0-9]+/gu, ' ')}`, () => ({ type: 'person', entity: null, name: candidate.name })), candidate, 'name');
    return;
  }
  if (!parts) return;
  for (const person of persons.like(parts)) {
    const how = person.names.map((name) => sameness(name, parts)).find((found) => found !== null);
    if (!how) continue;
    mention(person.cluster, candidate, 'name');
    person.places.push(place);
    if (how !== 'same') person.cluster.joined.push({ rule: how === 'typo' ? 'spelling' : how, note: notes[how] ?? null, at: candidate, isDoubtful: how === 'typo' || how === 'initial' });
    if (how !== 'same' || parts.middle.length > 0) persons.rename(person, parts);
    return;
  }
  const cluster = clusterFor(clusters, `person:${persons.all.length}:${foldName(candidate.name)}`, () => ({ type: 'person', entity: null, name: inNameCase(candidate.name) }));
  mention(cluster, candidate, 'name');
  persons.add({ cluster, names: [parts], places: [place] });
}

function gatherSingle(clusters: Clusters, persons: People, candidate: Candidate, place: number): void {
  const folded = foldName(candidate.name);
  const bearers = personsCalled(persons, folded);
  const before = (person: Person) => person.places.findLast((at) => at < place) ?? -1;
  const nearest = bearers.toSorted((a, b) => before(b) - before(a))[0];
  if (!nearest) {
    if (candidate.type === 'person') mention(clusterFor(clusters, `person:${folded}`, () => ({ type: 'person', entity: null, name: inNameCase(candidate.name) })), candidate, 'short');
    return;
  }
  mention(nearest.cluster, { ...candidate, type: 'person' }, 'short');
  if (bearers.length > 1) nearest.places.push(place);
  if (bearers.length > 1) nearest.cluster.joined.push({ rule: 'surname of several', note: `also the name of ${bearers.filter((other) => other !== nearest).map(({ cluster }) => cluster.name).join(', ')}; taken for the one named last`, at: candidate, isDoubtful: true });
  else nearest.cluster.joined.push({ rule: 'surname', note: null, at: candidate, isDoubtful: false });
}

/** People with this surname; else those with this first name, as given or as a family name that stands first. */
function personsCalled(persons: People, folded: string): Person[] {
  const called = [...persons.called(folded)];
  const bySurname = called.filter(({ names }) => names.some(({ surname, other }) => surname === folded || surname.split('-').includes(folded) || other.includes(folded)));
  return bySurname.length > 0 ? bySurname : called;
}
