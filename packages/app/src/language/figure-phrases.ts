/** What figures write into themselves, word for word, as texts that can be translated. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

const MESSAGES = defineMessages({
  didNotFall: {
    id: 'figure.did-not-fall',
    defaultMessage: 'did not fall',
    description: 'Column of the dots',
  },
  happenedHeld: {
    id: 'figure.happened-held',
    defaultMessage: 'happened: held',
    description: 'Mark of what happened',
  },
  notKnown: {
    id: 'figure.not-known',
    defaultMessage: 'What happened is not known.',
    description: 'In place of a mark of what happened',
  },
  eachDot: {
    id: 'figure.each-dot',
    defaultMessage: 'Each dot: one of 100 equally likely histories',
    description: 'Above the dots',
  },
  median: {
    id: 'figure.median',
    defaultMessage: 'median of runs',
    description: 'Legend of the fan chart',
  },
  single: {
    id: 'figure.single',
    defaultMessage: 'single runs',
    description: 'Legend of the fan chart',
  },
  happened: {
    id: 'figure.happened',
    defaultMessage: 'what happened',
    description: 'Legend: history',
  },
  centres: {
    id: 'figure.centres',
    defaultMessage: 'Number of regional centres held by the incumbent',
    description: 'Name of a scale',
  },
  noDays: {
    id: 'figure.no-days',
    defaultMessage: 'No days simulated',
    description: 'An empty figure',
  },
  allCentres: {
    id: 'figure.all-centres',
    defaultMessage: 'All centres',
    description: 'Heading of a row',
  },
  model: { id: 'figure.model', defaultMessage: 'Model', description: 'Name of a row' },
  byCentre: { id: 'figure.by-centre', defaultMessage: 'By centre', description: 'Heading of rows' },
  shareOfRuns: {
    id: 'figure.share-of-runs',
    defaultMessage: 'Share of runs',
    description: 'Name of a scale',
  },
  shareOfBoth: {
    id: 'figure.share-of-both',
    defaultMessage: 'Share of runs (model) or of centres (what happened)',
    description: 'Name of a scale',
  },
  notFallen: {
    id: 'figure.not-fallen',
    defaultMessage: 'not fallen',
    description: 'Legend of the manners of fall',
  },
  held: { id: 'figure.held', defaultMessage: 'held', description: 'What happened to a centre' },
  unclear: {
    id: 'figure.unclear',
    defaultMessage: 'unclear',
    description: 'Manner in which a centre fell in history',
  },
  noRegions: {
    id: 'figure.no-regions',
    defaultMessage: 'No regions',
    description: 'An empty figure',
  },
  assault: {
    id: 'figure.assault',
    defaultMessage: 'taken by assault',
    description: 'Manner of fall',
  },
  bargain: {
    id: 'figure.bargain',
    defaultMessage: 'handed over by bargain',
    description: 'Manner of fall',
  },
  abandoned: { id: 'figure.abandoned', defaultMessage: 'abandoned', description: 'Manner of fall' },
  defected: {
    id: 'figure.defected',
    defaultMessage: 'changed sides',
    description: 'Manner of fall',
  },
  ordered: {
    id: 'figure.ordered',
    defaultMessage: 'given up on orders',
    description: 'Manner of fall',
  },
  medianRange: {
    id: 'figure.median-range',
    defaultMessage: 'model: median and 5–95 % of runs',
    description: 'Legend of the civilians killed',
  },
  killed: {
    id: 'figure.killed',
    defaultMessage: 'Civilians killed since the origin',
    description: 'Name of a scale',
  },
  counted: {
    id: 'figure.counted',
    defaultMessage: 'counted at the time',
    description: 'Legend of published counts of districts',
  },
  killedIncumbentGround: {
    id: 'figure.killed-incumbent-ground',
    defaultMessage: 'by the incumbent on the ground',
    description: 'Who killed civilians',
  },
  killedIncumbentAir: {
    id: 'figure.killed-incumbent-air',
    defaultMessage: 'by the incumbent and patrons from the air',
    description: 'Who killed civilians',
  },
  killedChallengerGround: {
    id: 'figure.killed-challenger-ground',
    defaultMessage: 'by the challenger on the ground',
    description: 'Who killed civilians',
  },
  killedChallengerAir: {
    id: 'figure.killed-challenger-air',
    defaultMessage: 'by the challenger and patrons from the air',
    description: 'Who killed civilians',
  },
  together: {
    id: 'figure.together',
    defaultMessage: 'all together',
    description: 'Civilians killed, all sides',
  },
  atOrigin: {
    id: 'figure.at-origin',
    defaultMessage: 'at the origin',
    description: 'Legend of the rights',
  },
  atEnd: {
    id: 'figure.at-end',
    defaultMessage: 'at the end, model',
    description: 'Legend of the rights',
  },
  group: { id: 'figure.group', defaultMessage: 'Group', description: 'Heading of a column' },
  none: {
    id: 'figure.rights-none',
    defaultMessage: 'none',
    description: 'Rights of a group, lowest of five words',
  },
  few: {
    id: 'figure.rights-few',
    defaultMessage: 'few',
    description: 'Rights of a group, second of five words',
  },
  some: {
    id: 'figure.rights-some',
    defaultMessage: 'some',
    description: 'Rights of a group, third of five words',
  },
  most: {
    id: 'figure.rights-most',
    defaultMessage: 'most',
    description: 'Rights of a group, fourth of five words',
  },
  equal: {
    id: 'figure.rights-equal',
    defaultMessage: 'equal',
    description: 'Rights of a group, highest of five words',
  },
  groupNotKnown: {
    id: 'figure.group-not-known',
    defaultMessage: 'not known',
    description: 'Rights of a group',
  },
});

/** Longer and shorter ways in which figures say the same. */
const SAME: readonly (readonly [text: string, as: MessageDescriptor])[] = [
  ['Each dot is one of 100 equally likely histories of the model', MESSAGES.eachDot],
  ['What happened is not known', MESSAGES.notKnown],
  ['What happened', MESSAGES.happened],
  ['Happened', MESSAGES.happened],
  ['Share of runs or of centres', MESSAGES.shareOfBoth],
  ['assault', MESSAGES.assault],
  ['bargain', MESSAGES.bargain],
  ['on orders', MESSAGES.ordered],
];

export const PHRASES: ReadonlyMap<string, MessageDescriptor> = new Map([
  ...Object.values(MESSAGES).map((m): [string, MessageDescriptor] => [String(m.defaultMessage), m]),
  ...SAME,
]);
