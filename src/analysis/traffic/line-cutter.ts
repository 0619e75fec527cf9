/** Longer lines are no lines of an access log. */
export const LONGEST_LINE = 65_536;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts bytes into lines, as they come; never holds more than one line of `LONGEST_LINE` bytes. `onLine` gets null in
 * place of a line that is longer.
 */
export class LineCutter {
  readonly #onLine: (line: string | null) => void;
  #rest: Buffer[] = [];
  #held = 0;
  #tooLong = false;

  constructor(onLine: (line: string | null) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end < 0) break;
      this.#hold(chunk.subarray(from, end));
      this.#emit();
      from = end + 1;
    }
    this.#hold(chunk.subarray(from));
  }

  /** The last line, which may have no line feed. */
  end(): void {
    if (this.#held > 0 || this.#tooLong) this.#emit();
  }

  #hold(part: Buffer): void {
    if (this.#tooLong || part.length === 0) return;
    if (this.#held + part.length > LONGEST_LINE) {
      this.#tooLong = true;
      this.#rest = [];
      this.#held = 0;
      return;
    }
    this.#rest.push(part);
    this.#held += part.length;
  }

  #emit(): void {
    if (this.#tooLong) this.#onLine(null);
    else {
      const [only] = this.#rest;
      const line = this.#rest.length === 1 && only !== undefined ? only : Buffer.concat(this.#rest);
      const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
      this.#onLine(line.toString('utf8', 0, end));
    }
    this.#rest = [];
    this.#held = 0;
    this.#tooLong = false;
  }
}
