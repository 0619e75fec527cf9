import type { Line } from './line.js';

/**
 * The lines to one origin that the users of a run share: whoever sends takes one for the length of a request.
 * Last in, first out: as few as possible are in use. A new one is opened when none has room.
 */
export class LinePool {
  readonly #create: () => Line;
  readonly #all = new Set<Line>();
  /** Those with room, as far as is known. */
  readonly #stack: Line[] = [];

  constructor(create: () => Line) {
    this.#create = create;
  }

  take(): Line {
    let line = this.#stack.at(-1);
    while (line && (line.closed || line.users >= line.most)) {
      if (line.closed) this.#all.delete(line);
      this.#pop(line);
      line = this.#stack.at(-1);
    }
    if (!line) {
      line = this.#create();
      this.#all.add(line);
      this.#push(line);
    }
    line.users++;
    if (line.users >= line.most) this.#pop(line);
    return line;
  }

  give(line: Line): void {
    line.users--;
    if (line.closed) this.#all.delete(line);
    else if (!line.stacked && line.users < line.most) this.#push(line);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((line) => line.close()));
    this.#all.clear();
    this.#stack.length = 0;
  }

  #push(line: Line): void {
    line.stacked = true;
    this.#stack.push(line);
  }

  #pop(line: Line): void {
    line.stacked = false;
    this.#stack.pop();
  }
}
