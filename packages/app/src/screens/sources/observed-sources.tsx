import { FormattedMessage } from 'react-intl';
import type { CaseFile } from '../../cases/page-data.ts';
import { useDates } from '../../language/language-provider.tsx';
import { Linked } from '../../parts/linked.tsx';

/** Where it is known from what happened; no input comes from it. */
export function ObservedSources({ file }: { readonly file: CaseFile }) {
  const { data, observed } = file;
  const dates = useDates(data.origin);
  if (observed === null || observed.regions.length === 0) return null;
  const names = new Map(data.regions.map((r) => [r.id, r.name]));
  return (
    <section>
      <h2>
        <FormattedMessage
          id="sources.observed"
          defaultMessage="What happened, by region"
          description="Heading over the sources of history"
        />
      </h2>
      <details>
        <summary>
          <FormattedMessage
            id="sources.observed-count"
            defaultMessage="{count, plural, one {# region} other {# regions}}; for comparison only, the model is told none of it"
            description="Opens the list of what happened in each region"
            values={{ count: observed.regions.length }}
          />
        </summary>
        <ul className="input-list">
          {observed.regions.map(({ region, status, day, note, source }) => (
            <li key={region} className="input-item">
              <p>
                <strong dir="auto">{names.get(region) ?? region}</strong>{' '}
                <span lang="en">{status.replaceAll('_', ' ')}</span>
                {day === null ? null : <> · {dates.both(day)}</>}
              </p>
              <p lang="en" dir="auto">
                {note}
              </p>
              <p className="quiet source" lang="en" dir="auto">
                <Linked text={source} />
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
