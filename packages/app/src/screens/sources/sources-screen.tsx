import type { Quantity } from '@interregnum/case';
import { use, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fetchCase } from '../../cases/fetch-data.ts';
import type { CaseFile } from '../../cases/page-data.ts';
import { InputItem } from '../../inputs/input-item.tsx';
import { InputSearch } from '../../inputs/input-search.tsx';
import { type InputRow, inputsOf } from '../../inputs/inputs.ts';
import { BackToCase } from '../../parts/back-to-case.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { ScreenProps } from '../screen-props.ts';
import { InputTry } from './input-try.tsx';
import { Licences } from './licences.tsx';
import { ObservedSources } from './observed-sources.tsx';
import '../../style/tables.css';
import '../../style/inputs.css';
import '../../style/about.css';

/** Sources: every number of a case with its range, how it came about, who says so, under what licence. */
export default function SourcesScreen({ id }: ScreenProps) {
  const file = use(fetchCase(id ?? ''));
  const intl = useIntl();
  const rows = useMemo(() => inputsOf(file.data), [file]);
  useTitle(
    intl.formatMessage({
      id: 'sources.title',
      defaultMessage: 'Sources',
      description: 'Heading of a screen, and the link to it',
    }),
  );
  return (
    <article className="sources">
      <BackToCase file={file} />
      <h1>
        <FormattedMessage
          id="sources.title"
          defaultMessage="Sources"
          description="Heading of a screen, and the link to it"
        />
      </h1>
      <Kinds rows={rows} />
      <section>
        <h2>
          <FormattedMessage
            id="sources.inputs"
            defaultMessage="What the model is told"
            description="Heading over all inputs of a case"
          />
        </h2>
        <InputSearch
          list={`sources ${file.data.id}`}
          rows={rows}
          item={(row) => (
            <InputItem key={row.path} row={row}>
              <InputTry row={row} id={file.data.id} />
            </InputItem>
          )}
        />
      </section>
      <ObservedSources file={file} />
      <Assumptions file={file} />
      <Licences licences={file.data.licences} />
    </article>
  );
}

/** How many numbers were measured, and how many not. */
function Kinds({ rows }: { readonly rows: readonly InputRow[] }) {
  const of = (kind: Quantity['kind']): number =>
    rows.filter(({ quantity }) => quantity.kind === kind).length;
  return (
    <p>
      <FormattedMessage
        id="sources.kinds"
        defaultMessage="{all, plural, one {# number goes} other {# numbers go}} into the model: {measured, number} measured, {estimated, number} estimated, {assumed, number} assumed. Each has a range and a source. “Try” plays the case with the low or the high end of a range, and says how far the answer moves."
        description="Under the heading of the sources of a case"
        values={{
          all: rows.length,
          measured: of('measured'),
          estimated: of('estimated'),
          assumed: of('assumed'),
        }}
      />
    </p>
  );
}

function Assumptions({ file }: { readonly file: CaseFile }) {
  const { assumptions, missing } = file.data;
  const lines = [
    ...assumptions,
    ...Object.entries(missing).map(([table, why]) => `${table}: ${why}`),
  ];
  return (
    <section>
      <h2>
        <FormattedMessage
          id="sources.assumed"
          defaultMessage="What is assumed because the tables do not say"
          description="Heading over the assumptions in a case, which are in English"
        />
      </h2>
      <ul className="licences" lang="en" dir="ltr">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
