import type { Location } from '@interregnum/case';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useBench } from './use-bring.ts';

/** Goes to a cell of a table, or a place in a text. */
export function ShowPlace({ at }: { readonly at: Location }) {
  const bench = useBench();
  return (
    <Button className="link-button" onPress={() => bench.goTo(at)}>
      <FormattedMessage
        id="bring.go"
        defaultMessage="Show {file}, line {line, number}"
        description="Button beside a fault: goes to its cell"
        values={{ file: <bdi>{at.file}</bdi>, line: at.line }}
      />
    </Button>
  );
}
