/** A case with the parameters that its rules run with, which are fetched when it is played. */
import { fetchParameters } from '../cases/fetch-data.ts';
import type { CaseFile } from '../cases/page-data.ts';
import type { PlayableCase } from './question.ts';

export async function playable(file: CaseFile): Promise<PlayableCase> {
  const { parameters } = await fetchParameters(file.parameters.file);
  return { file, parameters };
}
