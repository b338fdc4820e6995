import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { originalStrings as words } from '../../../strings/original.ts';
import { NothingToFind } from '../reader/NothingToFind.tsx';
import type { ReaderProps } from '../reader/Reader.tsx';
import { MarkupView } from './MarkupView.tsx';
import { useOriginalPage } from './useFramedPage.ts';

export interface MarkupReaderProps extends Omit<ReaderProps, 'head'> {
  /** Whether keys that have nowhere to go are meant for the page. */
  readonly takesFocus: boolean;
}

/** The original of a report that is a page of the web, with the same quotes as its text. */
export function MarkupReader(props: MarkupReaderProps) {
  const { page, failure, retry } = useOriginalPage(props.report.id);
  if (failure !== null) {
    return (
      <div className="evidence-notice">
        <NothingToFind {...props.find} />
        <Banner
          tone="error" title={words.failed}
          actions={<><Button onClick={retry}>{words.tryAgain}</Button><Button onClick={() => props.remember({ shown: 'text' })}>{words.showText}</Button></>}
        >
          {words.failedText(failure)}
        </Banner>
      </div>
    );
  }
  if (!page) return <p className="evidence-loading" role="status">{words.opening}</p>;
  return <MarkupView {...props} html={page.html} hasSpans={page.hasSpans} />;
}
