/** Prints the compressed weight of the built page; ends with 1 when a first load is too heavy. */
import { PAGE } from './lib/paths.mjs';
import { MOST_FIRST_LOAD, weigh } from './lib/weight.mjs';

const { screens, files } = weigh(process.argv[2] ?? PAGE);
const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const [file, bytes] of Object.entries(files)) console.log(`${kB(bytes)}  ${file}`);
console.log(`First load, compressed, before map and case data (at most${kB(MOST_FIRST_LOAD)}):`);
for (const [screen, bytes] of Object.entries(screens)) console.log(`${kB(bytes)}  ${screen}`);
if (Object.values(screens).some((bytes) => bytes > MOST_FIRST_LOAD)) {
  console.error('A first load is too heavy.');
  process.exit(1);
}
