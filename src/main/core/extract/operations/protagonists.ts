import type { FoundActor } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { isAccusedAt } from './accused.ts';
import type { Clausal } from './units.ts';

/** How many letters from the beginning say what a report is. */
const headLength = 4000;
const charging = /\b(?:indictment|criminal complaint|affidavit|grand jury|defendants?|information charging)\b/iu;
const sanctioning = /\b(?:today|has|have|is|are)\b[^.]{0,60}\b(?:sanction(?:ed|ing)|designat(?:ed|ing)|impos(?:ed|ing) sanctions)\b|\b(?:imposes sanctions|restrictive measures|asset freeze|sanctions (?:list|regime)|OFAC)\b/iu;
/** Services whose trade operations are. */
const services = /\b(?:GRU|SVR|FSB|KGB|MSS|IRGC|Revolutionary Guards?|Quds|MOIS|RGB|Wagner|Internet Research Agency|Ministry of (?:State|Public) Security|Ministry of Intelligence|United Front)\b/u;
/** Those who answer operations rather than run them. */
const official = /\b(?:minister|secretary|spokes\p{L}+|commissioner|ambassador|prosecutor|attorney|judge|senator|lawmaker|president of|chair|analyst|researcher|professor|director of the (?:fbi|cia)|special agent|witness|candidate|journalist|victim)\b/iu;
const hostile = /\b(?:hack|threat|ransom|intru|cyber|APT|troll|militant|extremist|gang|adversar)/iu;

/**
 * Who is told to run operations by what a report is and calls them: the accused of a charge, named in capitals; whom sanctions meet;
 * hostile services; groups of hackers and the networks that a report numbers. Their plain deeds count.
 */
export function protagonistsOf(document: TextDocument, clausals: readonly Clausal[], actors: readonly FoundActor[]): ReadonlySet<string> {
  const head = document.text.slice(0, headLength);
  const isCharge = charging.test(head);
  const accused = isCharge ? accusedOf(head, clausals) : new Set<string>();
  const isListing = sanctioning.test(head.slice(0, headLength / 2));
  const isOne = (actor: FoundActor): boolean => accused.has(actor.key)
    || (actor.type === 'organisation' && [actor.name, ...actor.aliases.map(({ name }) => name)].some((name) => services.test(name)))
    || ((actor.type === 'group' || actor.type === 'persona') && (actor.because.some(({ rule }) => rule === 'label' || rule === 'handle' || rule === 'quoted-name' || rule === 'also-known-as') || (actor.type === 'group' && actor.because.some(({ rule }) => rule === 'organisation-form')) || hostile.test(actor.role ?? '')))
    || (isListing && !isCharge && actor.type === 'person' && actor.role !== null && !official.test(actor.role));
  return new Set(actors.filter(isOne).map(({ key }) => key));
}

/** The parties of a charge, from "v." to "Defendants". */
const captions = /\bv(?:s?\.|ersus)\s[^]{1,1500}?\bDefendants?\b/giu;
const isCapital = (text: string): boolean => text.length > 2 && /^[\p{Lu}\p{N} .,’'-]+$/u.test(text);

/** Persons and bodies that stand in capitals in running text twice or more and are told to be accused. */
function accusedOf(head: string, clausals: readonly Clausal[]): Set<string> {
  const counts = new Map<string, number>();
  const accused = new Set<string>();
  const parties = new Set([...head.matchAll(captions)].flatMap(([caption]) => caption.split(/[^\p{L}\p{N}’'-]+/u)));
  for (const { units } of clausals) {
    for (const [index, { actor, text }] of units.entries()) {
      if (!actor || (actor.type !== 'person' && actor.type !== 'organisation') || !isCapital(text) || (actor.type !== 'person' && !text.includes(' '))) continue;
      if (units.length >= 8) counts.set(actor.key, (counts.get(actor.key) ?? 0) + 1);
      if (isAccusedAt(units, index) || text.split(/[^\p{L}\p{N}’'-]+/u).every((word) => parties.has(word))) accused.add(actor.key);
    }
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 1 && accused.has(key) ? [key] : [])));
}
