import type { Input } from '../../../../shared/contract.ts';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { likelihoodBands, polarities, quoteKinds, voices } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { versionStrings } from '../../../strings/versions.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { DetachIcon } from '../../../ui/icons.tsx';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { useInspectorActions, type InspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import type { Snapshot } from '../edits.ts';
import { choiceProperty, optionsOf } from '../fields/choice.tsx';
import { confidenceProperty, credibilityProperty, likelihoodProperty, markingProperty } from '../fields/grades.tsx';
import { Properties } from '../fields/Properties.tsx';
import type { Property } from '../fields/property.ts';
import { textProperty } from '../fields/text.tsx';
import { thingProperty } from '../fields/thing.tsx';
import { Section } from '../parts/Section.tsx';
import { useEdits, type Edits } from '../use-edits.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const words = inspectorStrings;

type QuoteFields = Omit<Input<'quote.edit'>, 'id' | 'revision'>;

function snapshotOf(quote: QuoteWithSupport): Snapshot<QuoteFields> {
  const {
    kind, voice, polarity, speakerId, speakerText, speakerStart, speakerEnd, viaId, viaText, likelihood, confidence, credibility, language, marking, note,
    revision,
  } = quote;
  return {
    revision,
    fields: {
      kind, voice, polarity, speakerId, speakerText, speakerStart, speakerEnd, viaId, viaText, likelihood, confidence, credibility, language, marking, note,
    },
  };
}

export interface QuoteCardProps {
  readonly quote: QuoteWithSupport;
  /** Names of report, speaker and go-between by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Exact words of a report, what is said about them, and what rests on them. */
export function QuoteCard({ quote, names }: QuoteCardProps) {
  const { id, reportId, number, page, exact, supports, estimatives, carriedFromId } = quote;
  const actions = useInspectorActions();
  const { run, ask, select, compareVersions } = actions;
  const removal = useRemoval(id);
  const edits = useEdits(snapshotOf(quote), {
    write: (fields, revision) => run('quote.edit', { id, ...fields, revision }),
    read: async () => snapshotOf(await ask('quote.read', { id })),
  });
  const report = names.get(reportId) ?? '';
  return (
    <Card
      icon="quote" menu={carriedFromId === null ? [removal] : [{ key: 'before', label: versionStrings.menuBefore, onSelect: () => compareVersions(reportId, null) }, removal]} title={{ key: 'quote', label: words.fields.words, isEmpty: false, text: exact, show: words.quoteNumber(number) }}
      subtitle={<>{words.page(page)} · <button type="button" className="inspector-link" title={words.openReport} onClick={() => select([reportId])}>{report}</button></>}
    >
      <ConflictBanner edits={edits} />
      <blockquote className="inspector-words"><DocumentText text={exact} /></blockquote>
      {carriedFromId !== null && <p><button type="button" className="inspector-link" onClick={() => select([carriedFromId])}>{versionStrings.carriedFrom}</button></p>}
      <Properties properties={propertiesOf(quote, names, edits, actions)} />
      {estimatives.length > 0 && (
        <Section title={words.estimativesTitle} count={estimatives.length}>
          <ul className="inspector-plain">
            {estimatives.map((estimative) => (
              <li key={estimative.id}>
                <q><DocumentText text={estimative.exact} /></q>{' '}
                <span className="inspector-code">{estimative.likelihood === null ? words.estimativeClasses[estimative.class] : likelihoodBands[estimative.likelihood].term}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Supports supports={supports} />
    </Card>
  );
}

function Supports({ supports }: { readonly supports: QuoteWithSupport['supports'] }) {
  const { run, select, attempt, isReadOnly } = useInspectorActions();
  return (
    <Section title={words.supportsTitle} count={supports.length}>
      {supports.length === 0 && <p className="inspector-nothing">{words.nothing}</p>}
      <ul className="inspector-lines">
        {supports.map(({ evidenceId, thingId, name, type }) => (
          <li key={evidenceId} className="inspector-quote-item">
            <button type="button" className="inspector-line" onClick={() => select([thingId])}>
              <KindIcon kind={thingId.startsWith('actor') ? type : thingId.slice(0, thingId.indexOf('--'))} />
              <DocumentText className="inspector-line-text" text={name} />
            </button>
            {!isReadOnly && (
              <IconButton label={words.detach(name)} onClick={() => attempt(() => run('quote.detach', { id: evidenceId }))}><DetachIcon aria-hidden /></IconButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function propertiesOf(
  quote: QuoteWithSupport, names: ReadonlyMap<string, string>, { fields, save }: Edits<QuoteFields>, { ask }: InspectorActions,
): readonly Property[] {
  const actor = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  const search = (text: string) => ask('thing.find', { text, kinds: ['actor'], limit: 20 });
  return [
    choiceProperty({ key: 'kind', label: words.fields.kind, value: fields.kind, options: optionsOf(quoteKinds, words.quoteKinds), save: (kind) => save({ kind }) }),
    thingProperty({ key: 'speaker', label: words.fields.speaker, value: actor(fields.speakerId), search, save: (speakerId) => save({ speakerId }) }),
    textProperty({
      key: 'speakerText', label: words.fields.speakerText, value: fields.speakerText,
      // Words typed by hand stand nowhere in the report.
      save: (speakerText) => save({ speakerText, speakerStart: null, speakerEnd: null }),
    }),
    thingProperty({ key: 'via', label: words.fields.via, value: actor(fields.viaId), search, save: (viaId) => save({ viaId }) }),
    textProperty({ key: 'viaText', label: words.fields.viaText, value: fields.viaText, save: (viaText) => save({ viaText }) }),
    choiceProperty({ key: 'voice', label: words.fields.voice, value: fields.voice, options: optionsOf(voices, words.voices), save: (voice) => save({ voice }) }),
    choiceProperty({ key: 'polarity', label: words.fields.polarity, value: fields.polarity, options: optionsOf(polarities, words.polarities), save: (polarity) => save({ polarity }) }),
    likelihoodProperty(fields.likelihood, (likelihood) => save({ likelihood })),
    confidenceProperty(fields.confidence, (confidence) => save({ confidence })),
    credibilityProperty(fields.credibility, (credibility) => save({ credibility })),
    markingProperty(fields.marking, (marking) => save({ marking })),
    textProperty({ key: 'language', label: words.fields.language, value: quote.language, save: (language) => save({ language }) }),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
}
