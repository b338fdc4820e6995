import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { versionStrings as words } from '../../strings/versions.ts';
import { DocumentWords } from '../../ui/DocumentText.tsx';

export interface WordDiffProps {
  readonly older: string;
  readonly newer: string;
}

/** Line ends and other white space that differ have to be seen. */
const shown = (text: string): string => text.replaceAll('\r\n', '↵\n').replace(/(?<!↵)\n/g, '↵\n').replaceAll('\u00A0', '␣');

/** Two versions of words side by side, with what was removed and added marked. */
export function WordDiff({ older, newer }: WordDiffProps) {
  const parts = useMemo(() => diffWordsWithSpace(older, newer), [older, newer]);
  return (
    <div className="versions-diff">
      <Side title={words.oldWords}>
        {parts.filter(({ added }) => !added).map(({ value, removed }, index) => removed
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, which have no other name
          ? <del key={index}><span className="visually-hidden">{words.removed} </span><DocumentWords text={shown(value)} /></del> : <span key={index}><DocumentWords text={value} /></span>)}
      </Side>
      <Side title={words.newWords}>
        {parts.filter(({ removed }) => !removed).map(({ value, added }, index) => added
          // oxlint-disable-next-line react/no-array-index-key -- as above
          ? <ins key={index}><span className="visually-hidden">{words.added} </span><DocumentWords text={shown(value)} /></ins> : <span key={index}><DocumentWords text={value} /></span>)}
      </Side>
    </div>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <figure className="versions-side">
      <figcaption className="versions-caption">{title}</figcaption>
      <blockquote className="versions-words">{children}</blockquote>
    </figure>
  );
}
