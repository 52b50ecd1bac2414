import { useId } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useTyped } from '../../parts/use-typed.ts';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';

/** A link can ask for more; a reader who types wants one of those that were played. */
const HIGHEST = 0xffffffff;

/** Which history is traced. */
export function RunForm() {
  const store = useAskedStore();
  const run = useAsked((asked) => asked.history ?? 0);
  const id = useId();
  const [text, type] = useTyped(run, String(run));
  const to = /^\d+$/.test(text) ? Number(text) : -1;
  const isThere = to >= 0 && to <= HIGHEST;
  return (
    <form
      className="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isThere) store.ask({ history: to }, 'push');
      }}
    >
      <label htmlFor={id}>
        <FormattedMessage
          id="ask.run"
          defaultMessage="Which history, from 0"
          description="Label of the field with the number of a history"
        />
        <input
          id={id}
          inputMode="numeric"
          dir="ltr"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <Button className="button" type="submit" isDisabled={!isThere || to === run}>
        <FormattedMessage
          id="ask.run-go"
          defaultMessage="Trace it"
          description="Button of the form with the number of a history"
        />
      </Button>
      <Button className="button" onPress={() => store.ask({ history: run + 1 }, 'push')}>
        <FormattedMessage
          id="ask.run-next"
          defaultMessage="The next one"
          description="Button: traces the history after this"
        />
      </Button>
    </form>
  );
}
