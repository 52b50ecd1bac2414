import type { Geometry, MapInput, MapSide } from '@interregnum/figures';
import { memo, useId } from 'react';
import { useIntl } from 'react-intl';
import { nearestInDirection } from '../../parts/nearest.ts';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';
import { usePlay } from './play-context.ts';

interface RegionPickerProps {
  readonly input: MapInput;
  readonly geometry: Geometry;
  readonly side: MapSide;
  readonly width: number;
}

/**
 * A layer over a map on which regions are pointed at and pinned: by mouse and finger on both maps, by
 * keyboard on the model's, where arrows go to the next region in that direction.
 */
export function RegionPicker({ input, geometry, side, width }: RegionPickerProps) {
  const intl = useIntl();
  const base = useId();
  const store = useAskedStore();
  const pinned = useAsked((asked) => asked.region);
  const { pointed, point } = usePlay();
  const pinnedIndex = input.places.findIndex((p) => p.id === pinned);
  const active = pointed ?? (pinnedIndex < 0 ? null : pinnedIndex);
  const pin = (index: number | null): void => {
    const region = index === null ? null : (input.places[index]?.id ?? null);
    store.ask({ region: region === pinned ? null : region }, 'replace');
  };
  const shapes = (
    <Shapes
      base={base}
      input={input}
      geometry={geometry}
      width={width}
      isList={side === 'model'}
      active={active}
      pinned={pinnedIndex}
    />
  );
  const pointing = {
    onPointerMove: (event: React.PointerEvent) => {
      if (event.pointerType === 'mouse') point(indexOf(event.target));
    },
    onPointerLeave: () => point(null),
    onClick: (event: React.MouseEvent) => pin(indexOf(event.target)),
  };
  if (side !== 'model')
    return (
      <div className="picker" dir="ltr" aria-hidden="true" {...pointing}>
        {shapes}
      </div>
    );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = active ?? input.places.findIndex((p) => p.isCapital);
    if (event.key === 'Enter' || event.key === ' ') pin(at);
    else if (event.key === 'Escape') {
      point(null);
      pin(null);
    } else if (event.key === 'Home') point(0);
    else if (event.key === 'End') point(input.places.length - 1);
    else {
      const to = nearestInDirection(
        input.places.map((p) => geometry.shapes.get(p.id) ?? { x: 0, y: 0 }),
        at,
        event.key,
      );
      if (to === null) return;
      point(active === null ? at : to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="picker"
      dir="ltr"
      role="listbox"
      tabIndex={0}
      aria-label={intl.formatMessage({
        id: 'maps.regions',
        defaultMessage: 'Regions of the model’s map',
        description: 'Name of the list that the arrows walk through',
      })}
      aria-activedescendant={active === null ? undefined : `${base}-${active}`}
      onKeyDown={onKeyDown}
      onBlur={() => point(null)}
      {...pointing}
    >
      {shapes}
    </div>
  );
}

function indexOf(target: EventTarget): number | null {
  const at = target instanceof SVGElement ? target.dataset.r : undefined;
  return at === undefined ? null : Number(at);
}

interface ShapesProps extends Omit<RegionPickerProps, 'side'> {
  readonly base: string;
  readonly isList: boolean;
  readonly active: number | null;
  readonly pinned: number;
}

function Shapes({ base, input, geometry, width, isList, active, pinned }: ShapesProps) {
  const mark = (index: number, className: string) => {
    const d = geometry.shapes.get(input.places[index]?.id ?? '')?.d;
    return d === undefined ? null : <path className={className} d={d} />;
  };
  return (
    <svg viewBox={`0 0 ${width} ${Math.ceil(geometry.height)}`} role="none">
      <Targets
        base={base}
        input={input}
        geometry={geometry}
        isList={isList}
        active={active}
        pinned={pinned}
      />
      {pinned < 0 ? null : mark(pinned, 'mark-pinned')}
      {active === null ? null : mark(active, 'mark-active')}
    </svg>
  );
}

const Targets = memo(function Targets({
  base,
  input,
  geometry,
  isList,
  active,
  pinned,
}: Omit<ShapesProps, 'width'>) {
  return input.places.map((place, i) => (
    <path
      key={place.id}
      id={`${base}-${i}`}
      data-r={i}
      d={geometry.shapes.get(place.id)?.d ?? ''}
      {...(isList
        ? {
            role: 'option',
            'aria-label': place.name,
            'aria-selected': i === pinned,
            'data-active': i === active || undefined,
          }
        : {})}
    />
  ));
});
