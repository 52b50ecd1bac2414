import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { forgetCase, type KeptCase, keptCases } from '../../bring/kept-cases.ts';
import { useBench, useBring } from './use-bring.ts';
import { useReplacing } from './use-replacing.ts';

/** Cases that this browser keeps because the reader asked for it. */
export function KeptList() {
  const bench = useBench();
  const mayReplace = useReplacing();
  const isBusy = useBring((state) => state.isBusy);
  const [kept, setKept] = useState<readonly KeptCase[]>([]);
  const look = useCallback(() => {
    // a browser that keeps nothing has nothing to show
    keptCases().then(setKept, () => setKept([]));
  }, []);
  useEffect(() => {
    if (!isBusy) look();
  }, [isBusy, look]);
  if (kept.length === 0) return null;
  return (
    <section>
      <h2>
        <FormattedMessage
          id="bring.kept-title"
          defaultMessage="Kept in this browser"
          description="Heading over cases that were kept"
        />
      </h2>
      <ul className="kept">
        {kept.map(({ id, title, savedAt, files }) => (
          <li key={id}>
            <bdi>{title}</bdi>{' '}
            <span className="quiet">
              <FormattedDate value={savedAt} dateStyle="medium" />
            </span>
            <Button
              className="button"
              onPress={() => {
                if (mayReplace()) void bench.change('restore', files);
              }}
            >
              <FormattedMessage
                id="bring.kept-open"
                defaultMessage="Open"
                description="Button beside a case that was kept"
              />
            </Button>
            <Button className="button" onPress={() => void forgetCase(id).then(look)}>
              <FormattedMessage
                id="bring.kept-forget"
                defaultMessage="Forget it"
                description="Button beside a case that was kept"
              />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
