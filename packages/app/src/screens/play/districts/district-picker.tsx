import type { MapInput } from '@interregnum/figures';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { DistrictPlace } from '../../../answers/districts.ts';
import { nearestInDirection, nearestWithin, type Point } from '../../../parts/nearest.ts';
import { useAsked, useAskedStore } from '../../../state/use-asked.ts';
import { TIER_WORDS } from '../tier-choice.tsx';

interface DistrictPickerProps {
  readonly map: MapInput;
  readonly places: readonly DistrictPlace[];
  readonly spots: readonly Point[];
  readonly pointed: number | null;
  readonly point: (district: number | null) => void;
  /** Of the sheet that the map is drawn on. */
  readonly width: number;
  readonly height: number;
  readonly isList: boolean;
  /** Of the words that say what is known of the district. */
  readonly wordsId: string;
}

/** A finger this far from a district still means it, in units of the sheet. */
const REACH = 16;

/**
 * A layer over a map on which the nearest district is pointed at and pinned: by mouse and finger on all
 * maps, by keyboard on the first.
 */
export function DistrictPicker(props: DistrictPickerProps) {
  const { map, places, spots, pointed, point, width, height, isList, wordsId } = props;
  const intl = useIntl();
  const id = useId();
  const store = useAskedStore();
  const pinned = useAsked((asked) => asked.district);
  const pinnedIndex = places.findIndex((p) => p.id === pinned);
  const active = pointed ?? (pinnedIndex < 0 ? null : pinnedIndex);
  const pin = (index: number | null): void => {
    const district = index === null ? null : (places[index]?.id ?? null);
    store.ask({ district: district === pinned ? null : district }, 'replace');
  };
  const under = (event: React.MouseEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / Math.max(1, box.width);
    const at = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    return nearestWithin(spots, at, REACH);
  };
  const pointing = {
    onPointerMove: (event: React.PointerEvent) => {
      if (event.pointerType === 'mouse') point(under(event));
    },
    onPointerLeave: () => point(null),
    onClick: (event: React.MouseEvent) => pin(under(event)),
  };
  const ring = (index: number | null, className: string) => {
    const spot = index === null ? undefined : spots[index];
    return spot === undefined ? null : (
      <circle className={className} cx={spot.x} cy={spot.y} r={5} />
    );
  };
  const marks = (
    <svg viewBox={`0 0 ${width} ${height}`} role="none">
      {ring(pinnedIndex, 'mark-pinned')}
      {ring(active, 'mark-active')}
    </svg>
  );
  if (!isList)
    return (
      <div className="picker district-picker" dir="ltr" aria-hidden="true" {...pointing}>
        {marks}
      </div>
    );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = active ?? 0;
    if (event.key === 'Enter' || event.key === ' ') pin(at);
    else if (event.key === 'Escape') {
      point(null);
      pin(null);
    } else if (event.key === 'Home') point(0);
    else if (event.key === 'End') point(places.length - 1);
    else {
      const to = nearestInDirection(spots, at, event.key);
      if (to === null) return;
      point(active === null ? at : to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = active === null ? undefined : places[active];
  return (
    <div
      className="picker district-picker"
      dir="ltr"
      role="listbox"
      tabIndex={0}
      aria-label={intl.formatMessage(TIER_WORDS.districts)}
      aria-activedescendant={shown === undefined ? undefined : id}
      onKeyDown={onKeyDown}
      onBlur={() => point(null)}
      {...pointing}
    >
      {marks}
      {/* The one that is pointed at stands for all: each has its place in the choice under the maps. */}
      <span
        id={id}
        role="option"
        className="only-read"
        tabIndex={-1}
        aria-describedby={wordsId}
        aria-selected={active !== null && active === pinnedIndex}
        aria-setsize={places.length}
        aria-posinset={(active ?? 0) + 1}
      >
        {shown === undefined ? '–' : `${shown.name}, ${map.places[shown.region]?.name ?? ''}`}
      </span>
    </div>
  );
}
