import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAsked } from '../../../state/use-asked.ts';

const ChangePanel = lazy(() => import('./change-panel.tsx'));

/** The levers, fetched when somebody wants to change something. */
export function Change() {
  const intl = useIntl();
  const isOpen = useAsked((asked) => asked.panel === 'change');
  if (!isOpen) return null;
  return (
    <section
      id="change"
      className="change"
      aria-label={intl.formatMessage({
        id: 'change.name',
        defaultMessage: 'Levers',
        description: 'Name of the part of the page with the levers',
      })}
    >
      <Suspense
        fallback={
          <p className="waiting">
            <FormattedMessage
              id="app.loading"
              defaultMessage="Loading…"
              description="While a screen is fetched"
            />
          </p>
        }
      >
        <ChangePanel />
      </Suspense>
    </section>
  );
}
