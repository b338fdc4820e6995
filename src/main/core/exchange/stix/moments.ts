import type { ReadableDb } from '../../db/connection.ts';

/** When what objects say last changed, RFC 3339. */
export interface Moments {
  /** The newest change of the thing's own rows, and of what its object says of other things. Of a technique, which is no thing, by `techniqueKey`. */
  of(thingId: string): string;
}

/** Stands for a technique, which is one object for all operations that use it: it changes with the name that any of them gives it, or gave. */
export const techniqueKey = (framework: string, code: string): string => `technique ${framework} ${code}`;

type Columns = Readonly<Record<string, unknown>>;

/** What the journal tells of one thing. */
interface Trail {
  /** The newest change of its row and of those that hang on it, such as tags; empty where there was none. */
  own: string;
  /** What its object speaks of. Of every version, since what is gone changed it too. */
  readonly named: Set<string>;
  /** Claims that have it as their subject, and what those that may make it a threat are about. */
  readonly claims: Set<string>;
  readonly threats: Set<string>;
  isDissent: boolean;
}

/** Relations by which an actor may be a threat, which is another type of object. */
const threatening = new Set(['executes', 'directs']);
const thingId = /^(?:source|report|quote|actor|operation|event|claim)--/;
const isThing = (value: unknown): value is string => typeof value === 'string' && thingId.test(value);
/** Which of two things that a row lies between speaks of the other; of all other rows the thing that they hang on changes, and no more. */
const between: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  evidence: [['quote_id', 'thing_id']], mention: [['report_id', 'actor_id']], distinction: [['actor_id', 'other_id'], ['other_id', 'actor_id']],
};
const latest = (moments: Iterable<string>) => [...moments].reduce((found, moment) => (moment > found ? moment : found), '');

/** Reads the journal once. What is withheld leaves no trail. */
class Trails {
  readonly #trails = new Map<string, Trail>();
  readonly #withheld: ReadonlySet<string>;

  constructor(db: ReadableDb) {
    this.#withheld = new Set(db.all('SELECT id FROM temp.withheld').map(({ id }) => String(id)));
    const changes = db.each(`SELECT at, table_name, row_id, before, after FROM main.journal_change JOIN main.journal USING (seq)
      WHERE table_name NOT IN ('proposal', 'reading', 'scene', 'saved_search', 'batch', 'foreign_object') ORDER BY seq, ordinal`);
    let newest = '';
    for (const { at, table_name: table, row_id: id, before, after } of changes) {
      // A clock that was set back makes no step older than the one before.
      newest = latest([newest, String(at)]);
      for (const version of [before, after]) if (typeof version === 'string') this.#note(newest, String(table), String(id), JSON.parse(version) as Columns);
    }
  }

  of(id: string): Trail {
    const trail = this.#trails.get(id) ?? { own: '', named: new Set<string>(), claims: new Set<string>(), threats: new Set<string>(), isDissent: false };
    this.#trails.set(id, trail);
    return trail;
  }

  #note(at: string, table: string, id: string, row: Columns): void {
    if (isThing(id)) {
      this.#noteThing(at, table, id, row);
      return;
    }
    const named = Object.values(row).filter(isThing);
    if (named.some((each) => this.#withheld.has(each))) return;
    for (const each of named.length > 0 ? named : [table]) this.of(each).own = at;
    if (table === 'technique') this.of(techniqueKey(String(row['framework']), String(row['code']))).own = at;
    for (const [from, to] of between[table] ?? []) this.of(String(row[from])).named.add(String(row[to]));
  }

  #noteThing(at: string, table: string, id: string, row: Columns): void {
    if (this.#withheld.has(id)) return;
    const trail = this.of(id);
    trail.own = at;
    for (const value of Object.values(row)) if (isThing(value) && value !== id && !this.#withheld.has(value)) trail.named.add(value);
    // A report lists its quotes.
    if (table === 'quote') this.of(String(row['report_id'])).named.add(id);
    if (table === 'claim') this.#noteClaim(id, row);
  }

  #noteClaim(id: string, { relation, voice, subject_id: subject, object_id: object }: Columns): void {
    const { claims, threats } = this.of(String(subject));
    claims.add(id);
    if (voice === 'dissent') this.of(id).isDissent = true;
    if (threatening.has(String(relation))) for (const each of [id, String(object)]) threats.add(each);
  }
}

/**
 * Works out moments from the journal. An object changes with its thing, with what hangs on it, and with the names and types of what it speaks of;
 * an object that changes gets a later moment, and one that nothing touched keeps its own.
 *
 * @param db over which the release reads
 * @param newest the newest change of the case: the moment of what the journal says nothing of
 */
export function momentsOf(db: ReadableDb, newest: string): Moments {
  const trails = new Trails(db);
  // What bears no marking is marked as the case is, and relations give claims their words.
  const everywhere = latest([trails.of('case_info').own, trails.of('relation').own]);
  const ownOf = (id: string) => trails.of(id).own || newest;
  const moments = new Map<string, string>();

  /** The newest change of what an object says of a thing that it speaks of: its name, and the type of its object. */
  function namedMoment(id: string): string {
    const { named, threats } = trails.of(id);
    if (id.startsWith('actor--')) return latest([ownOf(id), ...[...threats].map(ownOf)]);
    // A report is called by its source too, and what a claim is about decides whether it is a relationship.
    return latest([ownOf(id), ...(id.startsWith('claim--') || id.startsWith('report--') ? [...named].filter((each) => !each.startsWith('quote--')).map(ownOf) : [])]);
  }

  function momentOf(id: string): string {
    const known = moments.get(id);
    if (known !== undefined) return known;
    const { named, isDissent } = trails.of(id);
    // A dissent names the claims that it speaks against, and a report what rests on its quotes.
    const against = isDissent ? [...named].flatMap((each) => [...trails.of(each).claims]) : [];
    const within = id.startsWith('report--') ? [...named].filter((each) => each.startsWith('quote--')).map(momentOf) : [];
    const moment = latest([everywhere, namedMoment(id), ...[...named, ...against].map(namedMoment), ...within]);
    moments.set(id, moment);
    return moment;
  }
  return { of: momentOf };
}
