import { isNamed, type Lever } from '../../../levers/lever.ts';

interface LeverTrackProps {
  readonly id: string;
  readonly lever: Lever;
  /** null: somewhere that is none of its places. */
  readonly at: number | null;
  /** Where it stands, read out. */
  readonly text: string;
  readonly onMove: (to: number) => void;
}

const WIDE = 1000;
const GAP = 8;

/** What the hand moves, over a mark for history and, where the case names them, a bar for each band. */
export function LeverTrack({ id, lever, at, text, onMove }: LeverTrackProps) {
  const last = Math.max(1, lever.stops.length - 1);
  const x = (stop: number): number => (Math.min(last, Math.max(0, stop)) / last) * WIDE;
  const shown = at ?? lever.asItWas;
  return (
    <div className="lever-track" dir="ltr">
      <svg viewBox={`0 0 ${WIDE} 12`} preserveAspectRatio="none" aria-hidden="true">
        {bandsOf(lever).map(([from, to]) => (
          <rect
            key={from}
            className={from <= shown && shown <= to ? 'lever-band is-here' : 'lever-band'}
            x={x(from - 0.5) + GAP / 2}
            width={Math.max(1, x(to + 0.5) - x(from - 0.5) - GAP)}
            y={4}
            height={4}
          />
        ))}
        <rect className="igf-ink" x={x(lever.asItWas) - 2} width={4} height={12} />
      </svg>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={shown}
        aria-valuetext={text}
        onChange={(event) => onMove(Number(event.target.value))}
      />
    </div>
  );
}

/** First and last stop of each band that the case's file names. */
function bandsOf(lever: Lever): [from: number, to: number][] {
  if (!isNamed(lever)) return [];
  const bands = lever.stops.map(({ band }) => band);
  return [...new Set(bands)].map((band) => [bands.indexOf(band), bands.lastIndexOf(band)]);
}
