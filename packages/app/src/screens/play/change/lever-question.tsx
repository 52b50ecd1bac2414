import type { Channel } from '@interregnum/model';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import type { Everywhere, LeverOf } from '../../../levers/lever.ts';

const EXIT: Readonly<Record<Channel, MessageDescriptor>> = defineMessages({
  money: {
    id: 'lever.exit.money',
    defaultMessage: 'When does {patron} stop paying?',
    description: 'Question of a lever: end of a patron’s support',
  },
  air: {
    id: 'lever.exit.air',
    defaultMessage: 'When does air support by {patron} end?',
    description: 'Question of a lever: end of a patron’s support',
  },
  lift: {
    id: 'lever.exit.lift',
    defaultMessage: 'When do transport and maintenance by {patron} end?',
    description: 'Question of a lever: end of a patron’s support',
  },
  troops: {
    id: 'lever.exit.troops',
    defaultMessage: 'When do the troops of {patron} leave?',
    description: 'Question of a lever: end of a patron’s support',
  },
  arms: {
    id: 'lever.exit.arms',
    defaultMessage: 'When do arms from {patron} stop coming?',
    description: 'Question of a lever: end of a patron’s support',
  },
  recognition: {
    id: 'lever.exit.recognition',
    defaultMessage: 'When does political backing by {patron} end?',
    description: 'Question of a lever: end of a patron’s support',
  },
});

const SUPPORT: Readonly<Record<Channel, MessageDescriptor>> = defineMessages({
  money: {
    id: 'lever.support.money',
    defaultMessage: 'How much money comes from {patron}?',
    description: 'Question of a lever: size of a patron’s support',
  },
  air: {
    id: 'lever.support.air',
    defaultMessage: 'How much air support comes from {patron}?',
    description: 'Question of a lever: size of a patron’s support',
  },
  lift: {
    id: 'lever.support.lift',
    defaultMessage: 'How much transport and maintenance comes from {patron}?',
    description: 'Question of a lever: size of a patron’s support',
  },
  troops: {
    id: 'lever.support.troops',
    defaultMessage: 'How many troops does {patron} send?',
    description: 'Question of a lever: size of a patron’s support',
  },
  arms: {
    id: 'lever.support.arms',
    defaultMessage: 'How many arms come from {patron}?',
    description: 'Question of a lever: size of a patron’s support',
  },
  recognition: {
    id: 'lever.support.recognition',
    defaultMessage: 'How much political backing comes from {patron}?',
    description: 'Question of a lever: size of a patron’s support',
  },
});

const EVERYWHERE: Readonly<Record<Everywhere, MessageDescriptor>> = defineMessages({
  garrisons: {
    id: 'lever.garrisons',
    defaultMessage: 'How many men of the garrisons are there and fight?',
    description: 'Question of a lever: every region at once',
  },
  militias: {
    id: 'lever.militias',
    defaultMessage: 'How many militiamen stand with the regime?',
    description: 'Question of a lever: every region at once',
  },
  fighters: {
    id: 'lever.fighters',
    defaultMessage: 'How many fighters does the challenger have?',
    description: 'Question of a lever: every region at once',
  },
  countryside: {
    id: 'lever.countryside',
    defaultMessage: 'How much of the countryside is the challenger’s on the first day?',
    description: 'Question of a lever: every region at once',
  },
  sanctuary: {
    id: 'lever.sanctuary',
    defaultMessage: 'How much refuge has the challenger across the border?',
    description: 'Question of a lever: every region at once',
  },
});

/** What the lever asks, in words; names are as the case has them. */
export function LeverQuestion({ about }: { readonly about: LeverOf }) {
  if (about.kind === 'everywhere') return <FormattedMessage {...EVERYWHERE[about.of]} />;
  const { patron, channel } = about.of;
  const message = (about.kind === 'exit' ? EXIT : SUPPORT)[channel];
  return <FormattedMessage {...message} values={{ patron: <bdi>{patron}</bdi> }} />;
}
