import { networkStrings } from '../../strings/network.ts';
import { AddIcon, FitIcon, MinusIcon } from '../../ui/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

export interface ZoomButtonsProps {
  readonly onZoom: (isIn: boolean) => void;
  readonly onFit: () => void;
}

/** Ways to look closer and from afar, with the mouse; the keys are those of the drawing. */
export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  return (
    <div className="network-zoom">
      <IconButton label={networkStrings.zoomOut} shortcut="−" onClick={() => onZoom(false)}><MinusIcon aria-hidden /></IconButton>
      <IconButton label={networkStrings.zoomIn} shortcut="+" onClick={() => onZoom(true)}><AddIcon aria-hidden /></IconButton>
      <IconButton label={networkStrings.fit} shortcut="0" onClick={onFit}><FitIcon aria-hidden /></IconButton>
    </div>
  );
}
