/** Everything that an entry gives to the program: tests pass a fake one. */
export interface World {
  /** Arguments behind the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The standard input; missing where there is none. */
  readonly stdin?: () => AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  /** Aborted by SIGINT or SIGTERM; the reason is the signal's name. */
  readonly interrupt: AbortSignal;
  /** The program's own file, which worker threads start; null: everything is done in one thread. */
  readonly entry: string | null;
}

export interface Output {
  write(text: string): void;
  /** Whether it is a terminal, and one that can redraw what stands there. */
  readonly isTTY: boolean;
  /** Those of a terminal change with its window. */
  readonly columns: number;
  readonly rows?: number | undefined;
  readonly color: boolean;
  /** Whether hyperlinks (OSC 8) are shown as such. */
  readonly links?: boolean;
}
