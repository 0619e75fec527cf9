/** Answers by class; `other`: the line did not say. */
export type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'other';

export const STATUS_CLASSES: readonly StatusClass[] = ['1xx', '2xx', '3xx', '4xx', '5xx', 'other'];

const MOST_QUERY_NAMES = 12;

/** What was counted of one method of one path template. */
export class EndpointTally {
  requests = 0;
  /** In the order of `STATUS_CLASSES`. */
  readonly statuses = [0, 0, 0, 0, 0, 0];
  readonly queryNames = new Set<string>();

  add(status: number | null, queryNames: readonly string[]): void {
    this.requests++;
    const index = status === null ? 5 : Math.floor(status / 100) - 1;
    this.statuses[index] = (this.statuses[index] ?? 0) + 1;
    for (const name of queryNames) this.#addName(name);
  }

  merge(other: EndpointTally): void {
    this.requests += other.requests;
    other.statuses.forEach((count, index) => {
      this.statuses[index] = (this.statuses[index] ?? 0) + count;
    });
    for (const name of other.queryNames) this.#addName(name);
  }

  byClass(): Readonly<Record<StatusClass, number>> {
    const [informed = 0, good = 0, moved = 0, refused = 0, failed = 0, other = 0] = this.statuses;
    return { '1xx': informed, '2xx': good, '3xx': moved, '4xx': refused, '5xx': failed, other };
  }

  #addName(name: string): void {
    if (this.queryNames.size < MOST_QUERY_NAMES) this.queryNames.add(name);
  }
}
