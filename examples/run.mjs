/** What could have happened: the bits are those of `interregnum run south-vietnam-1975`. */
import { readCase, runEnsemble } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const saigon = await readCase('south-vietnam-1975');
const { resultHash, document, answer } = await runEnsemble(saigon, { runs });

console.log(answer.sentence);
for (const { name, p_fall, fall_day } of document.regions.slice(0, 5))
  console.log(
    `${name}: lost in ${Math.round(100 * p_fall)} % of runs, half by day ${fall_day.q50}`,
  );
console.log(`result ${resultHash}`);
