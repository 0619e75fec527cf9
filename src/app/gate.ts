import { exitCode } from '../gate/exit-code.js';
import { judge } from '../gate/judge.js';
import { renderJson } from '../report/json.js';
import type { ReportInput } from '../report/report.js';
import { renderText } from '../report/terminal.js';
import type { GateOptions } from './commands/judging.js';
import { readBaseline, readResults } from './reading.js';
import type { World } from './world.js';

/** `loadgate gate`: judges saved results; nothing is measured. */
export async function gate(world: World, files: readonly string[], options: GateOptions): Promise<number> {
  const input = await judgeSaved(world, files, options.baseline);
  const text = options.json
    ? renderJson(input)
    : renderText(input, { width: world.stdout.columns, color: world.stdout.color });
  world.stdout.write(`${text}\n`);
  return exitCode(input.verdict, options.failOn);
}

/** Saved results with their verdict against a baseline file: what every report is made of. */
export async function judgeSaved(
  world: World,
  files: readonly string[],
  baseline: string,
): Promise<ReportInput> {
  const result = await readResults(files, world.cwd);
  return {
    result,
    verdict: judge(result, await readBaseline(baseline, world.cwd), world.now()),
    reproduce: ['loadgate gate', ...files, '--baseline', baseline].join(' '),
    now: world.now(),
    files: null,
  };
}
