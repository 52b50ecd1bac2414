import { useDay } from '../timeline/use-timeline.ts';

interface DayLineProps {
  /** The plot in the units of the sheet. */
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly toDay: number;
  };
}

/** The day of the clock in a figure over time. */
export function DayLine({ plot }: DayLineProps) {
  const day = useDay();
  const x = plot.left + ((plot.right - plot.left) * Math.min(day, plot.toDay)) / plot.toDay;
  return <line className="day-line" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />;
}
