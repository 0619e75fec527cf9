import { InvalidArgumentError, Option } from 'commander';

/** Runs a use case and keeps its exit code. */
export type Runner = (use: () => Promise<number>) => Promise<void>;

export function failOnOption(): Option {
  return new Option(
    '--fail-on <verdict>',
    'what ends with exit code 1; inconclusive includes not-compared and invalid',
  )
    .choices(['regression', 'inconclusive', 'never'])
    .default('regression');
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('expected a whole number from 1 on.');
  return Number(text);
}

export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}
