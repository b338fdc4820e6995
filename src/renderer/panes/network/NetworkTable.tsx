import { useMemo, useState } from 'react';
import type { VisibleEdge, VisibleNode } from '../../../drawing/network/groups/collapse.ts';
import { groupStrings } from '../../../drawing/words/network-groups.ts';
import { networkStrings } from '../../strings/network.ts';
import { Button } from '../../ui/Button.tsx';
import { describeStanding } from './describe.ts';
import { nodeTypeOf } from '../../../drawing/network/node-types.ts';
import { ShapeSample } from './samples.tsx';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

export interface NetworkTableProps {
  readonly visible: VisibleNetwork;
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpenGroup: (id: string) => void;
}

/** So many rows at first: a table of thousands would take seconds to stand. */
const rowsAtFirst = 250;

/** The same things and claims as the drawing, as tables. */
export function NetworkTable({ visible, selectedIds, onSelect, onOpenGroup }: NetworkTableProps) {
  const [isWhole, setWhole] = useState(false);
  const nodes = isWhole ? visible.nodes : visible.nodes.slice(0, rowsAtFirst);
  const edges = isWhole ? visible.edges : visible.edges.slice(0, rowsAtFirst);
  const names = new Map<string, string>(visible.nodes.map((node) => [node.id, node.name]));
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const isSelected = ({ id, gathered }: VisibleNode): boolean => selected.has(id) || gathered?.memberIds.every((member) => selected.has(member)) === true;
  const { columns } = networkStrings;
  return (
    <div className="network-tables" tabIndex={-1}>
      <table className="network-table">
        <caption>{networkStrings.thingsCaption(nodes.length, visible.nodes.length)}</caption>
        <thead><tr><th scope="col">{columns.name}</th><th scope="col">{columns.type}</th><th scope="col">{columns.claims}</th><th scope="col">{columns.quotes}</th></tr></thead>
        <tbody>
          {nodes.map((node) => <NodeRow key={node.id} node={node} isSelected={isSelected(node)} onSelect={onSelect} onOpenGroup={onOpenGroup} />)}
        </tbody>
      </table>
      <table className="network-table">
        <caption>{networkStrings.claimsCaption(edges.length, visible.edges.length)}</caption>
        <thead><tr><th scope="col">{columns.from}</th><th scope="col">{columns.relation}</th><th scope="col">{columns.to}</th><th scope="col">{columns.standing}</th><th scope="col">{columns.quotes}</th></tr></thead>
        <tbody>
          {edges.map((edge) => (
            <ClaimRow
              key={edge.id} edge={edge} from={names.get(edge.fromId) ?? ''} to={names.get(edge.toId) ?? ''}
              standing={describeStanding(edge, visible.contradicted)} isSelected={selected.has(edge.id)} onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
      {nodes.length + edges.length < visible.nodes.length + visible.edges.length
        && <Button onClick={() => setWhole(true)}>{networkStrings.showAllRows(visible.nodes.length + visible.edges.length)}</Button>}
    </div>
  );
}

interface RowProps {
  readonly isSelected: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
}

function NodeRow({ node, isSelected, onSelect, onOpenGroup }: RowProps & { node: VisibleNode; onOpenGroup: (id: string) => void }) {
  const type = nodeTypeOf(node.type);
  return (
    <tr className={isSelected ? 'network-row-selected' : undefined}>
      <th scope="row">
        <button type="button" className="network-table-button" aria-pressed={isSelected} onClick={() => onSelect([node.id])}><DocumentText text={node.name} /></button>
      </th>
      <td>
        {node.gathered === undefined
          ? <span className="network-table-kind"><ShapeSample type={type} />{networkStrings.types[type]}</span>
          : <span className="network-table-kind">{groupStrings.kind(node.gathered.memberIds.length)} <Button tone="quiet" aria-label={groupStrings.open(node.name)} onClick={() => onOpenGroup(node.id)}>{groupStrings.openShort}</Button></span>}
      </td>
      <td className="network-table-number">{node.claimCount}</td>
      <td className="network-table-number">{node.quoteCount}</td>
    </tr>
  );
}

function ClaimRow({ edge, from, to, standing, isSelected, onSelect }: RowProps & { edge: VisibleEdge; from: string; to: string; standing: string }) {
  return (
    <tr className={isSelected ? 'network-row-selected' : undefined}>
      <td>{from}</td>
      <th scope="row">
        <button
          type="button" className="network-table-button" aria-pressed={isSelected}
          aria-label={networkStrings.claimSays(from, edge.label, to)} onClick={() => onSelect([edge.id])}
        >
          {edge.label}
        </button>
      </th>
      <td>{to}</td>
      <td>{standing}</td>
      <td className="network-table-number">{edge.quoteCount}</td>
    </tr>
  );
}
