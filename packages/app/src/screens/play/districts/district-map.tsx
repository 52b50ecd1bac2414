import {
  map as drawMap,
  type MapInput,
  type MapSide,
  mapCode,
  mapLook,
} from '@interregnum/figures';
import { memo, useEffect, useMemo, useRef } from 'react';
import { type DistrictPlace, isReported } from '../../../answers/districts.ts';
import type { Point } from '../../../parts/nearest.ts';
import { Svg } from '../../../parts/svg.tsx';
import { useDrawingId } from '../../../parts/use-drawing-id.ts';
import { useDay } from '../../../timeline/use-timeline.ts';
import { DistrictPicker } from './district-picker.tsx';

interface DistrictMapProps {
  /** The places alone: what is drawn once. */
  readonly blank: MapInput;
  /** What fills the regions on the model's side. */
  readonly map: MapInput;
  readonly side: MapSide;
  readonly places: readonly DistrictPlace[];
  readonly spots: readonly Point[];
  readonly pointed: number | null;
  readonly point: (district: number | null) => void;
  readonly wordsId: string;
  /** Whether the keyboard walks over this one. */
  readonly isList?: boolean;
}

/** Width of the figure's narrow sheet, which the layers over it share. */
export const WIDTH = 340;

const PLAIN = { class: 'igf-paper district-ground', fill: '#ffffff' };

/**
 * On the model's side regions take the colour of the share of their districts; on history's each district
 * is a dot, filled once its loss was reported.
 */
export function DistrictMap({ isList = false, ...props }: DistrictMapProps) {
  const { blank, map, side, places, spots } = props;
  const id = useDrawingId('district-map');
  const day = useDay();
  const box = useRef<HTMLDivElement>(null);
  const svg = useMemo(
    () =>
      drawMap(blank, {
        id,
        frame: 0,
        side: 'model',
        legend: false,
        caution: false,
        heading: false,
        data: false,
        layout: 'narrow',
      }),
    [blank, id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing has its first colours
  useEffect(() => {
    const regions = box.current?.querySelectorAll<SVGPathElement>('path[data-r]') ?? [];
    for (const path of regions) {
      const place = map.places[Number(path.dataset.r)];
      if (place === undefined) continue;
      const look = side === 'observed' ? PLAIN : mapLook(id, mapCode(map, place, day, 'model'));
      path.setAttribute('class', look.class);
      path.setAttribute('fill', look.fill);
    }
  }, [svg, map, id, side, day]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new dots have no state yet
  useEffect(() => {
    const dots = box.current?.querySelectorAll<SVGCircleElement>('circle[data-d]') ?? [];
    for (const dot of dots) {
      const place = places[Number(dot.dataset.d)];
      dot.classList.toggle('is-reported', place !== undefined && isReported(place, day));
    }
  }, [places, spots, side, day]);
  return (
    <div className={side === 'observed' ? 'map-box is-dots' : 'map-box'} ref={box}>
      <Svg svg={svg} hidden />
      <svg className="over" viewBox={`0 0 ${WIDTH} ${heightOf(svg)}`} aria-hidden="true">
        <Dots spots={spots} side={side} />
      </svg>
      <DistrictPicker {...props} width={WIDTH} height={heightOf(svg)} isList={isList} />
    </div>
  );
}

/** Of the sheet that the figure was drawn on. */
const heightOf = (svg: string): number => Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)?.[1] ?? WIDTH);

const Dots = memo(function Dots({ spots, side }: Pick<DistrictMapProps, 'spots' | 'side'>) {
  return spots.map(({ x, y }, i) => (
    <circle
      // biome-ignore lint/suspicious/noArrayIndexKey: districts of one case, which never move
      key={i}
      cx={x.toFixed(1)}
      cy={y.toFixed(1)}
      {...(side === 'observed'
        ? { className: 'district', r: 2.4, 'data-d': i }
        : { className: 'district-place', r: 0.9 })}
    />
  ));
});
