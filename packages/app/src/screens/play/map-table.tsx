import type { MapInput } from '@interregnum/figures';
import { mapTableCsv } from '../../answers/map-table.ts';
import { TableFiles } from '../../parts/table-files.tsx';
import { useDay } from '../../timeline/use-timeline.ts';

interface MapTableProps {
  readonly model: MapInput;
  /** The case as it was; null where nothing is changed. */
  readonly before: MapInput | null;
}

/** The table behind the maps, for the day shown; with a change, what it makes of each region. */
export function MapTable({ model, before }: MapTableProps) {
  const day = useDay();
  return <TableFiles name={`regions-day-${day}`} csv={() => mapTableCsv(model, before, day)} />;
}
