/**
 * Arrays of the state over places of one kind. Those of floats lie in one buffer in the order in which
 * they are declared, so that they are cleared and copied at once and another kernel can take them.
 */

/** More than any kind of place needs; what is not taken costs a few kilobytes an engine. */
const MOST_ARRAYS = 48;

export class Rows {
  readonly places: number;
  readonly #room: Float64Array;
  #taken = 0;

  constructor(places: number) {
    this.places = places;
    this.#room = new Float64Array(places * MOST_ARRAYS);
  }

  next(): Float64Array {
    if (this.#taken === MOST_ARRAYS)
      throw new RangeError(`More than ${MOST_ARRAYS} arrays of floats`);
    const at = this.#taken++ * this.places;
    return this.#room.subarray(at, at + this.places);
  }

  clear(): void {
    this.#room.fill(0);
  }
}

/** Fields of a group are set to one of these, one element a place. */
export class Group {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  protected floats(): Float64Array {
    return this.#rows.next();
  }

  protected integers(): Int32Array {
    return new Int32Array(this.#rows.places);
  }

  protected bytes(): Uint8Array {
    return new Uint8Array(this.#rows.places);
  }
}
