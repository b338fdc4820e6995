import { setOf } from '../quotes/words.ts';

/** Verbs that deny what follows them. */
export const denials = setOf(`deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted refuting
  dispute disputes disputed disputing rebut rebuts rebutted debunk debunks debunked contradict contradicted rebuffed disavow disavowed disavows
  niega niegan negó negaron desmintió desmiente desmintieron rechazó rechaza rechazan rechazaron nie nient nié démenti dément démentent démentir contesté conteste contestent rejeté rejette
  bestreitet bestritt bestritten dementiert dementierte zurückgewiesen wies wiesen weist réfute réfuté récuse récusé desmentido negado rechazado`);
/** What is denied when one of those verbs has it as its object. */
export const denied = setOf(`that dass claims claim allegations allegation accusations accusation any having being involvement interfering meddling charges charge report reports
  suggestions suggestion all it them responsibility idea notion assertions assertion such these those wrongdoing knowledge role the this
  que las los les la l' d' avoir haber tener toute toda cualquier jede jegliche die den vorwürfe vorwurf alle ces cette tout ce estas esas esos estos esto dies diese jede anschuldigungen accusations acusaciones`);
/** Said of a claim, these deny it. */
export const untrue = setOf('false untrue baseless unfounded groundless incorrect inaccurate absurd nonsense wrong lies falso falsa falsas falsos faux fausse fausses falsch unwahr haltlos');
export const beForms = setOf("is are was were be been being it's es son era fueron est sont était étaient ist sind war waren");
/** Verbs that a negation makes a clause of its own negated. */
export const auxiliaries = setOf(`do does did has have had is are was were be been will would can could should may might must shall cannot
  didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't`);
export const negations = setOf('not never nicht niemals jamais nunca cannot');
/** After `no`, an act that was not done or a thing that is not there. */
export const undone = setOf('attempt attempts effort efforts role part steps step action involvement plans plan intention knowledge contact link links connection connections interest impact effect changes access capability ability need reason doubt votes data information way');
/** They open a clause whose negation says nothing of the whole. */
export const conditions = setOf('if unless whether because lest until except what who whom whose which where so');
export const considering = setOf('considered considering weighed discussed explored contemplated planned debated');
export const joiners = setOf('but and while whereas although though yet however nor aunque pero mais bien aber obwohl sondern');
