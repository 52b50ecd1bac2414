/** A dialog: beside the page on a desk, from below on a phone. Focus comes back where it was. */
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';

interface SheetProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      className="sheet-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <div className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button slot="close" className="button">
              <FormattedMessage
                id="sheet.close"
                defaultMessage="Close"
                description="Button of a dialog"
              />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
