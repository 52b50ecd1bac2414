import { BASELINES } from '../baselines/index.ts';
import { MIXTURES } from '../baselines/mixture.ts';
import { TRAINED_BASELINES } from '../baselines/trained-baselines.ts';
import type { BoardPredictor } from './board-case.ts';

const RULES = 'the rules of the model description, one parameter vector for all cases';

type ModelPredictor =
  | 'leftOut'
  | 'announced'
  | 'withHazard'
  | 'inSample'
  | 'handSet'
  | 'handSetAnnounced';

/** The model as it is scored, by how its parameters came about and what it was told. */
export const MODEL_PREDICTORS: Readonly<Record<ModelPredictor, BoardPredictor>> = {
  leftOut: {
    id: 'model',
    name: 'the model',
    kind: 'model',
    label: 'left out',
    assumes: `${RULES}, fitted without the case it is scored on`,
    ranks: true,
  },
  announced: {
    id: 'model-announced',
    name: 'the model, told only what was announced',
    kind: 'model',
    label: 'left out',
    assumes: 'the same, with the patrons’ path and the news as known at the origin',
    ranks: true,
  },
  withHazard: {
    id: 'model-with-hazard',
    name: 'half the model, half the logistic hazard',
    kind: 'model',
    label: 'left out',
    assumes: 'an equal pool of two forecasts; not the model alone',
    ranks: true,
  },
  inSample: {
    id: 'model-in-sample',
    name: 'the model, fitted to all cases',
    kind: 'model',
    label: 'in sample',
    assumes: `${RULES}, fitted with the case it is scored on: how well it can bend, not how it predicts`,
    ranks: true,
  },
  handSet: {
    id: 'model-hand-set',
    name: 'the model, numbers set by hand',
    kind: 'model',
    label: 'not fitted',
    assumes: `${RULES}, set by hand by people who had seen a prototype fitted to 2021`,
    ranks: true,
  },
  handSetAnnounced: {
    id: 'model-hand-set-announced',
    name: 'the model, numbers set by hand, told only what was announced',
    kind: 'model',
    label: 'not fitted',
    assumes: 'the same, with the patrons’ path and the news as known at the origin',
    ranks: true,
  },
};

export const ANNOUNCED_HAZARD: BoardPredictor = {
  id: 'logistic-hazard-announced',
  name: 'hazard regression (logistic), told only what was announced',
  kind: 'baseline',
  label: 'left out',
  assumes: 'the logistic hazard, with the patrons’ path and the news as known at the origin',
  ranks: true,
};

const ORACLES: readonly BoardPredictor[] = [
  {
    id: 'oracle-own-rate',
    name: 'ORACLE: knows how much fell',
    kind: 'oracle',
    label: 'oracle',
    assumes: 'each centre falls at the rate this very case turned out to have',
    ranks: false,
  },
  {
    id: 'oracle-shuffled-dates',
    name: 'ORACLE: knows the dates, not the places',
    kind: 'oracle',
    label: 'oracle',
    assumes: 'the true days of fall, dealt to the centres at random',
    ranks: false,
  },
];

/** Everyone who may appear on the board, in the order of its tables. */
export const PREDICTORS: readonly BoardPredictor[] = [
  ...Object.values(MODEL_PREDICTORS),
  ...[...TRAINED_BASELINES, ...MIXTURES].map(
    ({ id, name, assumes, ranks }): BoardPredictor => ({
      id,
      name,
      kind: 'baseline',
      label: 'left out',
      assumes,
      ranks,
    }),
  ),
  ANNOUNCED_HAZARD,
  ...BASELINES.map(
    ({ id, name, assumes, ranks, label }): BoardPredictor => ({
      id,
      name,
      kind: 'baseline',
      label,
      assumes,
      ranks,
    }),
  ),
  ...ORACLES,
];
