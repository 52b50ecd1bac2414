import { formatProblem } from '@interregnum/case';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { BenchView, CellPlace, TablePage } from '../../bring/bench/view.ts';
import { CellField } from './cell-field.tsx';
import { stepInTable } from './grid-keys.ts';
import { TableFoot } from './table-foot.tsx';
import { useBench, useBring } from './use-bring.ts';

interface TableEditorProps {
  readonly file: string;
  readonly view: BenchView;
}

const placeKey = ([line, column]: CellPlace): string => `${line}:${column}`;

/** A table whose cells are changed in place, some rows at a time. */
export function TableEditor({ file, view }: TableEditorProps) {
  const bench = useBench();
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const place = useBring((state) => (state.place?.file === file ? state.place : null));
  const goTo = useRef<typeof place>(null);
  const [page, setPage] = useState<TablePage | null>(null);
  const [from, setFrom] = useState(0);
  const [said, setSaid] = useState('');
  const [stop, setStop] = useState('');
  const { edition } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with each edition
  useEffect(() => {
    let isWanted = true;
    void bench.look('table', { file, from }).then((found) => isWanted && setPage(found));
    return () => {
      isWanted = false;
    };
  }, [bench, file, from, edition]);

  useEffect(() => {
    if (place === null) return;
    void bench.look('table', { file, line: place.line }).then((found) => {
      if (found === null) return;
      goTo.current = place;
      setFrom(found.from);
      setPage(found);
    });
  }, [bench, file, place]);

  // Once the rows are drawn: those before them may have other cells at the same places.
  useLayoutEffect(() => {
    const to = goTo.current;
    if (to === null || page === null) return;
    goTo.current = null;
    const cells = [...(box.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const at = placeKey([to.line, to.column]);
    const hit =
      cells.find((cell) => cell.dataset.at === at) ??
      cells.find((cell) => cell.dataset.at?.startsWith(`${to.line}:`));
    hit?.focus();
    hit?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [page]);

  if (page === null) return null;
  const faults = new Map(
    view.problems
      .filter(({ at }) => at.file === file)
      .map((problem) => [placeKey([problem.at.line, problem.at.column]), formatProblem(problem)]),
  );
  const faultAt = (at: CellPlace): string | undefined => faults.get(placeKey(at));
  // the last cell that was gone to, or the first
  const places = page.rows.flatMap(({ cells }) => cells.map(({ at }) => placeKey(at)));
  const entry = places.includes(stop) ? stop : places[0];
  return (
    <>
      {/* What the cell under the cursor holds, and what is wrong with it. */}
      <p className="cell-words quiet" role="status" lang="en" dir="ltr">
        {said}
      </p>
      <section
        ref={box}
        className="scroll cells"
        onKeyDown={stepInTable}
        aria-label={intl.formatMessage(
          {
            id: 'bring.table',
            defaultMessage: 'Cells of {file}',
            description: 'Name of a table whose cells can be changed',
          },
          { file },
        )}
      >
        <table className="data" lang="en" dir="ltr">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage
                  id="bring.line"
                  defaultMessage="Line"
                  description="Column of a table: line in its file"
                />
              </th>
              {page.columns.map(({ name, at }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file, which never move
                <th key={column} scope="col">
                  {faultAt(at) === undefined ? (
                    name
                  ) : (
                    <CellField
                      text={name}
                      at={placeKey(at)}
                      label={intl.formatMessage(
                        {
                          id: 'bring.header-cell',
                          defaultMessage: 'Name of column {column, number}',
                          description: 'Name of a field: a header of a table that is at fault',
                        },
                        { column: column + 1 },
                      )}
                      isAtFault
                      isStop={false}
                      onFocus={() => setSaid(faultAt(at) ?? '')}
                      onChange={(value) =>
                        void bench.change('setCell', { file, row: -1, column, value })
                      }
                    />
                  )}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {page.rows.map(({ line, cells }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places in a file, whose rows change
              <tr key={i}>
                <th scope="row">{line}</th>
                {cells.map(({ text, at }, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file, which never move
                  <td key={column}>
                    <CellField
                      text={text}
                      at={placeKey(at)}
                      label={intl.formatMessage(
                        {
                          id: 'bring.cell',
                          defaultMessage: '{column}, line {line, number}',
                          description: 'Name of a field: a cell of a table',
                        },
                        { column: page.columns[column]?.name ?? '', line },
                      )}
                      isAtFault={faultAt(at) !== undefined}
                      isStop={placeKey(at) === entry}
                      onFocus={() => {
                        setStop(placeKey(at));
                        setSaid(faultAt(at) ?? page.columns[column]?.about ?? '');
                      }}
                      onChange={(value) =>
                        void bench.change('setCell', { file, row: page.from + i, column, value })
                      }
                    />
                  </td>
                ))}
                <td>
                  <Button
                    className="link-button"
                    excludeFromTabOrder
                    aria-label={intl.formatMessage(
                      {
                        id: 'bring.remove-row',
                        defaultMessage: 'Leave out line {line, number}',
                        description: 'Button at the end of a row',
                      },
                      { line },
                    )}
                    onPress={() => void bench.change('removeRow', { file, row: page.from + i })}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TableFoot page={page} onFrom={setFrom} />
    </>
  );
}
