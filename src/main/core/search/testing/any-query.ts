import fc from 'fast-check';

/** Pieces of queries in any order: all signs of the grammar, words, and anything else. */
const pieces = fc.oneof(
  fc.constantFrom('AND', 'OR', 'NOT', 'NEAR', 'NEAR/3', 'NEAR(', '(', ')', '"', '“', '*', '-', ':', ',', 'type:', 'type:quote', 'before:', 'before:2020', 'grade:A..C', 'source:', '\'', ';', '--', '^', '{', '}', '+', '\\', '%', '_', '\u0000', '\ud800', '😀', 'é', '近平', '\u202e'),
  fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('iran', 'The', 'x'),
);
/** Any text that somebody might type or paste into the search, broken ones above all. */
export const anyQuery = fc.array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 25 }).map((parts) => parts.flat().join(''));
