/** For a browser: everything of the pure entry, and an executor over module workers. */
export { browserExecutor } from './browser-executor.ts';
export * from './index.ts';
