import { FormattedMessage } from 'react-intl';

interface MannerWordProps {
  /** As the model calls it. */
  readonly manner: string;
  readonly share: number;
}

/** How a centre falls, with the share of falls that are of this kind. */
export function MannerWord({ manner, share }: MannerWordProps) {
  switch (manner) {
    case 'assault':
      return (
        <FormattedMessage
          id="manner.assault"
          defaultMessage="by assault {share, number, percent}"
          description="Manner of fall with its share"
          values={{ share }}
        />
      );
    case 'bargain':
      return (
        <FormattedMessage
          id="manner.bargain"
          defaultMessage="by bargain {share, number, percent}"
          description="Manner of fall with its share: handed over by agreement"
          values={{ share }}
        />
      );
    case 'abandoned':
      return (
        <FormattedMessage
          id="manner.abandoned"
          defaultMessage="abandoned {share, number, percent}"
          description="Manner of fall with its share"
          values={{ share }}
        />
      );
    case 'defected':
      return (
        <FormattedMessage
          id="manner.defected"
          defaultMessage="by defection {share, number, percent}"
          description="Manner of fall with its share: its commander changed sides"
          values={{ share }}
        />
      );
    case 'ordered':
      return (
        <FormattedMessage
          id="manner.ordered"
          defaultMessage="on orders {share, number, percent}"
          description="Manner of fall with its share: told to lay down arms"
          values={{ share }}
        />
      );
    default:
      return <bdi>{manner}</bdi>;
  }
}
