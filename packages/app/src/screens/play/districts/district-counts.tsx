import type { ObservedDistricts } from '@interregnum/case';
import {
  type DistrictCountsInput,
  districtCounts,
  districtCountsCsv,
  districtCountsPlace,
  type FigureOptions,
} from '@interregnum/figures';
import { districtsInput } from '@interregnum/questions';
import { useCallback, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { AnswerState } from '../../../answers/answerer.ts';
import { DayLine } from '../../../parts/day-line.tsx';
import { FigureBlock } from '../../../parts/figure-block.tsx';

interface DistrictCountsProps {
  readonly state: AnswerState;
  readonly observed: ObservedDistricts | null;
}

/** Districts lost week by week, with what was counted at the time. */
export function DistrictCounts({ state, observed }: DistrictCountsProps) {
  const { current } = state;
  const input = useMemo(
    () =>
      current === null
        ? undefined
        : districtsInput(current.study.data, observed, current.answer.summary),
    [current, observed],
  );
  const draw = useCallback(
    (options: FigureOptions) => {
      if (input === undefined) return '';
      // What is written under the figure stands in the page, in the reader's language.
      return districtCounts(options.heading === false ? { ...input, caveat: '' } : input, options);
    },
    [input],
  );
  return (
    <section className="panel">
      <h3>
        <FormattedMessage
          id="districts.counts"
          defaultMessage="Districts lost, week by week"
          description="Heading over a figure"
        />
      </h3>
      <FigureBlock
        name="districts-lost"
        isWaiting={input === undefined}
        draw={draw}
        csv={() => (input === undefined ? '' : districtCountsCsv(input))}
        over={(options) => (input === undefined ? null : <Over input={input} options={options} />)}
      />
      <p className="quiet">
        <FormattedMessage
          id="districts.counters"
          defaultMessage="Those who counted at the time counted different units, which are brought to these districts by their own totals: they are not one series."
          description="Under the figure of districts lost"
        />
      </p>
    </section>
  );
}

/** The day of the clock. */
function Over({
  input,
  options,
}: {
  readonly input: DistrictCountsInput;
  readonly options: FigureOptions;
}) {
  const place = districtCountsPlace(input, options);
  return (
    <svg
      className="over"
      viewBox={`0 0 ${options.layout === 'wide' ? 720 : 340} ${Math.ceil(place.bottom)}`}
      aria-hidden="true"
    >
      <DayLine plot={place} />
    </svg>
  );
}
