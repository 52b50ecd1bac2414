/** What the record says of an outcome of one's own, as a block of its own beside what was played. */
import { type Block, paragraph } from '../answer.ts';
import { safe } from '../safe.ts';
import { OUTCOME_ENGLISH } from './english.ts';
import type { OwnOutcome } from './sentences.ts';

export function recordBlocks(own: OwnOutcome | null): Block[] {
  const record = own === null ? '' : OUTCOME_ENGLISH.record(own);
  return record === '' ? [] : [paragraph(safe(record))];
}
