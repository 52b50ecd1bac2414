/** What would have changed it: two changes of the case, each paired with the case as it was. */
import { ask, readCase } from 'interregnum';

const runs = Number(process.argv[2] ?? 200);
const kabul = await readCase('afghanistan-2021');
const { answer, document } = await ask('compare', kabul, {
  runs,
  scenarios: ['contractors-stay'],
  set: ['regions[*].militia_k=x2'],
});

console.log(answer.sentence);
for (const { name, paragraph } of document.scenarios) console.log(`\n${name}: ${paragraph}`);
console.log(`\nAgain: ${answer.command}`);
