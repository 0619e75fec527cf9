import { Command, CommanderError } from 'commander';
import { EXIT } from '../model/errors.js';
import { VERSION } from '../model/version.js';
import { addBaseline, addCompare, addExplain, addGate, addReport } from './commands/judging.js';
import { addDemo, addRun, addSelfTest } from './commands/measuring.js';
import type { Runner } from './commands/options.js';
import { addTrend } from './commands/telling.js';
import { addMix } from './commands/traffic.js';
import { addInit, addValidate } from './commands/writing.js';
import { addPlan } from './commands/planning.js';
import { reportFailure } from './failures.js';
import { maskedWorld } from './masked-output.js';
import type { World } from './world.js';

/** The command line: parses the arguments, runs the use case, gives the exit code. Never throws. */
export async function commandLine(outside: World): Promise<number> {
  const world = maskedWorld(outside);
  let code: number = EXIT.pass;
  const program = commands(world, async (use) => {
    code = await use();
  });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
    return reportFailure(world, error);
  }
}

/** Use cases are imported when they are called: the help must not wait for the load engine. */
function commands(world: World, execute: Runner): Command {
  const program = new Command('loadgate')
    .description('Load-tests an HTTP service and fails only when it really got slower.')
    .version(VERSION, '-V, --version')
    .helpCommand(false)
    .showHelpAfterError('(loadgate --help lists the commands and their options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        world.stdout.write(text);
      },
      writeErr: (text) => {
        world.stderr.write(text);
      },
      getOutHelpWidth: () => world.stdout.columns,
      getErrHelpWidth: () => world.stderr.columns,
    });
  addRun(program, world, execute);
  addDemo(program, world, execute);
  addValidate(program, world, execute);
  addInit(program, world, execute);
  addGate(program, world, execute);
  addCompare(program, world, execute);
  addReport(program, world, execute);
  addExplain(program, world, execute);
  addTrend(program, world, execute);
  addMix(program, world, execute);
  addBaseline(program, world, execute);
  addSelfTest(program, world, execute);
  addPlan(program, world, execute);
  return program;
}
