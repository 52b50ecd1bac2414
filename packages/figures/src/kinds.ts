/**
 * Figures by their kind, for answers that carry what a figure is drawn from and not the drawing. A
 * question that is moved to packages/questions adds its figures here.
 */
import { chain } from './chain.ts';
import { type ChainFigureInput, chainCsv } from './chain-data.ts';
import { type ComparisonInput, comparison, comparisonCsv } from './comparison.ts';
import { type ExpertsFigureInput, expertsFigure, expertsFigureCsv } from './experts.ts';
import { type ForecastFigureInput, forecastFigure, forecastFigureCsv } from './forecast.ts';
import type { FigureOptions } from './frame.ts';
import { type HeldTwinsInput, heldTwins, heldTwinsCsv } from './held-twins.ts';
import { pit } from './pit.ts';
import { type PitInput, pitCsv } from './pit-data.ts';
import { reliability } from './reliability.ts';
import { type ReliabilityInput, reliabilityCsv } from './reliability-data.ts';
import { type ScreeningInput, screening, screeningCsv } from './screening.ts';
import { type SensitivityInput, sensitivity, sensitivityCsv } from './sensitivity.ts';
import { type VerdictsInput, verdicts, verdictsCsv } from './verdicts.ts';
import { type WarnInput, warn, warnCsv } from './warn.ts';
import { why } from './why.ts';
import { type WhyInput, whyCsv } from './why-data.ts';

/** What each kind is drawn from. */
export interface FigureInputs {
  readonly chain: ChainFigureInput;
  readonly comparison: ComparisonInput;
  readonly experts: ExpertsFigureInput;
  readonly forecast: ForecastFigureInput;
  readonly 'held-twins': HeldTwinsInput;
  readonly pit: PitInput;
  readonly reliability: ReliabilityInput;
  readonly screening: ScreeningInput;
  readonly sensitivity: SensitivityInput;
  readonly verdicts: VerdictsInput;
  readonly warn: WarnInput;
  readonly why: WhyInput;
}

export type FigureKind = keyof FigureInputs;

/** A figure as data. */
export type Figure = {
  [K in FigureKind]: { readonly kind: K; readonly data: FigureInputs[K] };
}[FigureKind];

interface Drawing<Input> {
  readonly draw: (input: Input, options: FigureOptions) => string;
  readonly csv: (input: Input) => string;
}

const DRAWINGS: { readonly [K in FigureKind]: Drawing<FigureInputs[K]> } = {
  chain: { draw: chain, csv: chainCsv },
  comparison: { draw: comparison, csv: comparisonCsv },
  experts: { draw: expertsFigure, csv: expertsFigureCsv },
  forecast: { draw: forecastFigure, csv: forecastFigureCsv },
  'held-twins': { draw: heldTwins, csv: heldTwinsCsv },
  pit: { draw: pit, csv: pitCsv },
  reliability: { draw: reliability, csv: reliabilityCsv },
  screening: { draw: screening, csv: screeningCsv },
  sensitivity: { draw: sensitivity, csv: sensitivityCsv },
  verdicts: { draw: verdicts, csv: verdictsCsv },
  warn: { draw: warn, csv: warnCsv },
  why: { draw: why, csv: whyCsv },
};

/** The kind and its input belong together; TypeScript cannot see that of a union. */
const drawingOf = ({ kind }: Figure): Drawing<unknown> => DRAWINGS[kind] as Drawing<unknown>;

/** The figure as SVG. */
export const drawFigure = (figure: Figure, options: FigureOptions): string =>
  drawingOf(figure).draw(figure.data, options);

/** Its numbers as CSV. */
export const figureCsv = (figure: Figure): string => drawingOf(figure).csv(figure.data);
