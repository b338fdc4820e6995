import type { BatchFile, BatchFileState } from '../../../shared/contract/batches.ts';
import { strings } from '../../strings/en.ts';
import { CheckIcon, DeniedIcon, LinkIcon, MinusIcon, MoreIcon, ReportIcon } from '../../ui/icons.tsx';
import { factOf } from './model.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

const icons: Readonly<Record<BatchFileState, typeof CheckIcon>> = {
  waiting: MoreIcon, reading: ReportIcon, storing: ReportIcon, imported: CheckIcon, duplicate: LinkIcon, refused: DeniedIcon, cancelled: MinusIcon,
};

/** A file and how far it is. */
export function FileRow({ file }: { readonly file: BatchFile | undefined }) {
  if (file === undefined) return <div className="imports-row" aria-busy />;
  const { name, state, progress, warnings } = file;
  const Icon = icons[state];
  const isUnderWay = state === 'reading' || state === 'storing';
  return (
    <div className={`imports-row imports-${state}`}>
      <Icon aria-label={strings.imports.states[state]} role="img" />
      <div className="imports-text">
        <p className="imports-file" title={plainlyShown(name)}><DocumentText text={name} /></p>
        <p className="imports-fact"><DocumentText text={factOf(file)} />{warnings.length > 0 && ` · ${strings.import.warnings(warnings.length)}`}</p>
        {isUnderWay && <span className="imports-line" aria-hidden><span style={{ width: `${progress * 100}%` }} /></span>}
      </div>
    </div>
  );
}
