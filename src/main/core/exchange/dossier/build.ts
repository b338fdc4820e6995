import type { Marking } from '../../../../shared/vocabulary.ts';
import { highest, markingsIn } from '../common/marks.ts';
import type { Release } from '../release/release.ts';
import { citationsOf } from './citations.ts';
import { gapsOf } from './gaps.ts';
import type { Block, Dossier } from './model.ts';
import { quoteBlocks, sourceBlocks } from './sources.ts';
import { statementsOf } from './statements.ts';
import { actorBlocks, judgementBlocks, operationBlocks, timelineBlocks } from './things.ts';

/** A written product made of a release: the same case gives the same dossier. */
export function dossierOf(release: Release): Dossier {
  const citations = citationsOf(release);
  const statements = statementsOf(release.db, citations);
  const gaps = gapsOf(release);
  const section = (text: string, blocks: readonly Block[]): Block[] => [{ is: 'heading', level: 2, text }, ...blocks];
  const { head, options } = release;
  return {
    title: head.title,
    // What bears no marking counts as marked like the case, whose own marking is among them.
    marking: options.level ?? highest(markingsIn(release) as readonly (Marking | null)[]),
    asOf: head.changedAt.slice(0, 10),
    blocks: [
      ...section('Key judgements', judgementBlocks(statements)),
      ...section('What is missing', gaps.length === 0 ? [{ is: 'paragraph', line: [{ text: 'Nothing that is known of: every statement rests on a quote, and every citation is whole.' }] }] : [{ is: 'list', items: gaps }]),
      ...section('Operations', operationBlocks(release, citations, statements)),
      ...section('Actors', actorBlocks(release, statements)),
      ...section('Timeline', timelineBlocks(release, citations)),
      ...section('Sources', sourceBlocks(release)),
      ...section('Annex: quotes', quoteBlocks(release, citations)),
    ],
  };
}
