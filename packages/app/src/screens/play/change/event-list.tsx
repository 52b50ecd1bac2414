import { FormattedMessage } from 'react-intl';
import { usePlay } from '../play-context.ts';

interface EventListProps {
  readonly edits: readonly string[];
  readonly onPut: (edits: readonly string[]) => void;
}

/** News that can be taken out of the case. */
export function EventList({ edits, onPut }: EventListProps) {
  const { study, dates } = usePlay();
  const { events, horizonDays } = study.file.data;
  const heard = events.filter((e) => e.knownDay <= horizonDays);
  if (heard.length === 0) return null;
  const removed = (id: string): string => `events[${id}]=remove`;
  return (
    <details className="line">
      <summary>
        <strong>
          <FormattedMessage
            id="change.events"
            defaultMessage="What becomes known, and when"
            description="Heading over the events of a case, each of which can be left out"
          />
        </strong>
      </summary>
      <ul className="events">
        {heard.map(({ id, knownDay, text }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!edits.includes(removed(id))}
                onChange={(event) => {
                  const rest = edits.filter((e) => e !== removed(id));
                  onPut(event.target.checked ? rest : [...rest, removed(id)]);
                }}
              />{' '}
              <span>
                <time>{dates.long(knownDay)}</time>:{' '}
                <span lang="en" dir="auto">
                  {text}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
