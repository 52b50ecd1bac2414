/** Which cause has which share of the model's outcome: attribution to inputs, not blame. */
import { ask, readCase } from 'interregnum';

const runs = Number(process.argv[2] ?? 100);
const saigon = await readCase('south-vietnam-1975');
const { answer } = await ask('why', saigon, { runs });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
