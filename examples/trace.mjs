/** Why this happened in one run: day by day, with the causes. */
import { ask, readCase } from 'interregnum';

const havana = await readCase('cuba-1958');
const { answer } = await ask('trace', havana, { run: 3 });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
