import { FormattedMessage } from 'react-intl';
import { BenchActions } from './bench-actions.tsx';
import { ConvertedList } from './converted-list.tsx';
import { FaultList } from './fault-list.tsx';
import { FileEditor } from './file-editor.tsx';
import { Settle } from './settle.tsx';
import { ToFillList } from './to-fill-list.tsx';
import { useBring } from './use-bring.ts';

/** The case that was brought: whether it is sound, what is wrong with it, and its tables. */
export function BenchReport() {
  const view = useBring((state) => state.view);
  if (view === null) return null;
  const { title, kinds } = view;
  return (
    <section className="bench" aria-labelledby="bench-title">
      <h2 id="bench-title">
        {title === '' ? (
          <FormattedMessage
            id="bring.untitled"
            defaultMessage="Your case"
            description="Heading over a reader's own case that has no title yet"
          />
        ) : (
          <bdi>{title}</bdi>
        )}
      </h2>
      <p className={view.sound ? 'verdict' : 'verdict is-unsound'} role="status">
        {view.sound ? (
          <FormattedMessage
            id="bring.sound"
            defaultMessage="Sound: it can be played. {warnings, plural, =0 {No warnings.} one {# warning.} other {# warnings.}}"
            description="A reader's own case was checked"
            values={{ warnings: view.warnings }}
          />
        ) : (
          <FormattedMessage
            id="bring.unsound"
            defaultMessage="Not sound yet: {errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}."
            description="A reader's own case was checked"
            values={{ errors: view.errors, warnings: view.warnings }}
          />
        )}{' '}
        {kinds === null ? null : (
          <FormattedMessage
            id="bring.kinds"
            defaultMessage="Its numbers: {measured, number} measured, {estimated, number} estimated, {assumed, number} assumed."
            description="How the numbers of a reader's own case came about"
            values={kinds}
          />
        )}
      </p>
      {kinds !== null && kinds.measured + kinds.estimated === 0 ? (
        <p className="notice">
          <FormattedMessage
            id="bring.all-assumed"
            defaultMessage="Every number of this case is assumed. What the model answers shows how the model works, and nothing about the country."
            description="Warning over a case that was started from boundaries alone"
          />
        </p>
      ) : null}
      <BenchActions view={view} />
      <Settle view={view} />
      <ToFillList toFill={view.toFill} />
      <FaultList view={view} />
      <ConvertedList converted={view.converted} />
      <FileEditor view={view} />
    </section>
  );
}
