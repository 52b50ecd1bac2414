import { placeToFill, type ToFill } from '@interregnum/case';
import { FormattedMessage } from 'react-intl';
import { ShowPlace } from './show-place.tsx';

/** What is still blank, what answers hang on most first, as `interregnum check` lists it. */
export function ToFillList({ toFill }: { readonly toFill: readonly ToFill[] }) {
  if (toFill.length === 0) return null;
  return (
    <section>
      <h3>
        <FormattedMessage
          id="bring.to-fill"
          defaultMessage="Still to fill, what answers hang on most first"
          description="Heading over the blank columns of a case, which are in English"
        />
      </h3>
      <p className="quiet">
        <FormattedMessage
          id="bring.to-fill-hint"
          defaultMessage="The number: how far the input moves the answers of the cases that ship, 1 the most. Without what is needed an answer would rest on nothing; in a column of regions one number will do. Any other blank is taken by a stated rule."
          description="Under the heading over the blank columns of a case"
        />
      </p>
      <ul className="faults">
        {toFill.map((cell) => (
          <li
            key={`${cell.table}.${cell.column}`}
            className={cell.isNeeded ? 'fault is-error' : 'fault'}
          >
            <Blank cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Blank({ cell }: { readonly cell: ToFill }) {
  const { at, share, isNeeded, hint } = cell;
  return (
    <>
      <bdi lang="en" dir="ltr">
        {share === null ? '' : `${share.toFixed(2)} `}
        {isNeeded ? 'needed: ' : ''}
        {`${placeToFill(cell)}: ${hint}.`}
      </bdi>
      {at === null ? null : <ShowPlace at={at} />}
    </>
  );
}
