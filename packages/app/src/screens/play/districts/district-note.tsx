import { FormattedMessage } from 'react-intl';
import type { AnswerState } from '../../../answers/answerer.ts';
import { useAsked } from '../../../state/use-asked.ts';
import { usePlay } from '../play-context.ts';
import { commandOf } from '../take/take-texts.ts';

interface DistrictNoteProps {
  readonly state: AnswerState;
  readonly verdict: readonly string[];
}

/** What the maps of districts are made of, how far one may believe them, and how to get them again. */
export function DistrictNote({ state, verdict }: DistrictNoteProps) {
  const { study } = usePlay();
  const asked = useAsked((a) => a);
  const answer = state.current?.answer;
  return (
    <div className="district-note">
      <p className="quiet">
        <FormattedMessage
          id="districts.caution"
          defaultMessage="No map shows the number of a single district: scored, it had no skill. Which districts were lost before the first day is drawn anew in each history. A district that was taken back still counts as lost at least once."
          description="Under the maps of districts"
        />
      </p>
      <p className="quiet">
        <FormattedMessage
          id="districts.apart"
          defaultMessage="With districts the case is played apart from the answer above and by more rules: {done, number} of {wanted, plural, one {# history} other {# histories}}, in {fell, number} of which the regime falls."
          description="Under the maps of districts: they come from an ensemble of their own"
          values={{
            done: state.isOld ? 0 : (answer?.runs ?? 0),
            wanted: state.wanted ?? asked.runs,
            fell: state.isOld
              ? 0
              : Math.round((answer?.summary.regime.p ?? 0) * (answer?.runs ?? 0)),
          }}
        />{' '}
        <code
          dir="ltr"
          data-districts-hash={state.isOld ? undefined : (answer?.resultHash ?? undefined)}
        >
          {`${commandOf(study.file.data.id, asked)} --districts`}
        </code>
      </p>
      {verdict.length === 0 ? null : (
        <details className="line">
          <summary>
            <FormattedMessage
              id="districts.verdict"
              defaultMessage="How good are districts?"
              description="Opens what the score of the districts says in words"
            />
          </summary>
          <ul lang="en" dir="ltr">
            {verdict.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
