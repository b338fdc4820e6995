/** One annotated document: words and tags, sentence by sentence. */
export interface Corpus {
  readonly id: string;
  /** What the document is of, such as `gum/news`. */
  readonly genre: string;
  readonly sentences: readonly AnnotatedSentence[];
}

export interface AnnotatedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const honorifics = /^(?:mr|mrs|ms|dr|prof|professor|sir|president|minister|prime|senator|sen|rep|gov|governor|general|gen|colonel|col|lt|lieutenant|captain|capt|pope|king|queen|prince|princess|saint|judge|justice|mayor|chancellor|secretary|ambassador|ayatollah|sheikh)\.?$/iu;

/** Drops a title at the head of a person's name: our names go without, whatever the corpus does. */
function withoutTitles(sentence: AnnotatedSentence): AnnotatedSentence {
  const tags = [...sentence.tags];
  tags.forEach((tag, index) => {
    if (tag !== 'B-PER' || tags[index + 1] !== 'I-PER' || !honorifics.test(sentence.words[index] ?? '')) return;
    tags[index] = 'O';
    tags[index + 1] = 'B-PER';
  });
  return { words: sentence.words, tags };
}

const known = (tag: string): string => (/-(?:PER|ORG|LOC)$/u.test(tag) ? tag : 'O');

/** Parts words at hyphens, as our own tokens are. */
function parted(sentence: AnnotatedSentence): AnnotatedSentence {
  const pairs = sentence.words.flatMap((word, index) => {
    const tag = sentence.tags[index] ?? 'O';
    const parts = /\p{L}-\p{L}/u.test(word) && !word.includes('@') && !word.includes('/') ? word.split(/(-)/u).filter((part) => part !== '') : [word];
    return parts.map((part, at) => ({ part, tag: at > 0 ? tag.replace(/^B-/u, 'I-') : tag }));
  });
  return { words: pairs.map(({ part }) => part), tags: pairs.map(({ tag }) => tag) };
}

/** Reads a file of `index word tag` lines (WikiGold, Universal NER). `-DOCSTART-` or `# newdoc id` begin a document. */
export function readColumns(text: string, genre: string): Corpus[] {
  const documents: { id: string; genre: string; sentences: AnnotatedSentence[] }[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const open = (id: string) => documents.push({ id, genre, sentences: [] });
  const close = () => {
    if (words.length > 0) documents[documents.length - 1]?.sentences.push(withoutTitles(parted({ words, tags })));
    words = [];
    tags = [];
  };
  open(`${genre}-0`);
  for (const line of text.split('\n')) {
    const id = /^# newdoc id = (.*)$/u.exec(line)?.[1];
    const [, word, tag] = line.split('\t');
    if (id !== undefined) open(id);
    else if (word === '-DOCSTART-') open(`${genre}-${documents.length}`);
    else if (line.trim() === '') close();
    else if (!line.startsWith('#') && word !== undefined && tag !== undefined) { words.push(word); tags.push(known(tag)); }
  }
  close();
  return documents.filter(({ sentences }) => sentences.length > 0);
}
