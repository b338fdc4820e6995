import { readTemplate, type DossierField, type DossierSection, type TemplatePart, type TemplateWords } from '../../../../shared/dossier-template.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { Marking } from '../../../../shared/vocabulary.ts';
import { highest, markingsIn } from '../common/marks.ts';
import type { Release } from '../release/release.ts';
import { citationsOf } from './citations.ts';
import { gapLines, gapsOf } from './gaps.ts';
import type { Block, Dossier, Level, Line } from './model.ts';
import { DossierPictures, mostPictures } from './pictures.ts';
import { quoteBlocks, sourceBlocks } from './sources.ts';
import { statementsOf } from './statements.ts';
import { actorBlocks, judgementBlocks, operationBlocks, timelineBlocks, type Parts } from './things.ts';

const mostProblems = 5;

/**
 * The parts of a template.
 *
 * @throws CaseError `INPUT_INVALID`: names the lines, and what to do about each
 */
function partsOf(template: string): readonly TemplatePart[] {
  const { parts, problems } = readTemplate(template);
  if (problems.length === 0) return parts;
  const told = problems.slice(0, mostProblems).map(({ line, message }) => `Line ${line}: ${message}`).join(' ');
  throw new CaseError('INPUT_INVALID', `The template of the dossier can't be used. ${told}${problems.length > mostProblems ? ` And ${problems.length - mostProblems} more.` : ''}`);
}

type Fields = Readonly<Record<DossierField, string>>;

const filled = (words: TemplateWords, fields: Fields): string => words.map((word) => (typeof word === 'string' ? word : fields[word.field])).join('');

function missingBlocks(release: Release): Block[] {
  const gaps = gapsOf(release);
  return gaps.length === 0
    ? [{ is: 'paragraph', line: [{ text: 'Nothing that is known of: every statement rests on a quote, and every citation is whole.' }] }]
    : [{ is: 'list', items: gapLines(gaps) }];
}

/** Gives what stands in the place of a section. */
function sectionsOf(release: Release): (section: DossierSection, level: Level, withPictures: boolean) => readonly Block[] {
  const citations = citationsOf(release);
  const statements = statementsOf(release.db, citations);
  let pictures: DossierPictures | null = null;
  const partsFor = (level: Level, withPictures: boolean): Parts => ({ citations, statements, level, pictures: withPictures ? pictures ??= new DossierPictures(release) : null });
  const shortened = (drawn: DossierPictures | null, kind: 'actor' | 'operation'): Block[] => (drawn?.leavesOut(kind) === true
    ? [{ is: 'paragraph', line: [{ text: `The ${mostPictures} actors and operations with the most claims have pictures.`, look: 'aside' }] }] : []);
  return (section, level, withPictures) => {
    switch (section) {
      case 'judgements': return judgementBlocks(statements);
      case 'missing': return missingBlocks(release);
      case 'operations': {
        const parts = partsFor(level, withPictures);
        return [...operationBlocks(release, parts), ...shortened(parts.pictures, 'operation')];
      }
      case 'actors': {
        const parts = partsFor(level, withPictures);
        return [...actorBlocks(release, parts), ...shortened(parts.pictures, 'actor')];
      }
      case 'timeline': return timelineBlocks(release, partsFor(level, withPictures));
      case 'sources': return sourceBlocks(release);
      case 'quotes': return quoteBlocks(release, citations);
    }
  };
}

/**
 * A written product made of a release: the same case and template give the same dossier.
 *
 * @throws CaseError `INPUT_INVALID` for a template that can't be read
 */
export function dossierOf(release: Release, template: string): Dossier {
  const parts = partsOf(template);
  const { head, options } = release;
  // What bears no marking counts as marked like the case, whose own marking is among them.
  const marking = options.level ?? highest(markingsIn(release) as readonly (Marking | null)[]);
  const asOf = head.changedAt.slice(0, 10);
  const fields: Fields = { title: head.title, date: asOf, marking: marking ?? '' };
  const sectionOf = sectionsOf(release);
  const line = (words: TemplateWords): Line => [{ text: filled(words, fields) }];
  const blocks = parts.flatMap((part): readonly Block[] => {
    switch (part.is) {
      case 'title': return [];
      case 'heading': return [{ is: 'heading', level: part.level, text: filled(part.words, fields) }];
      case 'paragraph': return [{ is: 'paragraph', line: line(part.words) }];
      case 'list': return [{ is: 'list', items: part.items.map(line) }];
      case 'section': return sectionOf(part.section, part.level, part.withPictures);
    }
  });
  const title = parts.find((part) => part.is === 'title');
  return { title: title === undefined ? head.title : filled(title.words, fields), marking, asOf, blocks };
}
