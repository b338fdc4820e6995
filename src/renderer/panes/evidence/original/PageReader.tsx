import { useState } from 'react';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { originalStrings as words } from '../../../strings/original.ts';
import type { PagedKind } from '../model/original-kind.ts';
import { NothingToFind } from '../reader/NothingToFind.tsx';
import type { ReaderProps } from '../reader/Reader.tsx';
import { Locked } from './Locked.tsx';
import { PagesView } from './PagesView.tsx';
import { usePages } from './usePages.ts';
import { useSource, type Passwords } from './useSource.ts';

export interface PageReaderProps extends Omit<ReaderProps, 'head'> {
  readonly kind: PagedKind;
  /** Whether keys that have nowhere to go are meant for the pages. */
  readonly takesFocus: boolean;
  readonly passwords: Passwords;
}

/** The original of a report page by page, with the same quotes as its text. */
export function PageReader(props: PageReaderProps) {
  const { report, kind, remember } = props;
  const { pages, error } = usePages(report.id);
  const { state, unlock, retry } = useSource(report, kind, props.passwords);
  // The password's field goes with its form: the keys are meant for the pages then.
  const [wasLocked, setWasLocked] = useState(false);
  if (state.is === 'locked' && !wasLocked) setWasLocked(true);
  const showText = (): void => remember({ shown: 'text' });
  const failure = error?.message ?? (state.is === 'failed' ? state.reason : null);
  if (failure !== null || pages?.length === 0) {
    return (
      <div className="evidence-notice">
        <NothingToFind {...props.find} />
        <Banner
          tone="error" title={words.failed}
          actions={<><Button onClick={retry}>{words.tryAgain}</Button><Button onClick={showText}>{words.showText}</Button></>}
        >
          {words.failedText(failure ?? '')}
        </Banner>
      </div>
    );
  }
  if (state.is === 'locked') return <><NothingToFind {...props.find} /><Locked isWrong={state.isWrong} onUnlock={unlock} onText={showText} /></>;
  if (!pages) return <p className="evidence-loading" role="status">{evidenceStrings.empty.loading}</p>;
  return <PagesView {...props} takesFocus={props.takesFocus || wasLocked} pages={pages} source={state.is === 'open' ? state.source : null} />;
}
