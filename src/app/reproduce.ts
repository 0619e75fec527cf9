import type { Result } from '../result/result.js';
import type { RunRequest } from './run.js';

/** The command line that repeats a measurement on the reader's machine. */
export function reproduceCommand(request: Asked, result: Result): string {
  const words = ['loadgate', 'run', request.file, '--tier', result.scenario.tier.name];
  words.push('--seed', String(result.scenario.seed));
  if (request.runs !== null) words.push('--runs', String(request.runs));
  if (request.maxDuration != null) words.push('--max-duration', request.maxDuration);
  if (request.target !== null) words.push('--target', result.scenario.target);
  if (request.workers !== 'auto') words.push('--workers', String(request.workers));
  for (const host of request.allowHosts) words.push('--allow-host', host);
  for (const setting of request.set) words.push('--set', setting);
  return words.map(quoted).join(' ');
}

type Asked = Pick<RunRequest, 'file' | 'runs' | 'maxDuration' | 'target' | 'workers' | 'allowHosts' | 'set'>;

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
