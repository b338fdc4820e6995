import { outlineOf } from '../../../drawing/network/outline.ts';
import { shapeOf, type NodeType } from '../../../drawing/network/node-types.ts';
import { dashesOf, lineStyleOf, type Standing } from '../../../drawing/network/standing.ts';

/** A node's shape as a small picture, from the same outlines as the drawing. */
export function ShapeSample({ type }: { type: NodeType }) {
  const outline = outlineOf(shapeOf(type), type === 'event' ? 5.5 : 6.6);
  return (
    <svg className={`network-sample network-sample-${type}`} viewBox="-8 -8 16 16" width="16" height="16" aria-hidden>
      <path d={outline.outer} className="network-sample-body" {...(outline.isDashed ? { strokeDasharray: '3 2' } : {})} />
      {outline.inner !== null && <path d={outline.inner} className="network-sample-inner" />}
    </svg>
  );
}

/** A line's style as a small picture. */
export function LineSample({ standing }: { standing: Standing }) {
  return (
    <svg className={`network-sample network-sample-line network-sample-${standing}`} viewBox="-13 -8 26 16" width="26" height="16" aria-hidden>
      {standing === 'contradicted' ? <DoubleLine /> : <SingleLine standing={standing} />}
    </svg>
  );
}

function SingleLine({ standing }: { standing: Standing }) {
  const dashes = dashesOf(lineStyleOf(standing));
  const isOpen = standing === 'unsourced';
  return (
    <>
      <line x1="-12.5" x2={isOpen ? 2 : 9} y1="0" y2="0" strokeDasharray={dashes.length === 0 ? undefined : dashes.join(' ')} />
      <path d={isOpen ? 'M9.5 0L2 -3.6V3.6Z' : 'M12.5 0L6 -3.4V3.4Z'} className={isOpen ? 'network-sample-open' : 'network-sample-head'} />
      {standing === 'denied' && <><circle cx="-3" r="5" className="network-sample-mark" /><line x1="-6.5" x2="0.5" y1="3.5" y2="-3.5" /></>}
      {standing === 'dissent' && <path d="M-3 -6L3 0L-3 6L-9 0Z" className="network-sample-mark" />}
      {standing === 'mixed' && <><circle cx="-3" r="5" className="network-sample-mark" /><path d="M-3 -5A5 5 0 0 1 -3 5Z" className="network-sample-head" /></>}
    </>
  );
}

function DoubleLine() {
  return (
    <>
      <line x1="-12.5" x2="12.5" y1="-2.4" y2="-2.4" />
      <line x1="-12.5" x2="12.5" y1="2.4" y2="2.4" />
      <circle r="6" className="network-sample-mark" />
      <path d="M-3 -1.6H3M-3 1.6H3M1.8 -4L-1.8 4" />
    </>
  );
}
