import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Choice } from '../../parts/choice.tsx';
import { TIERS, type Tier } from '../../state/asked.ts';
import { useAskedStore } from '../../state/use-asked.ts';

export const TIER_WORDS = defineMessages({
  regions: {
    id: 'tier.regions',
    defaultMessage: 'Regions',
    description: 'What the maps show: one of two',
  },
  districts: {
    id: 'tier.districts',
    defaultMessage: 'Districts',
    description: 'What the maps show: one of two',
  },
});

/** Regions, or the districts inside them. */
export function TierChoice({ tier }: { readonly tier: Tier }) {
  const intl = useIntl();
  const store = useAskedStore();
  const words = {
    regions: intl.formatMessage(TIER_WORDS.regions),
    districts: intl.formatMessage(TIER_WORDS.districts),
  };
  return (
    <Choice
      label={
        <FormattedMessage
          id="tier.label"
          defaultMessage="On the maps"
          description="Name of the choice between regions and districts"
        />
      }
      options={TIERS}
      words={words}
      value={tier}
      onChange={(to) =>
        store.ask(to === 'districts' ? { tier: to, history: null } : { tier: to }, 'push')
      }
    />
  );
}
