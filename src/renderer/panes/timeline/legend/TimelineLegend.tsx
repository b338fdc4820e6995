import { memo } from 'react';
import { timelineLegendStrings as words } from '../../../strings/timeline-legend.ts';
import { LegendPopover } from '../../../ui/LegendPopover.tsx';
import type { Mark } from '../../../../drawing/timeline/mark.ts';
import { formClass, MarkForm } from '../MarkShape.tsx';
import { legendDates, legendForms, legendKinds, legendStatuses, sampleOf } from './samples.ts';

/** A button that opens what the forms of the timeline mean. */
export const TimelineLegend = memo(function TimelineLegend() {
  return (
    <LegendPopover label={words.legend}>
      <div className="timeline-legend">
        <Group title={words.dates}>
          {legendForms.map((form) => <Row key={form} mark={sampleOf(form)} text={words.forms[form]} note={legendDates[form]} />)}
        </Group>
        <Group title={words.statuses}>
          {legendStatuses.map((status) => <Row key={status} mark={sampleOf('within', { status })} text={words.status[status]} />)}
        </Group>
        <Group title={words.kinds}>
          {legendKinds.map((kind) => <Row key={kind} mark={sampleOf('range', { kind })} text={words.kind[kind]} />)}
        </Group>
      </div>
    </LegendPopover>
  );
});

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="timeline-legend-group">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Row({ mark, text, note = null }: { readonly mark: Mark | null; readonly text: string; readonly note?: string | null }) {
  return (
    <li>
      {mark !== null && <svg width="58" height="20" aria-hidden><g className={formClass(mark.entry)}><MarkForm mark={mark} /></g></svg>}
      <span>{text}</span>
      {note !== null && <code>{note}</code>}
    </li>
  );
}
