import type { CaseData } from '@interregnum/case';
import { FormattedMessage } from 'react-intl';

/** Licence and attribution of each table. */
export function Licences({ licences }: Pick<CaseData, 'licences'>) {
  return (
    <section>
      <h2>
        <FormattedMessage
          id="sources.licences"
          defaultMessage="Licences"
          description="Heading over the licences of a case’s tables"
        />
      </h2>
      <ul className="licences" lang="en" dir="ltr">
        {licences.map(({ table, name, path, attribution }) => (
          <li key={table}>
            <strong>{table === '*' ? '' : `${table}: `}</strong>
            {path === '' ? (
              name
            ) : (
              <a href={path} rel="noreferrer">
                {name}
              </a>
            )}
            {attribution === '' ? null : <p className="quiet">{attribution}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
