import {
  civilians,
  civiliansCsv,
  type FigureOptions,
  manners,
  mannersCsv,
  rights,
  rightsCsv,
} from '@interregnum/figures';
import { type ReactNode, useCallback, useState } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { type AnswerParts, civiliansOf, mannersOf, rightsOf } from '../../answers/figures.ts';
import { mannerShares } from '../../answers/manner-shares.ts';
import { FigureBlock } from '../../parts/figure-block.tsx';
import { QuestionNav } from '../question/question-nav.tsx';
import { MannerWord } from './manner-word.tsx';
import { usePlay } from './play-context.ts';

/** Manners, civilians, rights: each one line with its number until it is opened. */
export function MoreLines() {
  const { study, summary } = usePlay();
  const parts = summary === null ? null : { data: study.data, observed: study.observed, summary };
  return (
    <section className="more-lines">
      <QuestionNav id={study.data.id} />
      <Line
        name="manners"
        parts={parts}
        title={
          <FormattedMessage
            id="more.manners"
            defaultMessage="How centres fall"
            description="A line that opens"
          />
        }
        number={(p) => <MannerNumbers parts={p} />}
        draw={(p, options) => manners(mannersOf(p), options)}
        csv={(p) => mannersCsv(mannersOf(p))}
      />
      <Line
        name="civilians"
        parts={parts}
        title={
          <FormattedMessage
            id="more.civilians"
            defaultMessage="Civilians killed, in the model"
            description="A line that opens"
          />
        }
        number={(p) => <Persons of={p.summary.civilians.killed} />}
        draw={(p, options) => civilians(civiliansOf(p), options)}
        csv={(p) => civiliansCsv(civiliansOf(p))}
      />
      {study.data.rights.length === 0 ? null : (
        <Line
          name="rights"
          parts={parts}
          title={
            <FormattedMessage
              id="more.rights"
              defaultMessage="Rights of groups, on a scale from 0 to 4"
              description="A line that opens"
            />
          }
          number={(p) => <RightsNumbers parts={p} />}
          draw={(p, options) => rights(rightsOf(p), options)}
          csv={(p) => rightsCsv(rightsOf(p))}
        />
      )}
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly parts: AnswerParts | null;
  readonly title: ReactNode;
  readonly number: (parts: AnswerParts) => ReactNode;
  readonly draw: (parts: AnswerParts, options: FigureOptions) => string;
  readonly csv: (parts: AnswerParts) => string;
}

function Line({ name, parts, title, number, draw, csv }: LineProps) {
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is drawn never changes, only what
  const drawn = useCallback(
    (options: FigureOptions) => (parts === null ? '' : draw(parts, options)),
    [parts?.summary, parts?.data],
  );
  return (
    <details className="line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{title}</strong>{' '}
        <span className="line-number">{parts === null ? '…' : number(parts)}</span>
      </summary>
      {open && parts !== null ? (
        <FigureBlock name={name} draw={drawn} csv={() => csv(parts)} />
      ) : null}
    </details>
  );
}

function MannerNumbers({ parts }: { readonly parts: AnswerParts }) {
  const shares = mannerShares(parts.summary);
  if (shares.length === 0)
    return (
      <FormattedMessage
        id="more.none-falls"
        defaultMessage="none falls"
        description="In place of shares"
      />
    );
  return (
    <span className="shares">
      {shares.map(([manner, share]) => (
        <span key={manner}>
          <MannerWord manner={manner} share={share} />
        </span>
      ))}
    </span>
  );
}

interface Quantiles {
  readonly q05: number | null;
  readonly q50: number | null;
  readonly q95: number | null;
}

/** Two figures: the model knows no more. */
function Persons({ of }: { readonly of: Quantiles }) {
  const number = (value: number | null) => (
    <FormattedNumber value={value ?? 0} maximumSignificantDigits={2} />
  );
  return (
    <FormattedMessage
      id="more.persons"
      defaultMessage="about {middle} ({low} to {high} in nine of ten histories)"
      description="Median and range of a number of persons"
      values={{ middle: number(of.q50), low: number(of.q05), high: number(of.q95) }}
    />
  );
}

function RightsNumbers({ parts }: { readonly parts: AnswerParts }) {
  const row = rightsOf(parts).rows.find((r) => r.origin !== null && r.end !== null);
  if (row?.origin == null || row.end === null) return <>–</>;
  return (
    <FormattedMessage
      id="more.rights-change"
      defaultMessage="{group}: from {before, number, ::.0} to {after, number, ::.0}"
      description="Mean over histories of a group’s rights, on the first and the last day"
      values={{
        group: <bdi lang="en">{row.group}</bdi>,
        before: row.origin.mid,
        after: row.end.mid,
      }}
    />
  );
}
