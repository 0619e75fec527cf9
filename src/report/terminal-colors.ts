export type Paint = (text: string) => string;

export interface Painter {
  readonly plain: Paint;
  readonly bold: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly gray: Paint;
}

const CODES = { bold: [1, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], gray: [90, 39] } as const;

/** Colours for a terminal, or none at all. */
export function painter(color: boolean): Painter {
  const plain: Paint = (text) => text;
  const paint = ([on, off]: readonly [number, number]): Paint =>
    color ? (text) => `\x1b[${on}m${text}\x1b[${off}m` : plain;
  return {
    plain,
    bold: paint(CODES.bold),
    red: paint(CODES.red),
    yellow: paint(CODES.yellow),
    green: paint(CODES.green),
    gray: paint(CODES.gray),
  };
}
