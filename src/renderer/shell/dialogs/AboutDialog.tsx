import { useNotices } from '../../state/notices.ts';
import { useVerb } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './dialogs.css';

const words = strings.about;

/** The program's version and licence, and those of all that it is made of. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: host } = useVerb('host.describe', {});
  const notices = useNotices();
  return (
    <Dialog title={words.title} width="large" onClose={onClose} isLight isText>
      {host !== undefined && <p>{strings.shell.version(host.version)}</p>}
      <p className="dialog-note">{words.licence}</p>
      <section className="notices" aria-label={words.others}>
        <h3>{words.others}</h3>
        {notices.isPending && <p className="dialog-note">{words.loading}</p>}
        {notices.error !== null && <Banner tone="error" title={words.failed}>{words.notBuilt}</Banner>}
        {notices.data !== undefined && <pre>{notices.data}</pre>}
      </section>
    </Dialog>
  );
}
