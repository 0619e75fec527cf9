import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TierPlan } from '../../src/plan/plan.js';
import type { LoadRun } from '../../src/result/result.js';
import type { CompiledTree } from './compiled.js';

/** One run to be carried out in a process of its own: a journey of one GET, and think time in ms behind it. */
export interface GeneratorJob {
  readonly target: string;
  readonly tier: Partial<TierPlan>;
  readonly think: number | null;
}

export interface GeneratorOutcome {
  readonly run: LoadRun;
  /** About one a second. */
  readonly samples: readonly MemorySample[];
  /** Wall time of the run, ms. */
  readonly took: number;
}

/** Memory right after a garbage collection where `collect` was asked for. Bytes. */
export interface MemorySample {
  /** ms since the start. */
  readonly at: number;
  readonly users: number;
  readonly rss: number;
  /** On the heap and in buffers. */
  readonly used: number;
}

/** `collect`: whether garbage is collected before memory is looked at. */
export async function generate(
  tree: CompiledTree,
  job: GeneratorJob,
  collect = false,
): Promise<GeneratorOutcome> {
  const script = join(tree.folder, 'test/helpers/generator-process.js');
  const child = spawn(process.execPath, [...(collect ? ['--expose-gc'] : []), script, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  if (code !== 0) throw new Error(`the generator ended with ${code}: ${errors}`);
  return JSON.parse(out) as GeneratorOutcome;
}
