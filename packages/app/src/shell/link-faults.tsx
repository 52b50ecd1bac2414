import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useStore } from 'zustand';
import type { LinkFault } from '../state/link-fault.ts';
import { useAskedStore } from '../state/use-asked.ts';

/** More would push the page out of sight. */
const MOST_SAID = 8;

/** What could not be read of a link: said, and the rest is shown. */
export function LinkFaults() {
  const faults = useStore(useAskedStore(), (state) => state.faults);
  const [seen, setSeen] = useState<readonly LinkFault[]>([]);
  if (faults.length === 0 || seen === faults) return null;
  const said = different(faults);
  return (
    <section className="notice" role="alert">
      <ul>
        {said.slice(0, MOST_SAID).map((fault) => (
          <li key={JSON.stringify(fault)}>{words(fault)}</li>
        ))}
      </ul>
      {said.length <= MOST_SAID ? null : (
        <p>
          <FormattedMessage
            id="link.more"
            defaultMessage="and {more, number} more that were left out"
            description="Under a list of what could not be read of a link"
            values={{ more: said.length - MOST_SAID }}
          />
        </p>
      )}
      <Button
        className="button"
        onPress={() => {
          setSeen(faults);
          // the button goes; who uses the keyboard goes on from the page
          document.querySelector('main')?.focus();
        }}
      >
        <FormattedMessage
          id="link.seen"
          defaultMessage="Understood"
          description="Closes the notice about a link"
        />
      </Button>
    </section>
  );
}

/** What the case itself refuses comes first; the same is said once. */
function different(faults: readonly LinkFault[]): LinkFault[] {
  const all = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  const ofCase = ({ kind }: LinkFault): number => Number(kind === 'not-taken');
  return [...all.values()].sort((a, b) => ofCase(b) - ofCase(a));
}

function words(fault: LinkFault): ReactNode {
  switch (fault.kind) {
    case 'too-long':
      return (
        <FormattedMessage
          id="link.too-long"
          defaultMessage="The link is too long to be one of this page; nothing of it was read."
          description="Fault of a link"
        />
      );
    case 'unknown-route':
      return (
        <FormattedMessage
          id="link.unknown-route"
          defaultMessage="This page has nothing at “{path}”. Here is its first screen."
          description="Fault of a link"
          values={{ path: fault.path }}
        />
      );
    case 'newer':
      return (
        <FormattedMessage
          id="link.newer"
          defaultMessage="The link was made by a newer version of this page (link version {version, number}) than the one you have. Close every tab of this page and open it again; until then only its screen is shown, with everything else as it ships."
          description="Fault of a link"
          values={{ version: fault.version }}
        />
      );
    case 'too-old':
      return (
        <FormattedMessage
          id="link.too-old"
          defaultMessage="The link was made by an old version of this page (link version {version, number}) and what it asked for can no longer be shown."
          description="Fault of a link"
          values={{ version: fault.version }}
        />
      );
    case 'no-version':
      return (
        <FormattedMessage
          id="link.no-version"
          defaultMessage="The link names no version that this page can read, so only its screen is shown, with everything else as it ships."
          description="Fault of a link"
        />
      );
    case 'repeated':
      return (
        <FormattedMessage
          id="link.repeated"
          defaultMessage="The link says “{name}” more than once; the last is taken."
          description="Fault of a link"
          values={{ name: fault.name }}
        />
      );
    case 'unknown-field':
      return (
        <FormattedMessage
          id="link.unknown-field"
          defaultMessage="The link says something about “{name}”, which this page does not know; it is left out."
          description="Fault of a link"
          values={{ name: fault.name }}
        />
      );
    case 'bad-value':
      return (
        <FormattedMessage
          id="link.bad-value"
          defaultMessage="In the link, “{value}” is not allowed for “{name}”; the usual one is taken."
          description="Fault of a link"
          values={{ name: fault.name, value: fault.value }}
        />
      );
    case 'not-taken':
      return (
        <FormattedMessage
          id="link.not-taken"
          defaultMessage="This case does not take a part of what was asked, which is left out: {message}"
          description="A change, scenario or region of a link that the case does not know"
          values={{
            message: (
              <bdi lang="en" dir="ltr">
                {fault.message}
              </bdi>
            ),
          }}
        />
      );
  }
}
