import { useIntl } from 'react-intl';
import { wouldLose } from '../../bring/ask-before-leaving.ts';
import { useBench } from './use-bring.ts';

/** Whether what is on the bench may go: asked where it is neither kept nor saved. */
export function useReplacing(): () => boolean {
  const bench = useBench();
  const intl = useIntl();
  return () =>
    !wouldLose(bench.store.getState()) ||
    window.confirm(
      intl.formatMessage({
        id: 'bring.replace',
        defaultMessage:
          'The case on this screen is neither kept nor saved, and would be lost. Go on without it?',
        description: 'Asked before another case takes the place of the one that was brought',
      }),
    );
}
