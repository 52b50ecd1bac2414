import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Loading } from '../../../parts/loading.tsx';
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
      <Suspense fallback={<Loading />}>
        <ChangePanel />
      </Suspense>
    </section>
  );
}
