/** What the writer protects a case by. */
export const writerPassphrase = 'correct horse battery';
/** Actors that the writer imports in one step: all of them are there, or none. */
export const importedTogether = 100;
