import { isSecretName, type Redact } from '../model/redact.js';
import type { Result } from '../result/result.js';
import type { RunRequest } from './run.js';

/** The command line that repeats a measurement on the reader's machine, secrets masked: quoting comes last. */
export function reproduceCommand(request: Asked, result: Result, redact: Redact): string {
  const words = ['loadgate', 'run', request.file, '--tier', result.scenario.tier.name];
  words.push('--seed', String(result.scenario.seed));
  if (request.runs !== null) words.push('--runs', String(request.runs));
  if (request.maxDuration != null) words.push('--max-duration', request.maxDuration);
  if (request.target !== null) words.push('--target', result.scenario.target);
  if (request.workers !== 'auto') words.push('--workers', String(request.workers));
  for (const host of request.allowHosts) words.push('--allow-host', host);
  for (const setting of request.set) words.push('--set', withoutSecret(setting));
  return words.map((word) => quoted(redact(word))).join(' ');
}

/** `http.headers.authorization=…` is a secret by the name of what it sets. */
function withoutSecret(setting: string): string {
  const [path = ''] = setting.split('=', 1);
  return isSecretName(path.split('.').at(-1) ?? '') ? `${path}=***` : setting;
}

type Asked = Pick<RunRequest, 'file' | 'runs' | 'maxDuration' | 'target' | 'workers' | 'allowHosts' | 'set'>;

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
