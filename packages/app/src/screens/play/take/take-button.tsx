import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { Sheet } from '../../../parts/sheet.tsx';

const TakeList = lazy(() => import('./take-list.tsx'));

/** Link, command, file and code of what is shown. */
export function TakeButton() {
  const [open, setOpen] = useState(false);
  const title = (
    <FormattedMessage
      id="take.title"
      defaultMessage="Take it with you"
      description="Button beside the answer, and the dialog it opens: link, command, files"
    />
  );
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Sheet title={title} isOpen={open} onClose={() => setOpen(false)}>
        <Suspense>
          <TakeList />
        </Suspense>
      </Sheet>
    </>
  );
}
