import { dateOf, dayOf } from '@interregnum/case';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import type { CaseFile } from '../../cases/page-data.ts';
import { useDates } from '../../language/language-provider.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';
import { defaultAsOf } from './as-of.ts';

/** The day of which a forecast is made. */
export function DayForm({ file }: { readonly file: CaseFile }) {
  const { origin, horizonDays } = file.data;
  const store = useAskedStore();
  const day = useAsked((asked) => defaultAsOf(file, asked.day));
  const dates = useDates(origin);
  const id = useId();
  const [text, type] = useTyped(day, dateOf(day, origin));
  const to = dayOf(text, origin);
  const isThere = to !== null && to >= 0 && to < horizonDays;
  return (
    <form
      className="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isThere) store.ask({ day: to }, 'push');
      }}
    >
      <label htmlFor={id}>
        <FormattedMessage
          id="ask.day"
          defaultMessage="Last day of which anything is known: {date}"
          description="Label of the field with the day of a forecast"
          values={{ date: dates.both(day) }}
        />
        <input
          id={id}
          type="date"
          min={origin}
          max={dateOf(horizonDays - 1, origin)}
          required
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <Button className="button" type="submit" isDisabled={!isThere || to === day}>
        <FormattedMessage
          id="ask.day-go"
          defaultMessage="Forecast from this day"
          description="Button of the form with the day of a forecast"
        />
      </Button>
    </form>
  );
}
