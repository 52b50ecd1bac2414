/** With only what was known on a day, what next. */
import { ask, readCase } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const kabul = await readCase('afghanistan-2021');
const { answer } = await ask('forecast', kabul, { asOf: '2021-07-09', runs });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
