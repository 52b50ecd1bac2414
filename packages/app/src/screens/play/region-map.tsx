import {
  differenceCode,
  differenceLook,
  differencePatterns,
  layoutGeometry,
  type MapInput,
  type MapSide,
  map,
  mapCode,
  mapLook,
} from '@interregnum/figures';
import { useEffect, useMemo, useRef } from 'react';
import { Svg } from '../../parts/svg.tsx';
import { useDrawingId } from '../../parts/use-drawing-id.ts';
import { useDay } from '../../timeline/use-timeline.ts';
import { Hatches } from './hatches.tsx';
import { RegionPicker } from './region-picker.tsx';

interface RegionMapProps {
  /** The places alone: what is drawn once. */
  readonly blank: MapInput;
  /** What fills them. */
  readonly input: MapInput;
  readonly side: MapSide;
  /** The case as it was: what is shown is then how much less or more often a region is lost. */
  readonly before?: MapInput | null;
}

/** Width of the figure's narrow sheet, which the layer over it shares. */
const WIDTH = 340;

/** The figure is drawn once; on each day its regions take their colours. */
export function RegionMap({ blank, input, side, before = null }: RegionMapProps) {
  const id = useDrawingId('map');
  const day = useDay();
  const box = useRef<HTMLDivElement>(null);
  const svg = useMemo(
    () =>
      map(blank, {
        id,
        frame: 0,
        side,
        legend: false,
        caution: false,
        heading: false,
        data: false,
        layout: 'narrow',
      }),
    [blank, id, side],
  );
  const hatches = useMemo(() => differencePatterns(id), [id]);
  const geometry = useMemo(() => layoutGeometry(blank, WIDTH), [blank]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing has its first colours
  useEffect(() => {
    const regions = box.current?.querySelectorAll<SVGPathElement>('[data-r]') ?? [];
    for (const path of regions) {
      const place = input.places[Number(path.dataset.r)];
      if (place === undefined) continue;
      const look =
        before === null
          ? mapLook(id, mapCode(input, place, day, side))
          : differenceLook(id, differenceCode(input, before, Number(path.dataset.r), day));
      path.setAttribute('class', look.class);
      path.setAttribute('fill', look.fill);
    }
  }, [svg, input, before, id, side, day]);
  return (
    <div className="map-box" ref={box}>
      {before === null ? null : <Hatches patterns={hatches} />}
      <Svg svg={svg} hidden />
      <RegionPicker input={input} geometry={geometry} side={side} width={WIDTH} />
    </div>
  );
}
