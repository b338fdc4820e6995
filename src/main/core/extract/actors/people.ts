import { kinds, kindsOf } from '../names/gazetteer.ts';

/** The parts of a person's name, folded for comparison. */
export interface PersonName {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  /** Further family names before the last. */
  readonly other: readonly string[];
}

/** Forms of one given name, each line one name. */
const sameNames = [
  'alexander alex sasha aleksandr alexandr oleksandr aleksander alejandro', 'joseph joe joey', 'robert bob bobby rob', 'william bill billy will willie', 'rudolph rudolf rudy', 'richard dick rick rich', 'james jim jimmy jamie',
  'john jack johnny jon', 'michael mike mick mikhail mykhailo', 'donald don donnie', 'daniel dan danny', 'david dave', 'christopher chris', 'thomas tom tommy', 'charles charlie chuck', 'edward ed eddie ted', 'theodore ted theo',
  'anthony tony', 'andrew andy drew', 'steven steve stephen', 'matthew matt', 'gregory greg', 'jeffrey jeff geoffrey', 'benjamin ben', 'samuel sam', 'nicholas nick nicolas nikolai nikolay mykola', 'patrick pat', 'peter pete petr petro pyotr', 'kenneth ken', 'ronald ron',
  'timothy tim', 'lawrence larry', 'gerald jerry', 'frederick fred', 'franklin frank', 'philip phil phillip', 'elizabeth liz beth betty', 'katherine kate kathy catherine', 'margaret maggie peggy', 'susan sue', 'deborah debbie', 'jennifer jen jenny',
  'vladimir volodymyr vlad volodya', 'sergei sergey serhii serhiy', 'dmitri dmitry dmytro dmitriy', 'evgeny yevgeny evgeniy yevgeniy yevgeni evgeni yevhen', 'yuri yury yuriy iurii', 'andrei andrey andrii andriy andriі', 'alexei alexey aleksei aleksey oleksii oleksiy', 'konstantin kostiantyn konstantyn', 'vasily vasyl', 'pavel pavlo', 'oleg oleh', 'igor ihor',
  'mohammad mohammed muhammad mohamed mohamad mehmet', 'hossein hussein husayn hoseyn', 'ali aly', 'qasem qassem qasim ghasem kasem', 'hassan hasan', 'seyyed sayyed seyed sayyid', 'bashar bachar', 'yusuf yousef yosef', 'mahdi mehdi',
].map((line) => line.split(' '));
const formOf: ReadonlyMap<string, number> = new Map(sameNames.flatMap((names, index) => names.map((name): [string, number] => [name, index])));

/** Folds a name's word: no accents or marks, and one spelling for the ways in which other alphabets are written in ours. */
export function foldName(word: string): string {
  return word.normalize('NFKD').replace(/[\p{M}’'`ʼ.]/gu, '').toLowerCase()
    .replace(/sch|shch/gu, 'sh').replace(/kh/gu, 'h').replace(/tch/gu, 'ch').replace(/zh/gu, 'j').replace(/ts|tz/gu, 'c').replace(/ks/gu, 'x').replace(/ph/gu, 'f').replace(/ck/gu, 'k').replace(/q/gu, 'k').replace(/w/gu, 'v')
    .replace(/y[eo]|ie/gu, 'e').replace(/yu|iu|ou/gu, 'u').replace(/ya|ia/gu, 'a').replace(/i[iyj]|y[iy]|[yj]/gu, 'i').replace(/(.)\1+/gu, '$1');
}

const suffix = /^(?:jr|sr|ii|iii|iv)\.?,?$/iu;

/** Parts a full name; null for a single word. */
export function partsOf(name: string): PersonName | null {
  const words = name.split(/\s+/u).map((word) => word.replace(/[,“”"]/gu, '')).filter((word) => word !== '' && !suffix.test(word));
  const [given, ...rest] = words;
  const surname = rest.pop();
  if (given === undefined || surname === undefined) return null;
  return { given: given.toLowerCase(), middle: rest.map((word) => word.toLowerCase()), surname: foldName(surname), other: secondSurnames(words.join(' ')).map(foldName) };
}

/** The first of two family names, `Quiroga` in `Ana Quiroga Paz`: words between that are no given names, patronymics or initials. */
export function secondSurnames(name: string): string[] {
  const words = name.split(/\s+/u).filter((word) => !suffix.test(word));
  return words.slice(1, -1).filter((word) => word.length > 3 && isCapital(word) && !/(?:ovich|evich|ovna|evna|ovych|ivna|ichna)$/iu.test(word) && !(kindsOf(word) & kinds.givenName));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** How two full names may be of one person; null when they are not. */
export function sameness(first: PersonName, second: PersonName): 'same' | 'form' | 'transliteration' | 'typo' | 'initial' | null {
  if (!middlesAgree(first.middle, second.middle)) return null;
  const given = sameGiven(first.given, second.given);
  if (first.surname === second.surname && given === null && isMiddle(first, second)) return 'form';
  if (first.surname === second.surname) return given;
  const near = Math.min(first.surname.length, second.surname.length) >= 5 && isOneEditApart(first.surname, second.surname);
  return near && (given === 'same' || given === 'transliteration') ? 'typo' : null;
}

/** Whether the given name of one is the second of the other: `Seyyed Armin X` and `Armin X`. */
const isMiddle = (first: PersonName, second: PersonName): boolean => first.middle[0] === second.given || second.middle[0] === first.given;

function middlesAgree(first: readonly string[], second: readonly string[]): boolean {
  const [one] = first;
  const [other] = second;
  return one === undefined || other === undefined || foldName(one).charAt(0) === foldName(other).charAt(0);
}

function sameGiven(first: string, second: string): 'same' | 'form' | 'transliteration' | 'typo' | 'initial' | null {
  const [one, other] = [foldName(first), foldName(second)];
  if (first === second) return 'same';
  if (one === other) return 'transliteration';
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0) ? 'initial' : null;
  const form = formOf.get(first);
  if (form !== undefined && form === formOf.get(second)) return 'form';
  if (one.endsWith('a') !== other.endsWith('a')) return null;
  if (consonants(one).length >= 3 && consonants(one) === consonants(other) && one.charAt(0) === other.charAt(0)) return 'transliteration';
  return Math.min(one.length, other.length) >= 6 && isOneEditApart(one, other) ? 'typo' : null;
}

const consonants = (word: string): string => word.replace(/[aeiou]/gu, '');

/** Whether one insertion, deletion, change or swap of neighbours makes two words equal. */
export function isOneEditApart(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short.charAt(at) === long.charAt(at + 1) && short.charAt(at + 1) === long.charAt(at) && short.slice(at + 2) === long.slice(at + 2);
}

/** A name in capitals, written as names are. */
export function inNameCase(name: string): string {
  return name === name.toUpperCase() ? name.replace(/\p{L}+/gu, (word) => (word.length < 2 ? word : word.charAt(0) + word.slice(1).toLowerCase())) : name;
}
