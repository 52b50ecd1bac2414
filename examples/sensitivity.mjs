/** Where is the doubt, and what to find out first. A small design: the usual one takes minutes. */
import { ask, readCase } from 'interregnum';

const runs = Number(process.argv[2] ?? 8);
const havana = await readCase('cuba-1958');
const { answer } = await ask('sensitivity', havana, { runs, base: 16, paths: 4 });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
