import type { FoundActor, FoundMention, Range } from '../model.ts';
import type { Sentence, TextDocument } from '../text/document.ts';

/** A word, a sign or the whole mention of an actor: what the patterns of operations and claims are made of. */
export interface Unit extends Range {
  readonly text: string;
  readonly lower: string;
  readonly actor: FoundActor | null;
  readonly mention: FoundMention | null;
}

/** A sentence in units. */
export interface Clausal {
  readonly sentence: Sentence;
  readonly units: readonly Unit[];
}

interface Placed {
  readonly actor: FoundActor;
  readonly mention: FoundMention;
}

/** All sentences of a report in units; of mentions that overlap, the longer counts. */
export function clausalsOf(document: TextDocument, actors: readonly FoundActor[]): Clausal[] {
  const placed = actors.flatMap((actor) => actor.mentions.map((mention): Placed => ({ actor, mention })))
    .toSorted((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to);
  let next = 0;
  return document.sentences.map((sentence) => {
    const inside: Placed[] = [];
    for (; next < placed.length; next += 1) {
      const entry = placed[next];
      if (!entry || entry.mention.from >= sentence.to) break;
      const last = inside.at(-1);
      if (entry.mention.to <= sentence.to && entry.mention.from >= (last?.mention.to ?? sentence.from)) inside.push(entry);
    }
    return { sentence, units: unitsOf(document.text, sentence, inside) };
  });
}

function unitsOf(text: string, sentence: Sentence, inside: readonly Placed[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  let passed = sentence.from;
  for (const token of sentence.tokens) {
    if (token.to <= passed) continue;
    const entry = inside[next];
    if (entry && token.to > entry.mention.from) {
      const { from, to } = entry.mention;
      const surface = text.slice(from, to);
      units.push({ from, to, text: surface, lower: surface.toLowerCase(), actor: entry.actor, mention: entry.mention });
      passed = to;
      next += 1;
      if (token.to > to) passed = token.to;
      continue;
    }
    units.push({ from: token.from, to: token.to, text: token.text, lower: token.text.toLowerCase(), actor: null, mention: null });
  }
  return units;
}

const none: Unit = { from: 0, to: 0, text: '', lower: '', actor: null, mention: null };

/** The unit at `index`, or an empty one outside of the list. */
export function unitAt(units: readonly Unit[], index: number): Unit {
  return units[index] ?? none;
}

/** Whether the unit is the possessive ending of the one before it. */
export function isPossessive(unit: Unit): boolean {
  return unit.lower === '’s' || unit.lower === "'s" || unit.lower === "'" || unit.lower === '’';
}
