import { useState } from 'react';
import type { ReportId } from '../../../../shared/ids.ts';
import { useVerb } from '../../../state/queries.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';
import { download } from '../../../ui/download.ts';
import { formatInstantFully } from '../../../ui/format.ts';
import { useInspectorActions } from '../actions.ts';

const words = inspectorStrings.custody;

/** Who had a report in hand, when and with what. Asked for when it is looked at: it goes through all of the history. */
export function Custody({ id }: { readonly id: ReportId }) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { ask } = useInspectorActions();
  const custody = useVerb('report.custody', { id }, { enabled: isOpen });
  const failure = problem ?? custody.error?.message ?? null;

  async function save(of: ReportId | null): Promise<void> {
    try {
      const { csv } = await ask('report.custodyTable', { id: of });
      download(new Blob([csv], { type: 'text/csv' }), `${of === null ? words.fileNameOfAll : words.fileName}.csv`);
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <details className="inspector-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {failure !== null && <p role="alert" className="inspector-nothing">{failure}</p>}
      {custody.isPending && isOpen && <p className="inspector-nothing">{words.loading}</p>}
      <ol className="inspector-steps">
        {(custody.data?.[0]?.steps ?? []).map((step) => (
          <li key={step.hash} className="inspector-step">
            <DocumentText text={words.step(step.kind, step.label)} />
            <span className="inspector-aside">{formatInstantFully(step.at)} · <DocumentText text={step.author} /> · <DocumentText text={step.tool} /></span>
            {step.copy && <span className="inspector-aside"><DocumentText text={words.inCopy(step.copy.fileName)} /></span>}
            <span className="inspector-hash inspector-aside">{step.hash}</span>
          </li>
        ))}
      </ol>
      <p className="inspector-nothing">{words.note}</p>
      <div className="inspector-saves">
        <Button onClick={() => void save(id)}>{words.save}</Button>
        <Button onClick={() => void save(null)}>{words.saveAll}</Button>
      </div>
    </details>
  );
}
