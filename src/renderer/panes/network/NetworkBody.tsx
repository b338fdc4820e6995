import type { ReactNode, Ref } from 'react';
import { groupStrings } from '../../../drawing/words/network-groups.ts';
import { treeStrings } from '../../strings/network-tree.ts';
import { networkStrings } from '../../strings/network.ts';
import { filterStrings } from '../../strings/network-filter.ts';
import type { JobProgress } from '../../state/long-question.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NetworkIcon } from '../../ui/icons.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { NetworkCanvas, type NetworkCanvasProps } from './NetworkCanvas.tsx';
import { NetworkTree } from './tree/NetworkTree.tsx';
import { twins, type Twin } from './view-state.ts';
import { NetworkTable } from './NetworkTable.tsx';

export interface NetworkBodyProps extends NetworkCanvasProps {
  /** Whether the case holds anything that could be drawn. */
  readonly hasNodes: boolean;
  /** The answer to a question, where one was asked. */
  readonly answer: ReactNode;
  /** The field that finds things, where it is open. */
  readonly find: ReactNode;
  readonly bodyRef: Ref<HTMLDivElement>;
  readonly isTable: boolean;
  readonly twin: Twin;
  readonly onTwin: (twin: Twin) => void;
  readonly isLayingOut: boolean;
  /** Null where what is laid out is needed. */
  readonly onCancelLayout: (() => void) | null;
  readonly isGathering: boolean;
  /** How far measuring is; null where nothing is measured. */
  readonly measuring: JobProgress | null;
  readonly onCancelMeasuring: () => void;
  /** A selected thing that could be drawn but is not. */
  readonly missing: { readonly id: string; readonly name: string } | null;
  readonly onShowEverything: () => void;
  readonly isReadOnly: boolean;
  readonly onNewActor: () => void;
  readonly onImport: () => void;
}

/** The drawing or the tables, or what to do when there is nothing to show. */
export function NetworkBody(props: NetworkBodyProps) {
  const { missing, isTable, measuring } = props;
  const isDrawing = !isTable && props.visible.nodes.length > 0;
  return (
    <div ref={props.bodyRef} className="network-body">
      {props.answer}
      <Content {...props} />
      {isDrawing && props.find}
      {missing !== null && (
        <div className="network-note" role="status" style={{ marginRight: props.rightInset }}>
          <span>{networkStrings.notDrawn(missing.name)}</span>
          <Button tone="quiet" onClick={() => props.onAround(missing.id)}>{networkStrings.showAround}</Button>
        </div>
      )}
      {measuring !== null && missing === null && props.hasNodes && (
        <div className="network-note">
          <LongWork label={props.isGathering ? groupStrings.gathering : filterStrings.measuring} {...measuring} cancel={filterStrings.cancelMeasuring} onCancel={props.onCancelMeasuring} />
        </div>
      )}
      {isDrawing && props.isLayingOut && measuring === null && missing === null && <LayingOut onCancel={props.onCancelLayout} />}
    </div>
  );
}

function LayingOut({ onCancel }: { readonly onCancel: (() => void) | null }) {
  if (onCancel === null) return <p className="network-note" role="status">{networkStrings.layingOut}</p>;
  return <div className="network-note"><LongWork label={networkStrings.layingOut} done={0} total={0} cancel={networkStrings.cancelLayout} onCancel={onCancel} /></div>;
}

function Content(props: NetworkBodyProps) {
  if (!props.hasNodes) return <NothingYet isReadOnly={props.isReadOnly} onNewActor={props.onNewActor} onImport={props.onImport} />;
  if (props.isGathering) return props.measuring !== null && props.missing === null ? null : <p className="network-note" role="status">{groupStrings.gathering}</p>;
  if (props.visible.nodes.length === 0) {
    return (
      <EmptyState title={networkStrings.allHiddenTitle} actions={<Button onClick={props.onShowEverything}>{networkStrings.showAll}</Button>}>
        {networkStrings.allHiddenText}
      </EmptyState>
    );
  }
  if (props.isTable) return <InWords {...props} />;
  return <NetworkCanvas {...props} />;
}

/** The same as the drawing, in words. */
function InWords({ twin, onTwin, visible, selectedIds, onSelect, onOpenGroup }: NetworkBodyProps) {
  const same = { visible, selectedIds, onSelect, onOpenGroup };
  return (
    <div className="network-twin">
      <div className="network-twin-choice" role="group" aria-label={treeStrings.twin}>
        {twins.map((each) => <Button key={each} tone="quiet" aria-pressed={each === twin} onClick={() => onTwin(each)}>{treeStrings.twins[each]}</Button>)}
      </div>
      {twin === 'tree' ? <NetworkTree {...same} /> : <NetworkTable {...same} />}
    </div>
  );
}

function NothingYet({ isReadOnly, onNewActor, onImport }: Pick<NetworkBodyProps, 'isReadOnly' | 'onNewActor' | 'onImport'>) {
  return (
    <EmptyState
      title={networkStrings.emptyTitle} icon={<NetworkIcon aria-hidden />}
      actions={!isReadOnly && <><Button onClick={onNewActor}>{networkStrings.newActor}</Button><Button onClick={onImport}>{networkStrings.importReport}</Button></>}
    >
      {!isReadOnly && networkStrings.emptyText}
    </EmptyState>
  );
}
