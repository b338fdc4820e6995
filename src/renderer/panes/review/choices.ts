import type { ActorType, Polarity, Status } from '../../../shared/vocabulary.ts';

/** The values of the case's vocabularies, written out: the renderer takes only types from there. */
export const actorTypes = ['person', 'organisation', 'state', 'group', 'persona', 'office', 'publication'] as const satisfies readonly ActorType[];
export const statuses = ['conducted', 'attempted', 'considered', 'not_conducted', 'planned', 'alleged'] as const satisfies readonly Status[];
export const polarities = ['asserts', 'denies', 'mixed'] as const satisfies readonly Polarity[];
