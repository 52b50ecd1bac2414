import { parseCsv } from '@interregnum/figures';
import { useIntl } from 'react-intl';

const MOST_ROWS = 2000;

/** The numbers behind a figure, as its file has them. */
export function DataTable({ csv }: { readonly csv: string }) {
  const intl = useIntl();
  const [header = [], ...rows] = parseCsv(csv);
  return (
    <section
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reached by keyboard
      tabIndex={0}
      aria-label={intl.formatMessage({
        id: 'figure.table-name',
        defaultMessage: 'Data of the figure',
        description: 'Name of the table under a figure',
      })}
    >
      <table className="data" lang="en" dir="ltr">
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file, which never move
            <tr key={i}>
              {row.map((cell, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file, which never move
                <td key={c} className={/^-?[\d.]+$/.test(cell) ? 'number' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
