import { useState } from 'react';
import type { ParsedInput } from '../../../shared/contract.ts';
import { readTemplate, templateView, usualTemplate } from '../../../shared/dossier-template.ts';
import { useClient, useVerb } from '../../state/queries.ts';
import { dossierStrings as words } from '../../strings/dossier.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { keepTemplate } from './keep-template.ts';

/** The template that a dossier is made by, as it is being written; null as long as nobody has opened it. */
export type TemplateDraft = string | null;

/** Whether a dossier can be made by a draft. */
export const isUsable = (draft: TemplateDraft): boolean => draft === null || readTemplate(draft).problems.length === 0;

const shownGaps = 8;

/** What readers of a dossier would miss, and the template that it is made by. */
export function DossierOptions({ options, draft, isDisabled, onDraft }: {
  readonly options: ParsedInput<'export.gaps'>;
  readonly draft: TemplateDraft;
  readonly isDisabled: boolean;
  readonly onDraft: (draft: TemplateDraft) => void;
}) {
  return (
    <>
      <Gaps options={options} />
      <TemplateEditor draft={draft} isDisabled={isDisabled} onDraft={onDraft} />
    </>
  );
}

function Gaps({ options }: { readonly options: ParsedInput<'export.gaps'> }) {
  const found = useVerb('export.gaps', options).data;
  if (found === undefined) return null;
  return (
    <section className="export-gaps" aria-label={words.gaps}>
      <h3>{found.total === 0 ? words.noGaps : words.gapCount(found.total)}</h3>
      <ul>
        {found.gaps.slice(0, shownGaps).map((gap) => <li key={gap.id}><bdi>{gap.name}</bdi>: {words.missing(gap.missing)}</li>)}
      </ul>
      {found.total > shownGaps && <p>{words.moreGaps(found.total - shownGaps)}</p>}
    </section>
  );
}

function TemplateEditor({ draft, isDisabled, onDraft }: { readonly draft: TemplateDraft; readonly isDisabled: boolean; readonly onDraft: (draft: TemplateDraft) => void }) {
  const client = useClient();
  const kept = useKeptTemplate();
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (kept.text === undefined) return null;
  if (draft === null) {
    return (
      <div className="export-template-line">
        <span>{kept.isUsual ? words.usual : words.own}</span>
        <Button onClick={() => onDraft(kept.text ?? usualTemplate)} disabled={isDisabled}>{words.edit}</Button>
      </div>
    );
  }
  const { problems } = readTemplate(draft);

  async function keep(text: string): Promise<void> {
    const found = await keepTemplate(client, text);
    setProblem(found);
    if (found !== null) return;
    kept.reload();
    onDraft(text);
    setSaved(true);
  }

  return (
    <div className="export-template">
      <TextArea
        label={words.template} hint={words.hint} value={draft} rows={14} spellCheck={false} disabled={isDisabled}
        error={problems.length === 0 ? undefined : problems.slice(0, 4).map(({ line, message }) => words.problem(line, message)).join(' ')}
        onChange={(text) => {
          setSaved(false);
          setProblem(null);
          onDraft(text);
        }}
      />
      {problem !== null && <Banner tone="error" title={words.notSaved}>{problem}</Banner>}
      <div className="export-template-line">
        <span role="status">{isSaved ? words.saved : ''}</span>
        <Button onClick={() => void keep(usualTemplate)} disabled={isDisabled || (draft === usualTemplate && kept.isUsual)}>{words.reset}</Button>
        <Button onClick={() => void keep(draft)} disabled={isDisabled || problems.length > 0 || draft === kept.text}>{words.save}</Button>
      </div>
    </div>
  );
}

/** The template that the case keeps, or else the usual one; undefined until it is known. */
function useKeptTemplate() {
  const read = useVerb('view.read', { key: templateView });
  const value: unknown = read.data === undefined || read.data.json === null ? null : JSON.parse(read.data.json);
  const text = read.data === undefined ? undefined : typeof value === 'string' ? value : usualTemplate;
  return { text, isUsual: text === usualTemplate, reload: () => void read.refetch() };
}
