import { FormattedDate } from 'react-intl';
import { utcDay } from '../language/dates.ts';
import { CountryName } from './country-name.tsx';

interface CaseNameProps {
  readonly country: string;
  /** ISO date of day 0. */
  readonly origin: string;
}

/** Country and year: what a case is called in every language. */
export function CaseName({ country, origin }: CaseNameProps) {
  return (
    <>
      <CountryName country={country} />{' '}
      <FormattedDate value={utcDay(origin, 0)} year="numeric" timeZone="UTC" calendar="gregory" />
    </>
  );
}
