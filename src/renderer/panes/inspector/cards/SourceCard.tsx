import type { Output } from '../../../../shared/contract.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { useInspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import { Properties } from '../fields/Properties.tsx';
import { requiredTextProperty } from '../fields/text.tsx';
import { Section } from '../parts/Section.tsx';
import { sourceProperties, useSourceEdits } from './source-fields.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const words = inspectorStrings;

export interface SourceCardProps {
  readonly source: Output<'source.list'>[number];
  readonly reports: readonly { readonly id: string; readonly title: string }[];
}

/** Who publishes, and how reliable that is. */
export function SourceCard({ source, reports }: SourceCardProps) {
  const { select } = useInspectorActions();
  const removal = useRemoval(source.id);
  const { reportCount: _reportCount, ...row } = source;
  const edits = useSourceEdits(row);
  return (
    <Card
      icon="source" menu={[removal]} subtitle={`${vocabularyStrings.kinds.source} · ${words.reports(source.reportCount)}`}
      title={requiredTextProperty({ key: 'name', label: words.fields.name, value: edits.fields.name, save: (name) => edits.save({ name }) })}
    >
      <ConflictBanner edits={edits} />
      <Properties properties={sourceProperties(edits)} />
      <Section title={words.fields.reports} count={reports.length}>
        <ul className="inspector-lines">
          {reports.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="inspector-line" onClick={() => select([id])}><KindIcon kind="report" /><DocumentText className="inspector-line-text" text={title} /></button>
            </li>
          ))}
        </ul>
      </Section>
    </Card>
  );
}
