import { useVerb } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface KnownDialogProps {
  readonly fileName: string;
  /** Reports made from the same bytes. */
  readonly ids: readonly string[];
  readonly onOpen: (id: string) => void;
  /** Reads the file all the same, to make a second report of it. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

const words = strings.import;

/** Tells that the case holds the bytes of a file, before anything of it is read, and lets the person decide. */
export function KnownDialog({ fileName, ids, onOpen, onAgain, onClose }: KnownDialogProps) {
  const { data: reports = [] } = useVerb('report.list', {});
  const titles = reports.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const [first] = ids;
  return (
    <Dialog
      title={words.title} width="small" onClose={onClose}
      footer={(
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button onClick={onAgain}>{words.duplicateAllow}</Button>
          {first !== undefined && <Button tone="primary" data-first="" onClick={() => onOpen(first)}>{words.duplicateOpen}</Button>}
        </>
      )}
    >
      <Banner tone="warning" title={words.duplicateTitle(fileName)}>{words.duplicateText(titles.join(', '))}</Banner>
    </Dialog>
  );
}
