/** Tables of what happened. Only scoring and the briefing may open them. */
import {
  column,
  type Extra,
  KEY,
  note,
  regionId,
  source,
  type TableSpec,
  toRegions,
} from './column.ts';

const weight: Extra = { unit: 'share', min: 0, max: 1 };
const DAY: Extra = { unit: 'days since the origin' };
export const outcome: TableSpec = {
  name: 'outcome',
  description: 'What happened to each centre',
  primaryKey: ['region_id'],
  foreignKeys: [toRegions('region_id')],
  required: false,
  observed: true,
  maxRows: 2_000,
  columns: [
    regionId,
    column('status', 'choice', 'What happened', {
      ...KEY,
      choices: ['fell', 'defected', 'held', 'precontrolled', 'third_party', 'ordered_surrender'],
    }),
    column('day', 'number', 'Day of the loss', DAY),
    column('day_low', 'number', 'Earliest day', DAY),
    column('day_high', 'number', 'Latest day', DAY),
    column('censor_day', 'number', 'Last day on which it was held', DAY),
    column('manner', 'string', 'How'),
    column('score_weight', 'number', '0: do not score', weight),
    column('independent', 'boolean', '0 when it followed from the end of the regime'),
    column('confidence', 'string', 'Confidence in the date'),
    column('new_holder', 'string', 'To whom'),
    note,
    source,
  ],
};

export const episodes: TableSpec = {
  name: 'episodes',
  description: 'Sieges and reversals besides the first loss',
  primaryKey: ['episode_id'],
  foreignKeys: [toRegions('region_id')],
  required: false,
  observed: true,
  maxRows: 10_000,
  columns: [
    column('episode_id', 'string', 'Id', KEY),
    regionId,
    column('date_from', 'date', 'First day', KEY),
    column('date_to', 'date', 'Last day', KEY),
    column('status', 'string', 'How it ended: held, fell, retaken, …', KEY),
    column('manner', 'string', 'How'),
    column('score_weight', 'number', '0: do not score', weight),
    column('independent', 'boolean', '0 when it followed from the end of the regime'),
    note,
    source,
  ],
};

export const observedQuantities: TableSpec = {
  name: 'observed_quantities',
  description: 'Observed totals with their dates',
  primaryKey: ['metric', 'date'],
  foreignKeys: [],
  required: false,
  observed: true,
  maxRows: 10_000,
  columns: [
    column('metric', 'string', 'What was counted', KEY),
    column('date', 'date', 'As of', KEY),
    column('value', 'number', 'Count', KEY),
    column('unit', 'string', 'Unit', KEY),
    note,
    source,
  ],
};

export const timeline: TableSpec = {
  name: 'timeline',
  description: 'What happened, day by day, for people to read',
  primaryKey: ['date', 'event'],
  foreignKeys: [],
  required: false,
  observed: true,
  maxRows: 10_000,
  columns: [
    column('date', 'date', 'Day it happened', KEY),
    column('event', 'string', 'What happened', KEY),
    column('effect_type', 'string', 'Kind of event: aid_cut, offensive, leader_flight, …'),
    source,
  ],
};
