/** Which claims of a text follow, fail or stay open, against the model and the record. */
import { ask, readAccount } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const inquiry = await readAccount('inquiry-2022-2023');
const { answer, document } = await ask('claims', inquiry, { runs });

console.log(answer.sentence);
for (const { id, verdict } of document.claims.slice(0, 5)) console.log(`${id}: ${verdict}`);
console.log(`Again: ${answer.command}`);
