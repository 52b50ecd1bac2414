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
          defaultMessage="by assault {percent, number} %"
          description="Manner of fall with its share"
          values={{ percent: Math.round(share * 100) }}
        />
      );
    case 'bargain':
      return (
        <FormattedMessage
          id="manner.bargain"
          defaultMessage="by bargain {percent, number} %"
          description="Manner of fall with its share: handed over by agreement"
          values={{ percent: Math.round(share * 100) }}
        />
      );
    case 'abandoned':
      return (
        <FormattedMessage
          id="manner.abandoned"
          defaultMessage="abandoned {percent, number} %"
          description="Manner of fall with its share"
          values={{ percent: Math.round(share * 100) }}
        />
      );
    case 'defected':
      return (
        <FormattedMessage
          id="manner.defected"
          defaultMessage="by defection {percent, number} %"
          description="Manner of fall with its share: its commander changed sides"
          values={{ percent: Math.round(share * 100) }}
        />
      );
    case 'ordered':
      return (
        <FormattedMessage
          id="manner.ordered"
          defaultMessage="on orders {percent, number} %"
          description="Manner of fall with its share: told to lay down arms"
          values={{ percent: Math.round(share * 100) }}
        />
      );
    default:
      return <bdi>{manner}</bdi>;
  }
}
