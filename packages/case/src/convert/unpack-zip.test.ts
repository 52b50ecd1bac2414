/** Zips from anywhere: what is wanted comes out whole, and a hostile one costs nothing. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackZip, type ZipBounds } from './unpack-zip.ts';

const bounds: ZipBounds = {
  isWanted: (path) => path.endsWith('.csv'),
  mostFiles: 3,
  mostBytes: 1024 * 1024,
  instead: 'keep it small',
};

test('what is wanted comes out, packed or stored, and nothing else', () => {
  const zip = zipSync({
    'a.csv': strToU8('one'),
    'b.csv': [strToU8('two'), { level: 0 }],
    'c.txt': strToU8('three'),
  });
  const files = unpackZip(zip, bounds);
  expect([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['a.csv', 'one'],
    ['b.csv', 'two'],
  ]);
});

const SYMBOLIC_LINK = (0o120777 << 16) >>> 0;
const UNIX = 3;

test.each<[string, Uint8Array, RegExp]>([
  ['no zip', strToU8('PK is not enough'), /^it is no zip file$/],
  ['cut short', zipSync({ 'a.csv': strToU8('one') }).subarray(0, 40), /^it is no whole zip file$/],
  [
    'a link',
    zipSync({ 'a.csv': [strToU8('/etc/passwd'), { os: UNIX, attrs: SYMBOLIC_LINK }] }),
    /^a\.csv is a link/,
  ],
  [
    'a bomb',
    zipSync({ 'a.csv': new Uint8Array(300 * 1024 * 1024) }),
    /^it unpacks to more than 1 MB; keep it small$/,
  ],
  [
    'too many files',
    zipSync(Object.fromEntries([1, 2, 3, 4].map((i) => [`${i}.csv`, strToU8('x')]))),
    /^it has more than 3 parts$/,
  ],
])('%s is refused with the reason', (_, zip, reason) => {
  expect(() => unpackZip(zip, bounds)).toThrow(reason);
});

test('one that states a password or another checksum is refused', () => {
  const zip = zipSync({ 'a.csv': strToU8('one') });
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 22 + 16, true);
  const withPassword = zip.slice();
  withPassword[directory + 8] = 1;
  expect(() => unpackZip(withPassword, bounds)).toThrow(/password/);
  const damaged = zip.slice();
  damaged[directory + 16]! ^= 0xff;
  expect(() => unpackZip(damaged, bounds)).toThrow(/lost or damaged/);
});
