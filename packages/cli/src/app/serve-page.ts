/** Static files, those of the page or of the documentation, served on this machine alone. */
import { createServer, type Server } from 'node:http';
import { Failure } from '@interregnum/questions';
import sirv from 'sirv';

const LOOPBACK = '127.0.0.1';

export interface ServedPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** @param port 0 for any that is free. @throws Failure when the port is taken */
export async function servePage(folder: string, port: number): Promise<ServedPage> {
  // Looked up at each request, so that a page built anew is served whole; `no-cache` lets a browser
  // ask whether its copy is still good.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (r) => r.setHeader('cache-control', 'no-cache'),
  });
  const server: Server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('There is no such file.');
    }),
  );
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Failure(`Port ${port} is taken. Leave --port away and a free one is found.`)
          : error,
      ),
    );
    server.listen(port, LOOPBACK, done);
  });
  const found = server.address();
  const at = typeof found === 'object' && found !== null ? found.port : port;
  return {
    address: `http://${LOOPBACK}:${at}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // A browser keeps its connections open; nobody waits for them.
        server.closeAllConnections();
      }),
  };
}
