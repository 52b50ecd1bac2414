import type { FromAsker } from './question.ts';
import type { AskerPort } from './questioner.ts';

/** The worker that answers; started at the first question and kept warm. */
export function startAsker(onMessage: (message: FromAsker) => void): AskerPort {
  const worker = new Worker(new URL('./asker-worker.ts', import.meta.url), { type: 'module' });
  const asked = new Set<string>();
  worker.onmessage = ({ data }: MessageEvent<FromAsker>) => onMessage(data);
  worker.onerror = (event) => {
    const message = event.message || 'the worker did not load';
    for (const key of asked) onMessage({ key, kind: 'failed', message, expected: false });
  };
  return {
    post: (message) => {
      if (message.kind === 'ask') asked.add(message.key);
      worker.postMessage(message);
    },
  };
}
