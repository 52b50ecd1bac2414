import { FormattedMessage } from 'react-intl';
import type { CaseQuestion } from './question.ts';

/** What a question is called. */
export function QuestionName({ of }: { readonly of: CaseQuestion | 'claims' }) {
  switch (of) {
    case 'why':
      return (
        <FormattedMessage id="ask.why" defaultMessage="Why" description="Name of a question" />
      );
    case 'sensitivity':
      return (
        <FormattedMessage
          id="ask.sensitivity"
          defaultMessage="Sensitivity"
          description="Name of a question"
        />
      );
    case 'forecast':
      return (
        <FormattedMessage
          id="ask.forecast"
          defaultMessage="Forecast as of a day"
          description="Name of a question"
        />
      );
    case 'compare':
      return (
        <FormattedMessage
          id="ask.compare"
          defaultMessage="What would have changed it"
          description="Name of a question"
        />
      );
    case 'trace':
      return (
        <FormattedMessage
          id="ask.trace"
          defaultMessage="One history, traced"
          description="Name of a question"
        />
      );
    case 'claims':
      return (
        <FormattedMessage
          id="ask.claims"
          defaultMessage="Claims of accounts"
          description="Name of a question"
        />
      );
  }
}
