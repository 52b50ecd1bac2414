/** An outcome of one's own: how often it holds, whether it held in history, what would change it. */
import { ask, readCase, runEnsemble } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const outcome = 'any lost(Gao, Kidal) by 2012-04-01';
const bamako = await readCase('mali-2012');
const { document } = await runEnsemble(bamako, { runs, outcome });
const { words, held, history } = document.own_outcome;
console.log(`In ${held} of ${runs} runs ${words}. ${history.sentence}`);

const set = ['regions[*].militia_k=x2'];
const { answer } = await ask('compare', bamako, { runs, outcome, set });
console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
