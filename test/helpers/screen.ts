/** What a terminal would show: just the control sequences that the live view uses. Throws for any other. */
export class Screen {
  cursorHidden = false;
  #columns: number;
  #rows: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  write(text: string): void {
    const tokens = text.match(/\x1b\[[?\d;]*[A-Za-z]|[^\x1b]/gu) ?? [];
    if (tokens.join('') !== text) throw new Error(`not a control sequence: ${JSON.stringify(text)}`);
    for (const token of tokens) this.#take(token);
  }

  /** Lines that are too long go on in the next row, as terminals do it when a window gets narrower. */
  resize(columns: number): void {
    this.#columns = columns;
    const rows: string[][] = [];
    this.#rows.forEach((cells, index) => {
      if (index === this.#row) this.#row = rows.length + Math.floor(Math.max(0, cells.length - 1) / columns);
      for (let at = 0; at === 0 || at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
    });
    this.#rows = rows;
  }

  /** Without the empty ones at the end. */
  lines(): readonly string[] {
    const lines = this.#rows.map((cells) =>
      Array.from(cells, (cell) => cell)
        .join('')
        .trimEnd(),
    );
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  }

  #take(token: string): void {
    if (token === '\r') this.#column = 0;
    else if (token === '\n') {
      this.#column = 0;
      this.#row++;
      this.#rows[this.#row] ??= [];
    } else if (!token.startsWith('\x1b')) this.#put(token);
    else this.#control(token);
  }

  #put(character: string): void {
    if (this.#column >= this.#columns) throw new Error('a line is wider than the terminal');
    const cells = (this.#rows[this.#row] ??= []);
    while (cells.length < this.#column) cells.push(' ');
    cells[this.#column++] = character;
  }

  #control(token: string): void {
    const up = /^\x1b\[(\d+)A$/.exec(token);
    if (up) this.#row = Math.max(0, this.#row - Number(up[1]));
    else if (token === '\x1b[J') {
      this.#rows.length = this.#row + 1;
      this.#rows[this.#row]?.splice(this.#column);
    } else if (token === '\x1b[?25l' || token === '\x1b[?25h') this.cursorHidden = token.endsWith('l');
    else if (!/^\x1b\[\d+m$/.test(token)) throw new Error(`unknown: ${JSON.stringify(token)}`);
  }
}
