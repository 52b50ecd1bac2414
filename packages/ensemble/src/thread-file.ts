/** Where a thread's file lies. Threads load what tsc built, also under a runner of TypeScript. */
export interface ThreadFile {
  readonly filename: string;
  /** Set under such a runner: its own options would lead a thread back to the sources. */
  readonly execArgv?: string[];
}

/**
 * @param module `import.meta.url` of the module that starts the thread
 * @param name of the file beside it, without its ending
 */
export function threadFile(module: string, name: string): ThreadFile {
  if (!module.endsWith('.ts')) return { filename: new URL(`./${name}.js`, module).href };
  const built = module.replace(/\/src\/(?!.*\/src\/)/, '/dist/');
  return { filename: new URL(`./${name}.js`, built).href, execArgv: [] };
}
