/** Holds the bench apart from the page, so that no file however made can stop the page. */
import { Bench } from './bench.ts';
import type { AnswerMessage, AnswerTo, Ask, RequestMessage, RequestName } from './requests.ts';

const bench = new Bench();

type Handlers = {
  readonly [N in RequestName]: (ask: Ask<N>) => AnswerTo<N> | Promise<AnswerTo<N>>;
};

const HANDLERS: Handlers = {
  open: (given) => bench.open(given),
  again: (options) => bench.again(options),
  paste: ({ table, text }) => bench.paste(table, text),
  start: (chosen) => bench.start(chosen),
  complete: ({ origin }) => bench.complete(origin),
  restore: (files) => bench.restore(files),
  table: (of) =>
    'line' in of ? bench.tableAtLine(of.file, of.line) : bench.table(of.file, of.from),
  text: ({ file }) => bench.text(file),
  setCell: ({ file, row, column, value }) => bench.setCell(file, row, column, value),
  addRow: ({ file }) => bench.addRow(file),
  removeRow: ({ file, row }) => bench.removeRow(file, row),
  setText: ({ file, text }) => bench.setText(file, text),
  files: () => bench.files(),
  play: ({ posterior }) => bench.play(posterior),
  save: () => bench.save(),
};

/** One after the other, in the order in which they were asked. */
let last: Promise<void> = Promise.resolve();

async function answer({ id, name, ask }: RequestMessage): Promise<void> {
  let message: AnswerMessage;
  try {
    const handle = HANDLERS[name] as (ask: unknown) => unknown;
    message = { id, answer: await handle(ask) };
  } catch (error) {
    message = { id, failure: error instanceof Error ? error.message : String(error) };
  }
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<RequestMessage>) => {
  last = last.then(() => answer(data));
});
