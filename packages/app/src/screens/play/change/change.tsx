import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Drawer } from '../../../parts/drawer.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { useNarrow } from '../../../parts/use-media.ts';
import { useAsked, useAskedStore } from '../../../state/use-asked.ts';

const ChangePanel = lazy(() => import('./change-panel.tsx'));

/**
 * The levers, fetched when somebody wants to change something: a panel beside the maps, or a drawer
 * under them where there is no room.
 */
export function Change() {
  const intl = useIntl();
  const store = useAskedStore();
  const isOpen = useAsked((asked) => asked.panel === 'change');
  const isNarrow = useNarrow();
  if (!isOpen) return null;
  const label = intl.formatMessage({
    id: 'change.name',
    defaultMessage: 'Levers',
    description: 'Name of the part of the page with the levers',
  });
  const levers = (
    <Suspense fallback={<Loading />}>
      <ChangePanel />
    </Suspense>
  );
  return isNarrow ? (
    <Drawer
      id="change"
      className="change"
      label={label}
      onClose={() => store.ask({ panel: null }, 'push')}
    >
      {levers}
    </Drawer>
  ) : (
    <section id="change" className="change" aria-label={label}>
      {levers}
    </section>
  );
}
