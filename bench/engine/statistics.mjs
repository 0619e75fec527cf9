/** Median and extremes of the rounds; null without any. */
export function summary(values) {
  const known = values.filter((value) => typeof value === 'number' && Number.isFinite(value));
  if (known.length === 0) return null;
  const sorted = [...known].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), n: sorted.length };
}

/** Of each round `ours` over `theirs`, summarised: what this machine did to a round falls on both. */
export function ratio(ours, theirs) {
  return summary(
    ours.map((value, round) => (value === null || !theirs[round] ? null : value / theirs[round])),
  );
}

/** Percentile by nearest rank; `sorted` ascending, `p` in 0 … 100. */
export function percentile(sorted, p) {
  return sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)];
}
