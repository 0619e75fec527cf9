import type { MeasureOptions } from './measure.js';

/** The file among the results that tells how the base was built. */
export const BASE_BUILD_LOG = 'base-build.log';

/**
 * Builds with an echo that also keeps what is printed, secrets masked, the last megabyte at least; it is written among
 * the results whether the build succeeds or not.
 */
export async function withBuildLog(
  options: MeasureOptions,
  build: (options: MeasureOptions) => Promise<void>,
): Promise<void> {
  let log = '';
  const echo = (text: string): void => {
    log += text;
    if (log.length > 2 * KEPT) log = log.slice(-KEPT);
    options.echo?.(text);
  };
  try {
    await build({ ...options, echo });
  } finally {
    // A log that can't be written must not cost the measurement.
    if (log !== '') await options.keep(BASE_BUILD_LOG, log).catch(() => undefined);
  }
}

/** Characters. */
const KEPT = 1_000_000;
