import { describe, expect, test } from 'vitest';
import { dayIn } from './conflict-layouts.ts';
import { readEvents } from './read-events.ts';

const GED =
  'id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,date_start,date_end';
interface Row {
  readonly id?: string;
  readonly kind?: string;
  readonly by?: string;
  readonly prec?: string;
  readonly lat?: string;
  readonly lon?: string;
  readonly day?: string;
}
const ged = (...rows: Row[]): string => {
  const lines = rows.map((row, i) => {
    const { id = `e${i}`, kind = '1', by = 'State', prec = '1' } = row;
    const { lat = '-12.4', lon = '16.9', day = '2026-06-12' } = row;
    return [id, kind, by, 'Front', prec, lat, lon, 'Angola', day, day]
      .map((cell) => `"${cell}"`)
      .join(',');
  });
  return [GED, ...lines].join('\n');
};

const ACLED =
  'event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,latitude,longitude,geo_precision';
const acled = (...rows: string[]): string => [ACLED, ...rows].join('\n');

describe('days', () => {
  test.each([
    ['12 June 2026', '2026-06-12'],
    ['12 jun 2026', '2026-06-12'],
    ['05/06/2026', ''],
    ['07.06.2026', ''],
    ['2026-13-40', ''],
    ['2026-06-1200', ''],
    ['NA', ''],
    ['', ''],
    ['12 mars 2026', ''],
    ['12 juin 2026', ''],
    ['12 mai 2026', ''],
    ['12 marzo 2026', ''],
  ])('%s is read as “%s”', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe('what is left out of events is counted and said with its first row', () => {
  test('unread days and coordinates, vague places, fights of others', () => {
    const { fights, said } = readEvents(
      ged(
        {},
        { day: '05/06/2026' },
        { day: 'NA' },
        { lat: '-12,4' },
        { lon: '' },
        { prec: '5' },
        { kind: '2' },
        { kind: '3', by: 'Band' },
      ),
      [],
    );
    expect(fights).toHaveLength(1);
    expect(said).toEqual([
      'Left out: 2 rows whose date is not read (first line 3, date_end “05/06/2026”; written YYYY-MM-DD, or as UCDP and ACLED write it, as in 12 June 2026); 2 rows whose coordinates are not read (first line 5, latitude “-12,4”; degrees with a decimal point); 1 row whose place is not known to a region at least (first line 7, where_prec “5”); 2 rows that are no fight with a challenger of the state (first line 8, type_of_violence “2”).',
    ]);
  });

  test('lines are those of the file, with line ends inside cells and blank lines before', () => {
    const text = ged({ id: 'a\nb' }, { day: 'NA' }).replace(GED, `\n${GED}`);
    expect(readEvents(text, []).said[0]).toContain('first line 5, date_end “NA”');
  });

  test('of ACLED, what no rebel takes part in and what is no fight', () => {
    const { fights, said } = readEvents(
      acled(
        'A1,12 June 2026,Battles,Armed clash,Front,Rebel group,Army,State forces,Angola,-12.4,16.9,1',
        'A2,12 juin 2026,Battles,Armed clash,Front,Rebel group,Army,State forces,Angola,-12.4,16.9,1',
        'A3,12 June 2026,Protests,Peaceful protest,Crowd,Protesters,,,Angola,-12.4,16.9,1',
        'A4,12 June 2026,Battles,Armed clash,Militia,Identity militia,Army,State forces,Angola,-12.4,16.9,1',
      ),
      [],
    );
    expect(fights.map((f) => f.date)).toEqual(['2026-06-12']);
    expect(said[0]).toContain(
      '1 row whose date is not read (first line 3, event_date “12 juin 2026”',
    );
    expect(said[0]).toContain(
      '2 rows that are no fight with a challenger of the state (first line 4, event_type “Protests”)',
    );
  });

  test('where no row can be counted that is the refusal, not the first day', () => {
    expect(() => readEvents(ged({ day: '05/06/2026' }, { day: '06/06/2026' }), [])).toThrow(
      /^no row of it can be counted: 2 rows whose date is not read \(first line 2, date_end “05\/06\/2026”/,
    );
    expect(() => readEvents(ged({ day: 'NA' }), ['Front'])).toThrow(/whose date is not read/);
    expect(() => readEvents(GED, [])).toThrow('no row of it can be counted: it has no rows');
  });

  test('of others than those named', () => {
    const { said } = readEvents(ged({}, {}).replace('"Front"', '"League"'), ['front']);
    expect(said).toEqual([
      'Left out: 1 row of others than --challenger names (first line 2, of “League”).',
    ]);
  });
});

describe('an event is counted once', () => {
  test('by its id; with another place or date the first is kept, and that is said', () => {
    const { fights, said } = readEvents(
      ged({ id: 'x' }, { id: 'x' }, { id: 'x', day: '2026-07-01' }, { id: 'y' }, { id: 'y' }),
      [],
    );
    expect(fights.map((f) => f.date)).toEqual(['2026-06-12', '2026-06-12']);
    expect(said).toEqual([
      'Left out: 2 rows whose event stands there already (first line 3, id “x”); 1 row of an event that stands there already with another place or date, of which the first is kept (first line 4, id “x”).',
    ]);
  });

  test('a row that cannot be read does not stand for its event', () => {
    expect(readEvents(ged({ id: 'x', day: 'NA' }, { id: 'x' }), []).fights).toHaveLength(1);
  });

  test('of ACLED too, and of a file without ids it is said that none can be told', () => {
    const row =
      '12 June 2026,Battles,Armed clash,F,Rebel group,Army,State forces,Angola,-12.4,16.9,1';
    expect(readEvents(acled(`A1,${row}`, `A1,${row}`), []).fights).toHaveLength(1);
    const without = readEvents([ACLED.replace('event_id_cnty,', ''), row, row].join('\n'), []);
    expect(without.fights).toHaveLength(2);
    expect(without.said).toEqual([
      'It has no column event_id_cnty, so an event that stands twice in it is counted twice.',
    ]);
  });
});
