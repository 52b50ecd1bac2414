/** The pages of the library, from its docstrings. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';

const SITE = join(dirname(fileURLToPath(import.meta.url)), '..');
const TYPES = join(SITE, '..', 'packages', 'library', 'dist');

/** Fields that say all by their names: quantiles, which block it is, and what a block says. */
const WORDLESS = [
  ...['q05', 'q25', 'q50', 'q75', 'q95'].flatMap((q) => [`DayQuantiles.${q}`, `WeekBand.${q}`]),
  ...['q025', 'q10', 'q25', 'q50', 'q75', 'q90', 'q975'].map((q) => `Fan.${q}`),
  ...['CommandBlock', 'Heading', 'Note', 'Paragraph'].flatMap((b) => [`${b}.block`, `${b}.text`]),
  ...['List.block', 'List.items', 'FigureBlock.block'],
];

/**
 * Of the types that `npm run build` made, which carry the docstrings.
 * @param folder that takes the pages and `navigation.json`
 * @throws when something that is exported has no words
 */
export async function writeApi(folder) {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: [join(TYPES, 'index.d.ts'), join(TYPES, 'browser.d.ts')],
    tsconfig: join(SITE, 'tsconfig.json'),
    readme: join(SITE, 'api.md'),
    mergeReadme: true,
    name: 'Every function and type',
    logLevel: 'Warn',
    sortEntryPoints: false,
    groupOrder: ['Functions', 'Classes', '*'],
    kindSortOrder: ['Module', 'Function', 'Class', 'Interface', 'TypeAlias'],
    disableSources: true,
    excludeExternals: true,
    packagesRequiringDocumentation: ['library', 'case', 'ensemble', 'questions'].map(
      (name) => `@interregnum/${name}`,
    ),
    intentionallyNotDocumented: WORDLESS.map((name) => `In Node.${name}`),
    validation: { notDocumented: true, notExported: true, invalidLink: true },
    outputs: [{ name: 'markdown', path: folder }],
    entryFileName: 'index',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandParameters: true,
    parametersFormat: 'table',
    navigationJson: join(folder, 'navigation.json'),
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('typedoc could not read the types of the library');
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error('typedoc is not content; what is wrong stands above');
}
