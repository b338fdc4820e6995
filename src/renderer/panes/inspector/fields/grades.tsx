import { confidences, credibilities, likelihoodBands, likelihoods, markings, type Confidence, type Credibility, type Likelihood, type Marking as MarkingLabel } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Marking } from '../../../ui/Marking.tsx';
import { optionalChoiceProperty, optionsOf } from './choice.tsx';
import type { Property } from './property.ts';

const words = inspectorStrings;

/** The term with its band of ICD 203 on a scale from 0 to 100 %. */
export function LikelihoodBar({ likelihood }: { readonly likelihood: Likelihood }) {
  const { term, fromPercent, toPercent } = likelihoodBands[likelihood];
  return (
    <>
      <span>{term}</span><span className="inspector-code"> {words.band(fromPercent, toPercent)}</span>
      <svg className="inspector-band" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden>
        <rect className="inspector-band-scale" width="100" height="5" rx="2.5" ry="2.5" />
        <rect className="inspector-band-part" x={fromPercent} width={toPercent - fromPercent} height="5" rx="1.5" ry="2.5" />
      </svg>
    </>
  );
}

type Save<V> = (value: V | null) => Promise<void>;

export function likelihoodProperty(value: Likelihood | null, save: Save<Likelihood>): Property {
  const options = likelihoods.map((likelihood) => {
    const { term, otherTerm, fromPercent, toPercent } = likelihoodBands[likelihood];
    return { value: likelihood, label: `${words.or(term, otherTerm)}, ${words.band(fromPercent, toPercent)}` };
  });
  return optionalChoiceProperty<Likelihood>({
    key: 'likelihood', label: words.fields.likelihood, value, options, save, ...(value === null ? {} : { show: <LikelihoodBar likelihood={value} /> }),
  });
}

export function confidenceProperty(value: Confidence | null, save: Save<Confidence>): Property {
  return optionalChoiceProperty({ key: 'confidence', label: words.fields.confidence, value, options: optionsOf(confidences, words.confidences), save });
}

/** Credibility on the Admiralty scale; 6 says that it is not known. */
export function credibilityProperty(value: Credibility | null, save: Save<Credibility>): Property {
  const options = credibilities.map((grade) => ({ value: String(grade), label: words.credibilities[grade] }));
  return optionalChoiceProperty({
    key: 'credibility', label: words.fields.credibility, value: value === null ? null : String(value), options,
    save: (chosen) => save(credibilities.find((grade) => String(grade) === chosen) ?? null),
    ...(value === 6 ? { show: <>{words.credibilities[6]}<span className="inspector-aside">{words.cannotBeJudged}</span></> } : {}),
  });
}

export function markingProperty(value: MarkingLabel | null, save: Save<MarkingLabel>): Property {
  return optionalChoiceProperty({
    key: 'marking', label: words.fields.marking, value, options: markings.map((label) => ({ value: label, label })), save,
    ...(value === null ? {} : { show: <Marking marking={value} /> }),
  });
}
