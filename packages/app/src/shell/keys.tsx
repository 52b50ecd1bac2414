import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../language/language-provider.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useKeys } from '../parts/use-keys.ts';

/** `?` lists the keys. */
export function KeysButton() {
  const [open, setOpen] = useState(false);
  const { preferences } = useLanguage();
  useKeys([['?', () => setOpen(true)]]);
  const title = (
    <FormattedMessage id="keys.title" defaultMessage="Keys" description="Button and dialog" />
  );
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {title}
        {preferences.keys ? (
          <span className="key" aria-hidden="true">
            ?
          </span>
        ) : null}
      </Button>
      <Sheet title={title} isOpen={open} onClose={() => setOpen(false)}>
        <KeyList />
      </Sheet>
    </>
  );
}

function KeyList() {
  return (
    <table className="keys">
      <tbody>
        <tr>
          <th scope="row">
            <kbd>
              <FormattedMessage
                id="keys.space"
                defaultMessage="Space"
                description="Name of a key"
              />
            </kbd>
          </th>
          <td>
            <FormattedMessage
              id="keys.play"
              defaultMessage="Play the course of events, and stop it"
              description="What a key does"
            />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <kbd>←</kbd> <kbd>→</kbd>
          </th>
          <td>
            <FormattedMessage
              id="keys.step"
              defaultMessage="A day back, a day on (with Shift a month)"
              description="What a key does"
            />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <kbd>
              <FormattedMessage id="keys.home" defaultMessage="Home" description="Name of a key" />
            </kbd>{' '}
            <kbd>
              <FormattedMessage id="keys.end" defaultMessage="End" description="Name of a key" />
            </kbd>
          </th>
          <td>
            <FormattedMessage
              id="keys.ends"
              defaultMessage="The first day, the last day"
              description="What a key does"
            />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <kbd>Tab</kbd>
          </th>
          <td>
            <FormattedMessage
              id="keys.tab"
              defaultMessage="To the map, the histories, the buttons; arrows then go from region to region or from history to history, Enter chooses, Escape lets go"
              description="What a key does"
            />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <kbd>?</kbd>
          </th>
          <td>
            <FormattedMessage
              id="keys.list"
              defaultMessage="This list"
              description="What a key does"
            />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
