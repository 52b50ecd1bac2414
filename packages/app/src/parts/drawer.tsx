import { type ReactNode, useRef } from 'react';
import { FocusScope } from 'react-aria/FocusScope';
import { useDialog } from 'react-aria/useDialog';
import { useOverlay } from 'react-aria/useOverlay';

interface DrawerProps {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog at the foot of the window that leaves the page above it alive: it can be read, scrolled and
 * used. The focus goes in and comes back where it was; Escape closes it.
 */
export function Drawer({ id, className, label, onClose, children }: DrawerProps) {
  const ref = useRef<HTMLElement>(null);
  const { overlayProps } = useOverlay({ isOpen: true, onClose }, ref);
  const { dialogProps } = useDialog({ 'aria-label': label }, ref);
  return (
    <FocusScope restoreFocus>
      <section
        {...overlayProps}
        {...dialogProps}
        id={id}
        className={`drawer ${className}`}
        ref={ref}
      >
        {children}
      </section>
    </FocusScope>
  );
}
