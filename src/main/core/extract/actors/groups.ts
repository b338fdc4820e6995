import { kinds } from '../names/gazetteer.ts';
import { nameOf, type Candidate } from './candidate.ts';
import { isCapitalised, type Line } from './line.ts';

const political = /^(?:administration|Administration|campaign|Campaign|administración|Regierung)$/u;
const services = /^(?:services|service|agencies|agency)$/u;
const secret = /^(?:intelligence|security|secret)$/u;

/** `Trump administration`, `Russian intelligence services`: bodies that are named with small letters. */
export function politicalBodies(line: Line): Candidate[] {
  return line.words.flatMap((word, index) => {
    const one = political.test(word) ? administration(line, index) : services.test(word) ? secretServices(line, index) : null;
    return one ? [one] : [];
  });
}

function body(line: Line, from: number, to: number, name: string): Candidate {
  return { line, from, to, type: 'organisation', kind: 'name', rule: 'administration', entity: null, name, weight: 82, isDoubtful: false };
}

function administration(line: Line, index: number): Candidate | null {
  const word = line.words[index] ?? '';
  if (/^admini/iu.test(word) === false && !/^campaign$/iu.test(word)) return null;
  if (word === 'administración') return isPerson(line, index + 1) ? body(line, index, index + 2, `${line.words[index + 1] ?? ''} administration`) : null;
  if (!isPerson(line, index - 1)) return null;
  const noun = /^campaign$/iu.test(word) ? 'campaign' : 'administration';
  if (noun === 'campaign' && !/^(?:for|to)$/u.test(line.plain[index + 1] ?? '') === false) return null;
  return body(line, index - 1, index + 1, `${line.words[index - 1] ?? ''} ${noun}`);
}

/** Whether a word is a person's name rather than a state's or an ordinary one. */
function isPerson(line: Line, index: number): boolean {
  const word = line.words[index];
  if (!isCapitalised(word) || index < 0) return false;
  const bits = line.kinds[index] ?? 0;
  if (bits & (kinds.demonym | kinds.country | kinds.organisation | kinds.title | kinds.calendar | kinds.place)) return false;
  return line.tags[index]?.endsWith('PER') === true || /^(?:Trump|Biden|Obama|Clinton|Bush|Reagan|Macron|Merkel|Scholz|Putin|Zelensky|Zelenskyy|Zelenskiy|Maduro|Netanyahu|Rouhani|Raisi|Xi|Lula|Bolsonaro|Erdogan|Johnson|Sanders|Harris)$/u.test(word ?? '');
}

/** A state's services: `Russian intelligence services`, `Iran’s military intelligence agencies`. */
function secretServices(line: Line, index: number): Candidate | null {
  if (!secret.test(line.plain[index - 1] ?? '')) return null;
  let from = index - 1;
  while (from > 0 && /^(?:military|foreign|domestic|state|special|and|security|intelligence|secret|civilian)$/u.test(line.plain[from - 1] ?? '')) from--;
  if (!((line.kinds[from - 1] ?? 0) & kinds.demonym) || !isCapitalised(line.words[from - 1])) return null;
  return body(line, from - 1, index + 1, nameOf(line, from - 1, index + 1));
}
