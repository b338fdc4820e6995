import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { uiStrings } from '../strings/ui.ts';
import { IconButton } from './IconButton.tsx';
import './Banner.css';

export interface BannerProps {
  readonly tone: 'error' | 'warning' | 'info';
  readonly title?: string;
  /** What happened, to what, and the way out. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  readonly dismissLabel?: string;
}

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** Tells what happened where it happened, and stays until it is dealt with. An error comes into sight by itself. */
export function Banner({ tone, title, children, actions, onDismiss, dismissLabel = uiStrings.dismiss }: BannerProps) {
  const Icon = icons[tone];
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone === 'error') banner.current?.scrollIntoView({ block: 'nearest' });
  }, [tone]);
  return (
    <div ref={banner} className={`banner banner-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="banner-text">
        {title !== undefined && <strong className="banner-title">{title}</strong>}
        {children}
      </div>
      {(actions !== undefined || onDismiss !== undefined) && (
        <div className="banner-actions">
          {actions}
          {onDismiss !== undefined && <IconButton label={dismissLabel} onClick={onDismiss}><X aria-hidden /></IconButton>}
        </div>
      )}
    </div>
  );
}
