import { dayOf } from '@interregnum/case';
import type { CountryFile } from '@interregnum/case/start';
import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { fetchCountries, fetchCountry } from '../../cases/fetch-data.ts';
import type { CountriesFile } from '../../cases/page-data.ts';
import { useBench } from './use-bring.ts';
import { useReplacing } from './use-replacing.ts';

type Countries = CountriesFile['countries'];

const english = new Intl.DisplayNames(['en'], { type: 'region' });

/** Names of countries by their codes, in the reader's language where the browser knows them. */
function useNamed(countries: Countries): { readonly file: string; readonly name: string }[] {
  const { locale } = useIntl();
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  return countries
    .map(({ file, code }) => ({ file, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

const nameOf = ({ properties }: { readonly properties?: object | undefined }): string =>
  String((properties as { readonly name?: string } | undefined)?.name ?? '');

/** The first of the month: near enough to today for a start. */
const thisMonth = (): string => `${new Date().toISOString().slice(0, 7)}-01`;

/** A start from the boundaries of a country: regions, neighbours, distances; the rest is blank, or invented. */
export function CountryWay() {
  const bench = useBench();
  const mayReplace = useReplacing();
  const id = useId();
  const [countries, setCountries] = useState<Countries>([]);
  const [chosen, setChosen] = useState('');
  const [file, setFile] = useState<CountryFile | null>(null);
  /** null: not said yet. */
  const [seat, setSeat] = useState<number | null>(null);
  const [origin, setOrigin] = useState(thisMonth);
  const [isOffline, setOffline] = useState(false);
  const named = useNamed(countries);
  useEffect(() => {
    fetchCountries().then(
      (found) => setCountries(found.countries),
      () => setOffline(true),
    );
  }, []);
  useEffect(() => {
    setFile(null);
    setSeat(null);
    if (chosen === '') return;
    let isWanted = true;
    fetchCountry(chosen).then(
      (found) => {
        setOffline(false);
        if (isWanted) setFile(found);
      },
      () => setOffline(true),
    );
    return () => {
      isWanted = false;
    };
  }, [chosen]);
  const make = (numbers: 'blank' | 'invented'): void => {
    const code = countries.find((c) => c.file === chosen)?.code;
    if (file === null || seat === null || code === undefined || !mayReplace()) return;
    const country = english.of(code) ?? code;
    void bench.change('start', { file, country, capital: seat, origin, numbers });
  };
  const isReady = file !== null && seat !== null && dayOf(origin, '2000-01-01') !== null;
  const regions = file?.objects.regions.geometries ?? [];
  return (
    <section className="way">
      <h2>
        <FormattedMessage
          id="bring.country"
          defaultMessage="Begin with a country"
          description="Heading over a choice of countries"
        />
      </h2>
      <p className="quiet">
        <FormattedMessage
          id="bring.country-hint"
          defaultMessage="Regions, neighbours and distances come from boundaries of about 2012. Everything else is left blank for you, and each blank cell says what it means and where to look. To look round first, have numbers invented: the same everywhere, so that an answer from them says nothing about the country. Made with Natural Earth."
          description="Under the heading over a choice of countries"
        />
      </p>
      <label htmlFor={`${id}-which`}>
        <FormattedMessage
          id="bring.country-which"
          defaultMessage="Country"
          description="Name of a choice of countries"
        />
      </label>
      <select id={`${id}-which`} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">–</option>
        {named.map(({ file: of, name }) => (
          <option key={of} value={of}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-seat`}>
        <FormattedMessage
          id="bring.country-seat"
          defaultMessage="Region where the regime sits"
          description="Name of a choice of regions"
        />
      </label>
      <select
        id={`${id}-seat`}
        value={seat ?? ''}
        disabled={file === null}
        onChange={({ target }) => setSeat(target.value === '' ? null : Number(target.value))}
      >
        <option value="">–</option>
        {regions.map((region, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: regions of a file, which never move
          <option key={i} value={i}>
            {nameOf(region)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-origin`}>
        <FormattedMessage
          id="bring.country-origin"
          defaultMessage="First day"
          description="Name of a field for the date on which a case begins"
        />
      </label>
      <input
        id={`${id}-origin`}
        type="date"
        value={origin}
        onChange={({ target }) => setOrigin(target.value)}
      />
      {isOffline ? (
        <p className="field-fault" role="alert">
          <FormattedMessage
            id="bring.offline"
            defaultMessage="A part of the page that this needs could not be fetched. Connect once and try again."
            description="There is no connection"
          />
        </p>
      ) : null}
      <p>
        <Button className="button primary" isDisabled={!isReady} onPress={() => make('blank')}>
          <FormattedMessage
            id="bring.country-blank"
            defaultMessage="Begin, with blank cells"
            description="Button under a choice of countries: nothing is invented"
          />
        </Button>{' '}
        <Button className="button" isDisabled={!isReady} onPress={() => make('invented')}>
          <FormattedMessage
            id="bring.country-invented"
            defaultMessage="Look round, with invented numbers"
            description="Button under a choice of countries: every number is invented, the same everywhere"
          />
        </Button>
      </p>
    </section>
  );
}
