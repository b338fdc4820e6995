import { useState } from 'react';
import type { ReportId } from '../../../../shared/ids.ts';
import { useVerb } from '../../../state/queries.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';
import { formatInstantFully } from '../../../ui/format.ts';

const words = inspectorStrings.custody;

/** Who had a report in hand, when and with what. Asked for when it is looked at: it goes through all of the history. */
export function Custody({ id }: { readonly id: ReportId }) {
  const [isOpen, setOpen] = useState(false);
  const custody = useVerb('report.custody', { id }, { enabled: isOpen });
  return (
    <details className="inspector-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {custody.error !== null && <p className="inspector-nothing">{custody.error.message}</p>}
      <dl className="inspector-list">
        {(custody.data?.[0]?.steps ?? []).map((step) => (
          <div key={step.seq} className="inspector-row">
            <dt className="inspector-label">{formatInstantFully(step.at)}</dt>
            <dd className="inspector-value">
              <DocumentText text={words.step(step.kind, step.label, step.author, step.tool)} />
              <div className="inspector-hash">{step.hash}</div>
            </dd>
          </div>
        ))}
      </dl>
      <p className="inspector-nothing">{words.note}</p>
    </details>
  );
}
