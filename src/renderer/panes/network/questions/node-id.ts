import type { NodeId } from '../../../../shared/ids.ts';

/** An identifier of the drawing as the contract wants it: whatever is drawn came from there. */
export const nodeId = (id: string): NodeId => id as NodeId;
