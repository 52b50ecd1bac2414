import { FormattedMessage } from 'react-intl';
import type { CaseQuestion } from '../../asking/question.ts';

/** What it asks, and what its answer is not. */
export function QuestionLead({ of }: { readonly of: CaseQuestion }) {
  switch (of) {
    case 'why':
      return (
        <FormattedMessage
          id="ask.why-lead"
          defaultMessage="The case is played with and without each of its causes, in every combination, with the same luck. How many days each adds or takes away is a share of the model’s outcome, not of blame."
          description="Under the heading of the question"
        />
      );
    case 'sensitivity':
      return (
        <FormattedMessage
          id="ask.sensitivity-lead"
          defaultMessage="Everything in doubt is moved over its range: first one by one, to find what matters, then the few that do, together. What moves the answer most is what to find out first."
          description="Under the heading of the question"
        />
      );
    case 'forecast':
      return (
        <FormattedMessage
          id="ask.forecast-lead"
          defaultMessage="The model starts from what had happened by the day you choose and knows only what had been announced by then. Where the end is known, the forecast is scored beside simple rules."
          description="Under the heading of the question"
        />
      );
    case 'compare':
      return (
        <FormattedMessage
          id="ask.compare-lead"
          defaultMessage="The case beside a change of it, history by history with the same luck, so that what differs is the change’s doing. Without a change of yours, the scenarios that lie with the case are compared."
          description="Under the heading of the question"
        />
      );
    case 'trace':
      return (
        <FormattedMessage
          id="ask.trace-lead"
          defaultMessage="One of the model’s histories, from the first day to the end of the regime, with what led to each step. It is one of many, and not what happened."
          description="Under the heading of the question"
        />
      );
  }
}
