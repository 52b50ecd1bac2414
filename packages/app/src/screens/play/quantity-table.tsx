import type { Quantity, RegionRow } from '@interregnum/case';
import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { KindWord } from '../../parts/kind-word.tsx';
import { Linked } from '../../parts/linked.tsx';

/** Numbers of a region, each with its range, its kind and its source. */
export function QuantityTable({ region }: { readonly region: RegionRow }) {
  const rows: readonly (readonly [key: string, name: ReactNode, of: Quantity])[] = [
    [
      'garrison',
      <FormattedMessage
        key="w"
        id="input.garrison"
        defaultMessage="Garrison, effective (men)"
        description="Input of a region"
      />,
      region.garrisonMen,
    ],
    [
      'nominal',
      <FormattedMessage
        key="w"
        id="input.nominal"
        defaultMessage="Garrison, on paper (men)"
        description="Input of a region"
      />,
      region.garrisonNominalMen,
    ],
    [
      'militia',
      <FormattedMessage
        key="w"
        id="input.militia"
        defaultMessage="Militia (men)"
        description="Input of a region"
      />,
      region.militiaMen,
    ],
    [
      'challenger',
      <FormattedMessage
        key="w"
        id="input.challenger"
        defaultMessage="Challenger’s fighters (men)"
        description="Input of a region"
      />,
      region.challengerMen,
    ],
    [
      'rural',
      <FormattedMessage
        key="w"
        id="input.rural"
        defaultMessage="Countryside under the challenger (share)"
        description="Input of a region"
      />,
      region.ruralControl,
    ],
    [
      'population',
      <FormattedMessage
        key="w"
        id="input.population"
        defaultMessage="Population (persons)"
        description="Input of a region"
      />,
      region.populationPersons,
    ],
    [
      'road',
      <FormattedMessage
        key="w"
        id="input.road"
        defaultMessage="Road to the capital (km)"
        description="Input of a region"
      />,
      region.roadKmToCapital,
    ],
  ];
  return (
    <ul className="quantities">
      {rows.map(([key, name, of]) => (
        <li key={key}>
          <p>
            <span>{name}</span>{' '}
            <strong>
              <FormattedNumber value={of.value} maximumSignificantDigits={4} />
            </strong>{' '}
            {of.low === of.high ? null : (
              <span className="quiet">
                <FormattedMessage
                  id="input.range"
                  defaultMessage="({low, number} to {high, number})"
                  description="Range of an input"
                  values={{ low: of.low, high: of.high }}
                />
              </span>
            )}{' '}
            <KindWord kind={of.kind} />
          </p>
          <p className="quiet source" lang="en" dir="auto">
            <Linked text={of.source} />
          </p>
        </li>
      ))}
    </ul>
  );
}
