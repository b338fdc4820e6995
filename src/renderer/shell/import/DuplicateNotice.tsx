import { useVerb } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';

export interface DuplicateNoticeProps {
  /** Reports made from the same bytes. */
  readonly ids: readonly string[];
  readonly isAllowed: boolean;
  readonly onAllow: (isAllowed: boolean) => void;
  readonly onOpen: (id: string) => void;
}

const words = strings.import;

/** Tells that the case holds the same bytes, and lets the person decide. */
export function DuplicateNotice({ ids, isAllowed, onAllow, onOpen }: DuplicateNoticeProps) {
  const { data: reports = [] } = useVerb('report.list', {});
  const titles = reports.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const [first] = ids;
  return (
    <Banner
      tone="warning" title={words.duplicateTitle}
      actions={first !== undefined && <Button onClick={() => onOpen(first)}>{words.duplicateOpen}</Button>}
    >
      {words.duplicateText(titles.join(', '))}
      <Checkbox label={words.duplicateAllow} isChecked={isAllowed} onChange={onAllow} />
    </Banner>
  );
}
