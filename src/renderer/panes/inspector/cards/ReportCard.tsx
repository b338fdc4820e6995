import type { Input, Output } from '../../../../shared/contract.ts';
import { readUnconfirmed } from '../../../../shared/unconfirmed.ts';
import { againItems, versionItems } from '../../../state/report-items.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { versionStrings } from '../../../strings/versions.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { useInspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import type { Snapshot } from '../edits.ts';
import { dateProperty } from '../fields/date.tsx';
import { markingProperty } from '../fields/grades.tsx';
import { Section } from '../parts/Section.tsx';
import { Properties } from '../fields/Properties.tsx';
import { UnconfirmedMark } from '../fields/UnconfirmedMark.tsx';
import type { Property } from '../fields/property.ts';
import { requiredTextProperty, textProperty } from '../fields/text.tsx';
import { thingProperty } from '../fields/thing.tsx';
import { useEdits, type Edits } from '../use-edits.ts';
import { Custody } from './Custody.tsx';
import { sourceProperties, useSourceEdits } from './source-fields.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const words = inspectorStrings;

type ReportFields = Omit<Input<'report.edit'>, 'id' | 'revision'>;
type Report = Output<'report.read'>['report'];

function snapshotOf({ sourceId, title, author, date, dateInferred, dateBasis, url, language, marking, note, revision }: Report): Snapshot<ReportFields> {
  return { fields: { sourceId, title, author, date, dateInferred, dateBasis, url, language, marking, note }, revision };
}

export interface ReportCardProps {
  readonly data: Output<'report.read'>;
  readonly quoteCount: number;
  /** The report that replaces this one, if any. */
  readonly newerId: string | null;
}

/** One document in one version, and who published it. */
export function ReportCard({ data: { report, source, warnings }, quoteCount, newerId }: ReportCardProps) {
  const { id } = report;
  const { run, ask, select, compareVersions, readAgain } = useInspectorActions();
  const removal = useRemoval(id);
  const edits = useEdits(snapshotOf(report), {
    write: (fields, revision) => run('report.edit', { id, ...fields, revision }),
    read: async () => snapshotOf((await ask('report.read', { id })).report),
  });
  const sourceEdits = useSourceEdits(source);
  const { fields, save } = edits;
  const unconfirmed = readUnconfirmed(report.unconfirmed);
  return (
    <Card
      icon="report" views={versionItems(versionStrings, report, newerId, compareVersions)}
      menu={[...againItems(versionStrings, report, readAgain), removal]}
      title={requiredTextProperty({ key: 'title', label: words.fields.title, value: fields.title, isLong: true, save: (title) => save({ title }) })}
      subtitle={(
        <>
          {vocabularyStrings.kinds.report} · <button type="button" className="inspector-link" onClick={() => select([source.id])}><DocumentText text={source.name} /></button> · {words.quotes(quoteCount)}
          {unconfirmed.title && <> · <UnconfirmedMark /></>}
        </>
      )}
    >
      <ConflictBanner edits={edits} />
      <ConflictBanner edits={sourceEdits} />
      <Properties properties={[...reportProperties(report, source.name, edits, ask).map((property) => ({ ...property, isUnconfirmed: property.key in unconfirmed })), ...sourceProperties(sourceEdits).filter(({ key }) => key === 'reliability')]} />
      <Warnings warnings={warnings} />
      <FileFacts report={report} />
      <Custody id={id} />
    </Card>
  );
}

function reportProperties(
  report: Report, sourceName: string, { fields, save }: Edits<ReportFields>, ask: ReturnType<typeof useInspectorActions>['ask'],
): readonly Property[] {
  return [
    dateProperty(words.fields.published, report, (date) => save(date)),
    textProperty({ key: 'author', label: words.fields.author, value: fields.author, save: (author) => save({ author }) }),
    thingProperty({
      key: 'source', label: words.fields.source, value: { id: fields.sourceId, name: sourceName }, canBeEmpty: false,
      search: (text) => ask('thing.find', { text, kinds: ['source'], limit: 20 }), save: (sourceId) => (sourceId === null ? Promise.resolve() : save({ sourceId })),
    }),
    textProperty({ key: 'url', label: words.fields.url, value: fields.url, save: (url) => save({ url }) }),
    textProperty({ key: 'language', label: words.fields.language, value: fields.language, save: (language) => save({ language }) }),
    markingProperty(fields.marking, (marking) => save({ marking })),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
}

/** What a reader must know of the text, as it was told at the import. */
function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Section title={words.warningsTitle} count={warnings.length}>
      {warnings.map((warning) => <p key={warning} className="inspector-nothing"><DocumentText text={warning} /></p>)}
    </Section>
  );
}

/** What the importer found. None of it can change. */
function FileFacts({ report }: { readonly report: Report }) {
  const { fileFields } = words;
  const facts: readonly (readonly [string, string])[] = [
    [fileFields.fileName, report.fileName], [fileFields.mediaType, report.mediaType], [fileFields.size, words.bytes(report.originalBytes)],
    [fileFields.encoding, report.encoding], [fileFields.length, words.characters(report.textLength)],
    [fileFields.extractor, `${report.extractor} ${report.extractorVersion}`],
    [fileFields.importedAt, new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(report.importedAt))],
    [fileFields.sha256, report.originalSha256], [fileFields.textSha256, report.textSha256],
  ];
  return (
    <details className="inspector-details">
      <summary>{words.fileTitle}</summary>
      <dl className="inspector-list">
        {facts.map(([label, value]) => (
          <div key={label} className="inspector-row">
            <dt className="inspector-label">{label}</dt>
            <dd className={/^[0-9a-f]{64}$/.test(value) ? 'inspector-value inspector-hash' : 'inspector-value'}>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
