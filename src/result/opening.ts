/** How a server fared that had just been asked for the first time, but for the pre-flight. */
export interface Opening {
  /** One per second from the start of the load, at most thirty. */
  readonly seconds: readonly OpeningSecond[];
}

export interface OpeningSecond {
  /** Requests that ended in it, and how many of them failed. */
  readonly requests: number;
  readonly failed: number;
  /** As in the timeline. */
  readonly latency: readonly (readonly [number, number])[];
}
