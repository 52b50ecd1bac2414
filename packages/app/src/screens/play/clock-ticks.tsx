import { useMemo } from 'react';
import { usePlay } from './play-context.ts';

/** Where something became known, and where history ended, above the timeline. For the eye only. */
export function ClockTicks() {
  const { study } = usePlay();
  const { data, observed } = study;
  const end = observed?.regimeEndDay ?? null;
  const known = useMemo(
    () => [
      ...new Set(
        data.events.map((e) => e.knownDay).filter((day) => day >= 0 && day <= data.horizonDays),
      ),
    ],
    [data],
  );
  const last = Math.max(1, data.horizonDays);
  return (
    <svg className="ticks" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      {known.map((day) => (
        <rect
          key={day}
          className="igf-muted"
          x={(day / last) * 1000 - 1}
          y={4}
          width={2}
          height={8}
        />
      ))}
      {end === null || end > last ? null : (
        <rect className="igf-ink" x={(end / last) * 1000 - 2} y={0} width={4} height={12} />
      )}
    </svg>
  );
}
