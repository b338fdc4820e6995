import { useState, type RefObject } from 'react';
import { networkStrings } from '../../../strings/network.ts';
import { pictureStrings } from '../../../strings/network-picture.ts';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import type { PictureForm } from '../../../ui/save-picture.ts';
import type { Network } from '../../../../shared/contract/panes.ts';
import { thingCount } from '../../../../drawing/network/groups/collapse.ts';
import type { Positions } from '../../../../drawing/network/geometry.ts';
import type { DrawnNetwork } from '../use-drawing.ts';
import type { PictureFrame } from '../../../../drawing/network/picture/frame.ts';
import { giveOut } from './give-out.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { pictureSize } from '../../../../drawing/network/picture/size.ts';

/** What stands above every picture of a case. */
export interface CaseLabel {
  readonly title: string;
  readonly marking: string | null;
}

export interface PictureMenuProps {
  readonly network: Network;
  readonly drawn: DrawnNetwork;
  readonly positions: Positions;
  readonly caseLabel: CaseLabel;
  /** Whose colours the picture takes. */
  readonly host: RefObject<HTMLElement | null>;
  readonly aspect: () => number;
  readonly onProblem: (cause: unknown) => void;
  /** Further lines of the menu. */
  readonly items: readonly MenuItem[];
}

/** The menu at the end of the header: the network as a picture, and what else had no room. */
export function PictureMenu(props: PictureMenuProps) {
  const { drawn, positions, items } = props;
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const isNothing = drawn.visible.nodes.length === 0;
  const size = () => pictureSize(drawn.drawing.nodes.length, props.aspect());
  const give = (form: PictureForm, width?: number): void => {
    if (props.host.current === null) return;
    giveOut({ drawing: drawn.drawing, positions, size: size(), frame: frameOf(props), host: props.host.current }, form, width)
      .then(() => setSaid(form === 'clipboard' ? pictureStrings.copied : ''))
      .catch(props.onProblem);
  };
  return (
    <>
      <Menu
        label={pictureStrings.menu} isIconOnly
        items={[
          ...items,
          { key: 'save', label: `${pictureStrings.save}…`, isDisabled: isNothing, onSelect: () => setAsking(true) },
          { key: 'copy', label: pictureStrings.copy, isDisabled: isNothing, onSelect: () => give('clipboard') },
        ]}
      >
        <MoreIcon aria-hidden />
      </Menu>
      {isAsking && <PictureDialog size={size()} onClose={() => setAsking(false)} onSave={(width) => give(width === null ? 'svg' : 'png', width ?? undefined)} />}
      <span className="visually-hidden" role="status">{said}</span>
    </>
  );
}

function frameOf({ network, drawn: { visible }, caseLabel }: PictureMenuProps): PictureFrame {
  return {
    ...caseLabel, counts: networkStrings.counts(thingCount(visible.nodes), network.totals.nodes, visible.edges.length, network.totals.edges),
    types: [...visible.presentTypes.keys()], standings: [...visible.presentStandings.keys()],
  };
}
