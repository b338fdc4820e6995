import { useState } from 'react';
import { useVerb } from '../../../state/queries.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { useNames } from '../useNames.ts';
import { QuoteCard, type CardActions } from './QuoteCard.tsx';

const { list: words } = evidenceStrings;
const step = 100;
const most = 500;

export interface QuoteListProps {
  readonly reportId: string;
  /** Titles of reports by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly selectedIds: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly actions: CardActions;
}

/** The quotes of the report or of the whole case, filtered. */
export function QuoteList({ reportId, titles, selectedIds, isReadOnly, actions }: QuoteListProps) {
  const [text, setText] = useState('');
  const [isUnattached, setUnattached] = useState(false);
  const [scope, setScope] = useState<'report' | 'case'>('report');
  const [limit, setLimit] = useState(step);
  const { data, error } = useVerb('quote.list', {
    text, offset: 0, limit, ...(isUnattached ? { isUnattached } : {}), ...(scope === 'report' ? { reportId } : {}),
  });
  const quotes = data?.quotes ?? [];
  const names = useNames(quotes.flatMap(({ speakerId, viaId }) => [speakerId, viaId]));
  return (
    <div className="evidence-list">
      <div className="evidence-list-filter" role="search">
        <TextField label={words.filter} value={text} onChange={setText} />
        <SelectField
          label={words.scope} value={scope} onChange={setScope}
          options={[{ value: 'report', label: words.thisReport }, { value: 'case', label: words.wholeCase }]}
        />
        <Checkbox label={words.unattachedOnly} isChecked={isUnattached} onChange={setUnattached} />
      </div>
      {error && <Banner tone="error">{error.message}</Banner>}
      {data && <p className="evidence-list-count" role="status">{words.found(quotes.length, data.total)}</p>}
      {data?.total === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      <ol className="evidence-list-cards" aria-label={words.label}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <QuoteCard
              quote={quote} names={names} isSelected={selectedIds.has(quote.id)} isReadOnly={isReadOnly} isFull actions={actions}
              place={scope === 'case' ? titles.get(quote.reportId) ?? null : null}
            />
          </li>
        ))}
      </ol>
      {data && quotes.length < data.total && limit < most && (
        <Button onClick={() => setLimit(Math.min(most, limit + step))}>{words.more}</Button>
      )}
    </div>
  );
}
