/**
 * How many elements a drawing comes to when every reference is drawn out: `<use>`, and paints, patterns
 * and clips by `url(#id)`. Ten levels of ten uses each are a kilobyte of text and ten thousand million
 * rectangles.
 */
const REFERENCE = /\bhref="#([\w-]+)"|url\(#([\w-]+)\)/g;
const ID = /\sid="([\w-]+)"/;

/** Elements inside elements, by containment or by reference; figures need some ten. */
export const DEEPEST = 100;

interface Part {
  /** Elements of its own, those of parts inside it with ids of theirs left out. */
  own: number;
  readonly parts: Part[];
  readonly references: string[];
  total: number | 'open' | null;
}

const newPart = (): Part => ({ own: 0, parts: [], references: [], total: null });

export class DrawnElements {
  readonly #root: Part = newPart();
  readonly #byId = new Map<string, Part>();
  /** The part that each open element belongs to. */
  readonly #open: Part[] = [];
  #written = 0;

  /** An element begins. @param attributes as they are written */
  open(attributes: string): void {
    const around = this.#open.at(-1) ?? this.#root;
    const id = ID.exec(attributes)?.[1];
    let part = around;
    if (id !== undefined) {
      part = newPart();
      around.parts.push(part);
      // Of two of one name a browser draws the first; the dearer is counted.
      const before = this.#byId.get(id);
      if (before !== undefined) part.parts.push(before);
      this.#byId.set(id, part);
    }
    part.own++;
    this.#written++;
    for (const [, used, painted] of attributes.matchAll(REFERENCE))
      part.references.push(used ?? painted ?? '');
    this.#open.push(part);
  }

  close(): void {
    this.#open.pop();
  }

  /** Elements beyond those written; Infinity for one drawn inside itself or too deep in others. */
  repeated(): number {
    return this.#totalOf(this.#root, 0) - this.#written;
  }

  #totalOf(part: Part, depth: number): number {
    if (part.total === 'open' || depth > DEEPEST) return Number.POSITIVE_INFINITY;
    if (part.total !== null) return part.total;
    part.total = 'open';
    let sum = part.own;
    for (const inner of part.parts) sum += this.#totalOf(inner, depth + 1);
    for (const id of part.references) {
      const target = this.#byId.get(id);
      if (target !== undefined) sum += this.#totalOf(target, depth + 1);
    }
    part.total = sum;
    return sum;
  }
}
