/**
 * The published JSON Schemas, by the name of their file in docs/schemas. They are made when this file is
 * loaded, so no command loads it.
 */
import { CALIBRATE_HEAD, calibrateDocumentSchema } from './calibrate/document.schema.ts';
import { CHAIN_HEAD, chainDocumentSchema } from './chain/document.schema.ts';
import {
  CHECK_ACCOUNT_HEAD,
  CHECK_HEAD,
  checkAccountDocumentSchema,
  checkDocumentSchema,
} from './check/document.schema.ts';
import { ACCOUNT_HEAD, accountFileSchema } from './claims/account.schema.ts';
import { CLAIMS_HEAD, claimsDocumentSchema } from './claims/document.schema.ts';
import { COMPARE_HEAD, compareDocumentSchema } from './compare/document.schema.ts';
import { ERROR_HEAD, errorDocumentSchema } from './error.schema.ts';
import { FORECAST_HEAD, forecastDocumentSchema } from './forecast/document.schema.ts';
import { jsonSchema } from './json-schema.ts';
import { RUN_HEAD, runDocumentSchema } from './run/document.schema.ts';
import {
  SCORE_DISTRICTS_HEAD,
  scoreDistrictsDocumentSchema,
} from './score/districts-document.schema.ts';
import { SCORE_HEAD, scoreDocumentSchema } from './score/document.schema.ts';
import { SENSITIVITY_HEAD, sensitivityDocumentSchema } from './sensitivity/document.schema.ts';
import { TRACE_HEAD, traceDocumentSchema } from './trace/document.schema.ts';
import { VERIFY_HEAD, verifyDocumentSchema } from './verify/document.schema.ts';
import { WARN_HEAD, warnDocumentSchema } from './warn/document.schema.ts';
import { WHY_HEAD, whyDocumentSchema } from './why/document.schema.ts';

export const JSON_SCHEMAS: Readonly<Record<string, unknown>> = {
  'calibrate-2': jsonSchema(CALIBRATE_HEAD, calibrateDocumentSchema),
  'chain-1': jsonSchema(CHAIN_HEAD, chainDocumentSchema),
  'check-1': jsonSchema(CHECK_HEAD, checkDocumentSchema),
  'check-account-1': jsonSchema(CHECK_ACCOUNT_HEAD, checkAccountDocumentSchema),
  'claims-1': jsonSchema(CLAIMS_HEAD, claimsDocumentSchema),
  'compare-1': jsonSchema(COMPARE_HEAD, compareDocumentSchema),
  'error-1': jsonSchema(ERROR_HEAD, errorDocumentSchema),
  'forecast-1': jsonSchema(FORECAST_HEAD, forecastDocumentSchema),
  'interregnum-account-1': jsonSchema(ACCOUNT_HEAD, accountFileSchema),
  'run-1': jsonSchema(RUN_HEAD, runDocumentSchema),
  'trace-1': jsonSchema(TRACE_HEAD, traceDocumentSchema),
  'score-1': jsonSchema(SCORE_HEAD, scoreDocumentSchema),
  'score-districts-1': jsonSchema(SCORE_DISTRICTS_HEAD, scoreDistrictsDocumentSchema),
  'sensitivity-1': jsonSchema(SENSITIVITY_HEAD, sensitivityDocumentSchema),
  'verify-1': jsonSchema(VERIFY_HEAD, verifyDocumentSchema),
  'warn-1': jsonSchema(WARN_HEAD, warnDocumentSchema),
  'why-1': jsonSchema(WHY_HEAD, whyDocumentSchema),
};
