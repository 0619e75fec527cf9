import { compareResults, alone } from '../gate/compare-results.js';
import { exitCode } from '../gate/exit-code.js';
import { renderJson } from '../report/json.js';
import type { ReportInput } from '../report/report.js';
import { renderText } from '../report/terminal.js';
import type { CompareOptions } from './commands/judging.js';
import { readResult } from './reading.js';
import type { World } from './world.js';

/** `loadgate compare`: result B (after) against result A (before), told as the gate tells its verdicts. */
export async function compare(
  world: World,
  files: { readonly a: string; readonly b: string },
  options: CompareOptions,
): Promise<number> {
  const a = { file: files.a, result: await readResult(files.a, world.cwd) };
  const b = { file: files.b, result: await readResult(files.b, world.cwd) };
  const now = world.now();
  const input: ReportInput = {
    result: alone(b.result),
    verdict: compareResults(a, b, now),
    reproduce: `loadgate compare ${files.a} ${files.b}`,
    now,
    files: null,
  };
  const text = options.json
    ? renderJson(input)
    : renderText(input, { width: world.stdout.columns, color: world.stdout.color });
  world.stdout.write(`${text}\n`);
  return exitCode(input.verdict, options.failOn);
}
