/** A name in the calendar of English and of the languages of passages. `code` is ISO 639-1. */
interface CalendarName {
  readonly number: number;
  readonly code: string;
  /** Shortened: counts only beside a day or a year. */
  readonly short: boolean;
}

type Table = ReadonlyMap<string, CalendarName>;

function table(rows: readonly (readonly [code: string, short: boolean, names: string])[]): Table {
  const found = new Map<string, CalendarName>();
  for (const [code, short, names] of rows) {
    names.split(' ').forEach((entry, index) => {
      for (const name of entry.split('|')) if (!found.has(name)) found.set(name, { number: index + 1, code, short });
    });
  }
  return found;
}

/** Months by lower-case name, 1 to 12. A name that several languages have is the English one. */
export const months: Table = table([
  ['en', false, 'january february march april may june july august september october november december'],
  ['en', true, 'jan feb mar apr may jun jul aug sep|sept oct nov dec'],
  ['es', false, 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre'],
  ['fr', false, 'janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre'],
  ['de', false, 'januar|jänner februar märz|maerz april mai juni juli august september oktober november dezember'],
]);

/** Weekdays by lower-case name, 1 for Monday to 7 for Sunday. */
export const weekdays: Table = table([
  ['en', false, 'monday tuesday wednesday thursday friday saturday sunday'],
  ['en', true, 'mon tue|tues wed|weds thu|thur|thurs fri sat sun'],
  ['es', false, 'lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo'],
  ['fr', false, 'lundi mardi mercredi jeudi vendredi samedi dimanche'],
  ['de', false, 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag'],
]);

/** Seasons and the numbers that EDTF has for them. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21], ['summer', 22], ['autumn', 23], ['fall', 23], ['winter', 24],
  ['primavera', 21], ['verano', 22], ['otoño', 23], ['invierno', 24],
  ['printemps', 21], ['été', 22], ['automne', 23], ['hiver', 24],
  ['frühling', 21], ['frühjahr', 21], ['sommer', 22], ['herbst', 23], ['spätsommer', 22], ['frühsommer', 22], ['spätherbst', 23], ['hochsommer', 22],
]);

/** Numbers in words, as they stand in "three days later". */
export const countWords: ReadonlyMap<string, number> = new Map([
  ['a', 1], ['an', 1], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6],
  ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12],
]);

/** Ordinals in words and figures, for quarters and halves. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['last', 4],
]);
