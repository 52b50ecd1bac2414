import { useIntl } from 'react-intl';
import type { CaseQuestion } from './question.ts';

type AnyQuestion = CaseQuestion | 'claims';

/** What a question is called. */
export function useQuestionName(of: AnyQuestion): string {
  const intl = useIntl();
  switch (of) {
    case 'why':
      return intl.formatMessage({
        id: 'ask.why',
        defaultMessage: 'Why',
        description: 'Name of a question',
      });
    case 'sensitivity':
      return intl.formatMessage({
        id: 'ask.sensitivity',
        defaultMessage: 'Sensitivity',
        description: 'Name of a question',
      });
    case 'forecast':
      return intl.formatMessage({
        id: 'ask.forecast',
        defaultMessage: 'Forecast as of a day',
        description: 'Name of a question',
      });
    case 'compare':
      return intl.formatMessage({
        id: 'ask.compare',
        defaultMessage: 'What would have changed it',
        description: 'Name of a question',
      });
    case 'trace':
      return intl.formatMessage({
        id: 'ask.trace',
        defaultMessage: 'One history, traced',
        description: 'Name of a question',
      });
    case 'claims':
      return intl.formatMessage({
        id: 'ask.claims',
        defaultMessage: 'Claims of accounts',
        description: 'Name of a question',
      });
  }
}

export const QuestionName = ({ of }: { readonly of: AnyQuestion }) => useQuestionName(of);
