import type { Marking as MarkingLabel } from '../../shared/vocabulary.ts';
import './Marking.css';

const colours: Readonly<Record<MarkingLabel, string>> = {
  'TLP:CLEAR': 'clear', 'TLP:GREEN': 'green', 'TLP:AMBER': 'amber', 'TLP:AMBER+STRICT': 'amber', 'TLP:RED': 'red',
};

/** A handling marking as FIRST prescribes it. */
export function Marking({ marking, title }: { readonly marking: MarkingLabel; readonly title?: string }) {
  return <span className={`marking marking-${colours[marking]}`} title={title}>{marking}</span>;
}
