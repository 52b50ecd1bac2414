/** A file of two levers for the small case, in parts that tests put together. */
export const HEAD = 'schema: interregnum.levers/1\nlevers:\n';
export const MEN = `  - id: men
    question: { en: How many men?, fr: Combien d’hommes ? }
    path: regions[*].garrison_effective_k
    why: forces.csv, low to high
    bands:
      - name: Fewer
        stops: [x0.5, x0.75]
      - { name: As many, why: As counted, stops: [as it was] }
      - name: More
        range: { from: x1.2, to: x1.6, step: 0.2 }
`;
export const AIR = `  - id: air
    question: When do the aircraft leave?
    path: patrons[Overland/air].level
    why: from the first day to never
    bands:
      - name: Earlier
        stops: [2000-01-02, 2000-02-01]
      - name: As it was
        stops: [as it was]
      - name: Later
        stops: [2000-07-01, never]
`;
export const FILE: string = HEAD + MEN + AIR;

/** A file of one lever with one band. */
export const oneLever = (path: string, stops: string): string =>
  `${HEAD}  - id: a\n    question: How?\n    path: ${path}\n    why: so\n    bands:\n      - name: All\n        stops: [${stops}]\n`;
