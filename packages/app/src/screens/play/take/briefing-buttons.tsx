import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import type { Settled } from '../../../answers/settled.ts';
import { saveFile } from '../../../parts/save-file.ts';
import { useServices } from '../../../services.ts';
import { useAskedStore } from '../../../state/use-asked.ts';

/** The document that the command writes, as a file and on paper. */
export function BriefingButtons({ settled }: { readonly settled: Settled | null }) {
  const { questioner } = useServices();
  const store = useAskedStore();
  const [isBusy, setBusy] = useState(false);
  const make = async (use: (html: string) => Promise<void> | void): Promise<void> => {
    if (settled === null) return;
    setBusy(true);
    try {
      const { briefingText } = await import('../../../taking/briefing.ts');
      // What is being done is shown before it takes the thread.
      await new Promise((done) => setTimeout(done, 50));
      await use(briefingText(settled, store.getState().asked, questioner.getAll()));
    } finally {
      setBusy(false);
    }
  };
  const name = `${settled?.study.file.brought ?? settled?.study.data.id}-briefing.html`;
  return (
    <div className="take-files">
      <div className="row">
        <Button
          className="button"
          isDisabled={settled === null}
          isPending={isBusy}
          onPress={() => make((html) => saveFile(name, html, 'text/html'))}
        >
          <FormattedMessage
            id="take.briefing"
            defaultMessage="Save the briefing"
            description="Button: an HTML file with figures, doubts and sources"
          />
        </Button>
        <Button
          className="button"
          isDisabled={settled === null}
          isPending={isBusy}
          onPress={() =>
            make(async (html) => (await import('../../../taking/paper.ts')).printNow(html))
          }
        >
          <FormattedMessage
            id="take.print"
            defaultMessage="Print the briefing"
            description="Button: opens the print dialog of the browser"
          />
        </Button>
      </div>
      <p className="quiet">
        <FormattedMessage
          id="take.briefing-hint"
          defaultMessage="One file that needs no connection, the same as the command’s: map, figures, how sure we are, every number with its source, and what was asked here. In English."
          description="Under the buttons that save and print the briefing"
        />
      </p>
    </div>
  );
}
