import type { FoundActor } from '../model.ts';
import type { Sentence } from '../text/document.ts';
import type { Clausal } from './units.ts';

const persons = new Set(['he', 'she', 'his', 'her']);
const bodies = new Set(['group', 'persona', 'network', 'organization', 'organisation', 'company', 'unit', 'gang', 'cell', 'outfit']);

/** Who was named in the sentences before, for pronouns and for "the group". Lives for one pass over a report. */
export class Recollection {
  #doers: readonly FoundActor[] = [];
  #doersAt = -9;
  #named: readonly FoundActor[] = [];
  #namedAt = -9;

  /** Remembers a sentence: all whom it names, and those who did something in it. */
  note({ sentence, units }: Clausal, doers: readonly FoundActor[]): void {
    const named = units.flatMap(({ actor }) => actor && actor.type !== 'publication' ? [actor] : []);
    if (named.length > 0) {
      this.#named = named;
      this.#namedAt = sentence.paragraph;
    }
    if (doers.length === 0) return;
    this.#doers = doers;
    this.#doersAt = sentence.paragraph;
  }

  /** The doers told last, unless that was long ago. */
  doers(sentence: Sentence): readonly FoundActor[] {
    return sentence.paragraph - this.#doersAt <= 2 ? this.#doers : [];
  }

  /** Whom a pronoun or noun means: the first fitting one named in the sentence before, in its paragraph, else the last doers. */
  resolve(sentence: Sentence, word: string): readonly FoundActor[] {
    const near = this.#namedAt === sentence.paragraph ? this.#named : [];
    const doers = this.doers(sentence);
    if (persons.has(word)) {
      const person = near.find(({ type }) => type === 'person') ?? doers.find(({ type }) => type === 'person');
      return person ? [person] : doers;
    }
    if (bodies.has(word)) {
      const body = near.find(({ type }) => type === 'group' || type === 'persona' || type === 'organisation');
      return body ? [body] : doers;
    }
    return doers;
  }
}
