import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/loading.tsx';
import { useAsked } from '../../state/use-asked.ts';
import { usePlay } from './play-context.ts';
import { RegionMaps } from './region-maps.tsx';
import { TierChoice } from './tier-choice.tsx';

const DistrictMaps = lazy(() => import('./districts/district-maps.tsx'));

/** The maps of the regions; of the districts inside them where the case has any and they are asked for. */
export function Maps() {
  const { study, state } = usePlay();
  const { file } = study;
  // One history alone is one of those without districts.
  const isAll = useAsked((asked) => asked.history === null);
  const asked = useAsked((a) => a.tier);
  const tier = file.districts !== undefined && isAll ? asked : 'regions';
  return (
    <section className={state.isOld ? 'maps is-waiting' : 'maps'}>
      {file.districts === undefined ? null : <TierChoice tier={tier} />}
      {tier === 'regions' ? (
        <RegionMaps />
      ) : (
        <Suspense fallback={<Loading />}>
          <DistrictMaps key={file.data.id} />
        </Suspense>
      )}
    </section>
  );
}
