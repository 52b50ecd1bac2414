import { Suspense, useEffect, useState } from 'react';
import { LanguageProvider } from './language/language-provider.tsx';
import { followLink } from './link/follow-link.ts';
import { Loading } from './parts/loading.tsx';
import { ScreenFault } from './parts/screen-fault.tsx';
import { SCREENS } from './screens/screens.ts';
import { type Services, ServicesContext } from './services.ts';
import { Shell } from './shell/shell.tsx';
import type { AskedStore } from './state/store.ts';
import { AskedContext, useAsked } from './state/use-asked.ts';

interface AppProps {
  readonly store: AskedStore;
  readonly services: Services;
}

export function App({ store, services }: AppProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const stop = followLink({ store, window });
    setReady(true);
    return stop;
  }, [store]);
  if (!ready) return null;
  return (
    <AskedContext value={store}>
      <ServicesContext value={services}>
        <LanguageProvider>
          <Shell>
            <Screen />
          </Shell>
        </LanguageProvider>
      </ServicesContext>
    </AskedContext>
  );
}

function Screen() {
  const { screen, id } = useAsked((asked) => asked.route);
  const Shown = SCREENS[screen];
  const key = `${screen} ${id ?? ''}`;
  return (
    <ScreenFault key={key}>
      <Suspense fallback={<Loading />}>
        <Shown id={id} />
      </Suspense>
    </ScreenFault>
  );
}
