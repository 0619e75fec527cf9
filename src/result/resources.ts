/** What the server under test used while the counted part of a run went on. */
export interface Resources {
  /** Length of a bucket in ms: that of the run's timeline, and on the same grid. */
  readonly bucket: number;
  /** Null: loadgate neither started the server nor knows its process, or could not read it. */
  readonly processes: ProcessUsage | null;
  /** What `server.metrics` asked for, in its order. */
  readonly metrics: readonly MetricSeries[];
}

/** Of the server's process with all its descendants, read once a second. */
export interface ProcessUsage {
  /** How the process was known: loadgate started it, or its pid was given. */
  readonly of: 'started' | 'pid';
  /** Ascending; a bucket in which nothing could be read is missing. */
  readonly rows: readonly ProcessRow[];
}

/** Null: not to be read, as another user's open files are; or not known to the version that measured. */
export interface ProcessRow {
  /** ms since the start of the counted part. */
  readonly start: number;
  /** Cores in use: CPU time over time, 1 = one core. */
  readonly cpu: Level | null;
  /** Resident memory of all processes, bytes; memory that they share counts once for each. */
  readonly rss: Level | null;
  readonly files: Level | null;
  /** TCP connections in use (ESTABLISHED), of the server with whomever: clients, databases, other services. */
  readonly connections: Level | null;
  /** TCP connections that the other side has closed and the server has not (CLOSE_WAIT). */
  readonly closeWait: Level | null;
  readonly threads: Level | null;
  readonly processes: Level | null;
}

/** A figure over one bucket. */
export interface Level {
  readonly mean: number;
  readonly max: number;
}

export interface MetricSeries {
  /** As the scenario file names it. */
  readonly series: string;
  /** The sum of the lines that match, as the server tells it: counters are not turned into rates. */
  readonly rows: readonly ({ readonly start: number } & Level)[];
}
