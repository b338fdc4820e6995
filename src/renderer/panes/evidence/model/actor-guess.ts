import type { ActorType } from '../../../../shared/vocabulary.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names of countries and territories as the platform knows them, folded for case. */
function countryNames(locale: string): ReadonlySet<string> {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []));
}

const organisationWords =
  /\b(?:agency|army|bank|bureau|center|centre|commission|committee|company|council|court|department|directorate|foundation|inc|institute|intelligence|ltd|ministry|network|news|office|organi[sz]ation|party|press|service|times|union|university)\b/i;

/**
 * What kind of actor a name probably belongs to. A proposal that stands in the form to be seen and changed.
 *
 * @param locale BCP 47 tag in which countries are named
 */
export function guessActorType(name: string, locale: string): ActorType {
  const bare = name.trim().replace(/^the\s+/i, '');
  if (countryNames(locale).has(bare.toLowerCase())) return 'state';
  if (organisationWords.test(bare) || /^[\p{Lu}\d.&-]{2,}$/u.test(bare)) return 'organisation';
  return /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|al|bin|da|de|del|der|di|el|ibn|la|van|von))+$/u.test(bare) ? 'person' : 'organisation';
}
