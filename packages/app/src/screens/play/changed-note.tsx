import { runChange } from '@interregnum/questions';
import { FormattedMessage } from 'react-intl';
import type { Study } from '../../answers/study.ts';
import { ChangesList } from '../../parts/changes-list.tsx';

/** Letters of changes that take no more than a line or two. */
const SHORT = 60;

/** That this is not what happened, and in what it differs: by its name first, then as the command takes it. */
export function ChangedNote({ study: { scenario, input } }: { readonly study: Study }) {
  const change = runChange(scenario, input.edits);
  if (change === null) return null;
  const all = input.edits.length;
  const isShort = scenario === null && input.edits.join('').length <= SHORT;
  return (
    <div className="notice changed-note">
      <p>
        <strong>
          {change.scenario === null ? (
            <FormattedMessage
              id="play.changed"
              defaultMessage="{changes, plural, one {# change} other {# changes}} of the inputs."
              description="Begins the notice that a case was changed, by single inputs"
              values={{ changes: all }}
            />
          ) : (
            <FormattedMessage
              id="play.changed-scenario"
              defaultMessage="“{scenario}”{more, plural, =0 {} one { and # more change} other { and # more changes}}."
              description="Begins the notice that a case was changed, by a scenario and perhaps more"
              values={{
                scenario: <bdi lang="en">{change.scenario}</bdi>,
                more: change.edits.length,
              }}
            />
          )}
        </strong>{' '}
        <FormattedMessage
          id="play.edited"
          defaultMessage="This is not the history that happened, which is shown for comparison only."
          description="Notice when a link changes inputs"
        />
      </p>
      {all === 0 ? null : isShort ? (
        <ChangesList changes={input.edits} />
      ) : (
        <details>
          <summary>
            <FormattedMessage
              id="play.changed-list"
              defaultMessage="{changes, plural, one {The change} other {The # changes}} in detail"
              description="Opens the list of changed inputs, written as code"
              values={{ changes: all }}
            />
          </summary>
          <ChangesList changes={input.edits} />
        </details>
      )}
    </div>
  );
}
