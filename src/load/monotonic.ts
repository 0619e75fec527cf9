/**
 * Monotonic time that all threads of a process agree on, ms: `performance.now()` counts from the start of its own
 * thread.
 */
export function sharedTime(local: number): number {
  return local + offset();
}

/** The same moment on this thread's `performance.now()`, ms. */
export function localTime(shared: number): number {
  return shared - offset();
}

/** Constant for a thread, but for the time between the two calls: taken once. */
let known: number | null = null;

function offset(): number {
  known ??= Number(process.hrtime.bigint()) / 1e6 - performance.now();
  return known;
}
