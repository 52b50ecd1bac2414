/** How good the model is on a case, learnt without its country, against simple rules learnt the same way. */
import { ask, readCase } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const bamako = await readCase('mali-2012');
const { answer } = await ask('score', bamako, { runs });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
