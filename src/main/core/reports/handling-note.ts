/** The line of a report's note that says how its text asks to be handled, in words that no marking of a case equals. */
export const handlingNote = (words: string): string => `Handling: ${words}`;
