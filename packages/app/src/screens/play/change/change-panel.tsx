import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useLevers } from '../../../levers/use-levers.ts';
import { CloseWord } from '../../../parts/close-word.tsx';
import { focusBefore } from '../../../parts/focus-before.ts';
import { useNarrow } from '../../../parts/use-media.ts';
import { useAskedStore } from '../../../state/use-asked.ts';
import { usePlay } from '../play-context.ts';
import { AnyInput } from './any-input.tsx';
import { EventList } from './event-list.tsx';
import { LeverRow } from './lever-row.tsx';
import { OtherEdits } from './other-edits.tsx';
import { ScenarioList } from './scenario-list.tsx';
import '../../../style/inputs.css';
import '../../../style/change.css';

/** Change: what if it had been otherwise? The answer above moves while the hand is on a lever. */
export default function ChangePanel() {
  const { study } = usePlay();
  const store = useAskedStore();
  const { levers, edits, inScenario, move, put } = useLevers(study);
  const isDrawer = useNarrow();
  const isChanged = edits.length > 0 || study.scenario !== null;
  return (
    <>
      <div className="change-head">
        <h2 tabIndex={-1}>
          <FormattedMessage
            id="change.title"
            defaultMessage="Change something"
            description="Heading over the levers"
          />
        </h2>
        <Button
          className="button"
          isDisabled={!isChanged}
          onPress={({ target }) => {
            put([]);
            store.ask({ scenario: null }, 'replace');
            focusBefore(target);
          }}
        >
          <FormattedMessage
            id="change.reset"
            defaultMessage="Put everything back"
            description="Button: no changes any more"
          />
        </Button>
        {isDrawer ? (
          <Button className="button" onPress={() => store.ask({ panel: null }, 'push')}>
            <CloseWord />
          </Button>
        ) : null}
      </div>
      <p className="quiet change-hint">
        <FormattedMessage
          id="change.hint"
          defaultMessage="Move a lever: both worlds are played with the same luck, and the answer above says what the change makes of it. What happened is shown for comparison only."
          description="Above the levers"
        />
      </p>
      <ScenarioList />
      <ul className="levers">
        {levers.map((lever) => (
          <LeverRow
            key={lever.path}
            lever={lever}
            edits={edits}
            scenario={inScenario.has(lever) ? (study.scenario?.title ?? null) : null}
            onMove={(to) => move(lever, to)}
          />
        ))}
      </ul>
      <OtherEdits levers={levers} edits={edits} onPut={put} />
      <EventList edits={edits} onPut={put} />
      <AnyInput edits={edits} onPut={put} />
    </>
  );
}
