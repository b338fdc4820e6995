import { useEffect, useMemo, useState } from 'react';
import type { BriefingView } from '../../shared/briefing-view.ts';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { factsOf } from '../../drawing/network/visible.ts';
import { Show, type PageParts } from '../present/Show.tsx';
import { Legend } from '../viewer/network/Legend.tsx';
import { SceneTimeline } from './SceneTimeline.tsx';

/** The scenes of a briefing as they are presented, in a page of their own. */
export function Briefing({ view }: { readonly view: BriefingView }) {
  const [isDark, setDark] = useState(view.theme === 'dark');
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  const page = useMemo((): PageParts => ({
    hasNotes: view.hasNotes,
    legend: (content) => <LegendOf content={content} />,
    timeline: (content, claimIds, onClaim) => <SceneTimeline key={content.scene.id} view={view} content={content} claimIds={claimIds} onClaim={onClaim} />,
  }), [view]);
  return (
    <main className="present present-page" data-theme={isDark ? 'dark' : 'light'}>
      {/* The marking of a scene counts the case's; where it has none, its slide has none either. */}
      <Show fromId={null} caseMarking={null} isDark={isDark} onRoom={setDark} onLeave={null} page={page} />
    </main>
  );
}

function LegendOf({ content }: { readonly content: SceneContent }) {
  const facts = useMemo(() => factsOf(content.network), [content]);
  return <Legend visible={facts} />;
}
