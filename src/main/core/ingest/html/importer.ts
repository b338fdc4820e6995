import { decodePage } from './encoding.ts';
import { factsOf } from './facts.ts';
import { markupImporter } from './markup.ts';
import { isHtml } from './sniff.ts';

/** Reads web pages, those saved as one file too. */
export const htmlImporter = markupImporter({ name: 'html', version: '1', mediaType: 'text/html', accepts: isHtml }, async (file) => {
  const { text, encoding, encodingIsGuess } = await decodePage(file);
  return { markup: text, encoding, encodingIsGuess, facts: (root) => factsOf(root, text), warnings: [], isWebPage: true };
});
