import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { Sheet } from '../../parts/sheet.tsx';
import { ScoreList } from './score-list.tsx';

/** The model's record on this case and on unseen ones, one tap from its answer. */
export function ScoreButton() {
  const [open, setOpen] = useState(false);
  const title = (
    <FormattedMessage
      id="score.title"
      defaultMessage="How good is this?"
      description="Button beside the answer, and the dialog it opens"
    />
  );
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Sheet title={title} isOpen={open} onClose={() => setOpen(false)}>
        <ScoreList />
      </Sheet>
    </>
  );
}
