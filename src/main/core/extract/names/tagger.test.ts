import { describe, expect, it } from 'vitest';
import { makeConsistent } from './consistency.ts';
import { mayFollow, tags, tagWords } from './tagger.ts';
import { loadWeights } from './weights.ts';

const weights = loadWeights();
const tagged = (...sentences: string[]) => tagWords(sentences.map((sentence) => sentence.split(' ')), weights).map((path) => Array.from(path, (tag) => tags[tag] ?? '').join(' '));

describe('the trained tagger', () => {
  it('finds a person and a place', () => {
    expect(tagged('The minister said that Jonathan Harker met Laura Murray in London .')).toEqual(['O O O O B-PER I-PER O B-PER I-PER O B-LOC O']);
  });

  it('never goes on with a name that has not begun', () => {
    const paths = tagWords([['the', 'OF', 'Of', 'Bank', 'and', 'X', '.'], ['A'], []], weights);
    const steps = paths.flatMap((path) => Array.from(path, (tag, index) => [index === 0 ? 0 : (path[index - 1] ?? 0), tag] as const));
    expect(steps.every(([from, to]) => mayFollow(from, to))).toBe(true);
  });
});

describe('tags of one document', () => {
  it('are made to agree on a name of one word', () => {
    const document = ['met Brel .', 'saw Brel .', 'and Brel .', 'near Brel .'].map((sentence) => sentence.split(' '));
    const [person, place] = [tags.indexOf('B-PER'), tags.indexOf('B-LOC')];
    const paths = [person, person, 0, place].map((tag) => Int8Array.of(0, tag, 0));
    makeConsistent(document, paths);
    expect(paths.map((path) => path[1])).toEqual([person, person, person, person]);
  });
});
