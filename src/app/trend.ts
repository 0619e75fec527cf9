import { resolve } from 'node:path';
import { trendsOf } from '../gate/trend.js';
import { errorText } from '../model/error-text.js';
import { EXIT, usageError } from '../model/errors.js';
import { renderTrendPage } from '../report/trend/trend-page.js';
import { renderTrendText } from '../report/trend/trend-text.js';
import type { Result } from '../result/result.js';
import type { TrendOptions } from './commands/telling.js';
import { replaceFile } from './output-folder.js';
import { readBaseline, readResult } from './reading.js';
import type { World } from './world.js';

/** `loadgate trend`: the jobs of the baseline and any results, over commits. */
export async function trend(world: World, files: readonly string[], options: TrendOptions): Promise<number> {
  const { baseline, file } = await readBaseline(options.baseline, world.cwd);
  const results: Result[] = [];
  for (const name of files) results.push(await readResult(name, world.cwd));
  const { trends, notes } = trendsOf(baseline, results, world.now());
  for (const { text } of notes) world.stderr.write(`${text}\n`);
  if (trends.length === 0)
    throw usageError(
      baseline === null && files.length === 0
        ? `there is no ${file}, and no result is named`
        : 'there is nothing to show: no job has enough requests',
      'record jobs with loadgate run and loadgate baseline update, or name results',
    );
  const { columns, color } = world.stdout;
  world.stdout.write(`${renderTrendText(trends, { width: columns, color })}\n`);
  if (options.out === undefined) return EXIT.pass;
  try {
    await replaceFile(resolve(world.cwd, options.out), renderTrendPage(trends, world.now()));
  } catch (error) {
    throw usageError(`${options.out} can't be written: ${errorText(error)}`, 'name another file with --out');
  }
  world.stderr.write(`The page is ${options.out}.\n`);
  return EXIT.pass;
}
