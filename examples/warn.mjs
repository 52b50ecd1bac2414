/** What told histories that end from those that stand, how early, how often wrongly. */
import { ask, readCase } from 'interregnum';

const runs = Number(process.argv[2] ?? 400);
const cases = await Promise.all(['mali-2012', 'chad-2008', 'yemen-2014'].map((id) => readCase(id)));
const { answer } = await ask('warn', cases, { runs, have: 'ruralControl=0.6' });

console.log(answer.sentence);
console.log(`Again: ${answer.command}`);
