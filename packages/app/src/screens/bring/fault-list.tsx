import { formatProblem, type Problem } from '@interregnum/case';
import { FormattedMessage } from 'react-intl';
import type { BenchView } from '../../bring/bench/view.ts';
import { ShowPlace } from './show-place.tsx';

/** Every fault in the words of `interregnum check`: file, line, column, what is allowed, what was meant. */
export function FaultList({ view }: { readonly view: BenchView }) {
  const { problems } = view;
  if (problems.length === 0) return null;
  const there = new Set(view.files.map(({ name }) => name));
  const more = view.errors + view.warnings - problems.length;
  return (
    <section>
      <h3>
        <FormattedMessage
          id="bring.faults"
          defaultMessage="What is wrong, and what to do"
          description="Heading over faults of a case, which are in English"
        />
      </h3>
      <ul className="faults">
        {problems.map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
          <li key={i} className={problem.severity === 'error' ? 'fault is-error' : 'fault'}>
            <Fault problem={problem} canGo={there.has(problem.at.file)} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <p className="quiet">
          <FormattedMessage
            id="bring.faults-more"
            defaultMessage="and {more, number} more"
            description="Under a list of faults that is cut short"
            values={{ more }}
          />
        </p>
      )}
    </section>
  );
}

function Fault({ problem, canGo }: { readonly problem: Problem; readonly canGo: boolean }) {
  return (
    <>
      <bdi lang="en" dir="ltr">
        {formatProblem(problem)}
      </bdi>
      {canGo ? <ShowPlace at={problem.at} /> : null}
    </>
  );
}
