/** Cases that follow one another as one history: where was it likely, where lucky? */
import { ask, readChain } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const afghanistan = await readChain('afghanistan-1979-2021');
const { answer } = await ask('chain', afghanistan, { runs });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
