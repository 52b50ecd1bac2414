/** The published JSON Schemas, by the name of their file in docs/schemas. */
import { COMPARE_HEAD, compareDocumentSchema } from './compare/document.schema.ts';
import { FORECAST_HEAD, forecastDocumentSchema } from './forecast/document.schema.ts';
import { jsonSchema } from './json-schema.ts';
import { RUN_HEAD, runDocumentSchema } from './run/document.schema.ts';
import { TRACE_HEAD, traceDocumentSchema } from './trace/document.schema.ts';
import { WHY_HEAD, whyDocumentSchema } from './why/document.schema.ts';

export const JSON_SCHEMAS: Readonly<Record<string, unknown>> = {
  'compare-1': jsonSchema(COMPARE_HEAD, compareDocumentSchema),
  'forecast-1': jsonSchema(FORECAST_HEAD, forecastDocumentSchema),
  'run-1': jsonSchema(RUN_HEAD, runDocumentSchema),
  'trace-1': jsonSchema(TRACE_HEAD, traceDocumentSchema),
  'why-1': jsonSchema(WHY_HEAD, whyDocumentSchema),
};

export { answerFault } from './answer.schema.ts';
