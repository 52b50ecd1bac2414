/// <reference lib="webworker" />
/**
 * Keeps the page on the reader's machine, so that it opens without a connection after the first time:
 * the program, and all cases unless the reader's device saves data. A new version takes over when the
 * last page of the old one is closed, so that no page is made of two.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
/** Filled in by scripts/build.mjs: every file of the page; `revision` null where the name has it. */
declare const PAGE_FILES: readonly { readonly url: string; readonly revision: string | null }[];

const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
const files = PAGE_FILES.filter(
  ({ url }) => connection?.saveData !== true || !url.startsWith('data/cases/'),
);

cleanupOutdatedCaches();
precacheAndRoute([...files], { directoryIndex: 'index.html' });

// The page that is open now is served from here too, not only the next.
self.addEventListener('activate', () => {
  void self.clients.claim();
});
