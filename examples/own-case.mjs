/** A case of one's own, from the texts of its files, wherever they come from. */
import { CaseError, readCase, runEnsemble, templateCase } from 'interregnum';

const texts = templateCase('exampleland-2030');
const exampleland = await readCase(texts);
const { answer } = await runEnsemble(exampleland, { runs: 100, parameters: 'hand-set' });
console.log(answer.sentence);

// A slip is refused with its place, what is allowed and the nearest match.
const slipped = texts.get('regions.csv').replace('capital', 'captial');
try {
  await readCase(new Map([...texts, ['regions.csv', slipped]]));
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  console.log(error.message);
}
