import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGuard } from '../http/guard.js';
import { errorText, isNodeError } from '../model/error-text.js';
import { EXIT, LoadgateError, usageError } from '../model/errors.js';
import type { InitOptions } from './commands/writing.js';
import { findRoutes, type FoundRoutes } from './init/find-routes.js';
import { addScripts } from './init/package-scripts.js';
import { readProject, type Project } from './init/project.js';
import { SCENARIO_NAMES, schemaFor, targetOf, type Target } from './init/places.js';
import { scenarioText } from './init/scenario-text.js';
import { tellInit, type Written } from './init/told.js';
import { workflowText } from './init/workflow-text.js';
import { writeNew } from './init/write-new.js';
import { checkTarget } from './under-test.js';
import { proxyOf } from '../plan/build/http.js';
import type { World } from './world.js';

/**
 * `loadgate init [URL]`: a scenario, a workflow and scripts for the service at a URL, or for the one whose
 * package.json lies here. What is there already is left as it is.
 */
export async function init(world: World, url: string | null, options: InitOptions): Promise<number> {
  const hosts = options.allowHost ?? [];
  const manifest = readManifest(world.cwd);
  const has = (name: string): boolean => existsSync(join(world.cwd, name));
  const project = manifest === null ? null : readProject(manifest.value, has);
  const target = url === null ? localTarget(project) : targetOf(url);
  const taken = SCENARIO_NAMES.find(has) ?? null;
  const found = url === null || taken !== null ? null : await ask(world, target, hosts);
  const run = runIn(taken, hosts);
  const written: Written[] = [
    taken === null
      ? file(world, 'loadgate.yml', scenario(target, project, found, schemaFor(has)))
      : { name: taken, what: 'left' },
    file(world, WORKFLOW, workflow(taken, target, project, hosts)),
    ...(manifest === null ? [] : [scripts(world, manifest.text, run)]),
  ];
  const isStarted = taken === null ? startOf(target, project) !== null : null;
  world.stdout.write(tellInit({ written, target, found, isStarted, run: run('smoke') }));
  return EXIT.pass;
}

const WORKFLOW = '.github/workflows/loadgate.yml';
const MANIFEST = 'package.json';

function readManifest(folder: string): { text: string; value: Readonly<Record<string, unknown>> } | null {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8');
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { text, value: Object.fromEntries(Object.entries(value)) };
    throw usageError(`${MANIFEST}: expected an object`);
  } catch (cause) {
    if (cause instanceof LoadgateError) throw cause;
    if (isNodeError(cause) && cause.code === 'ENOENT') return null;
    const why = cause instanceof SyntaxError ? 'it is not JSON' : errorText(cause);
    throw usageError(
      `${MANIFEST} can't be read: ${why}`,
      'correct it, or run loadgate init in another folder',
    );
  }
}

function localTarget(project: Project | null): Target {
  const example = 'loadgate init http://127.0.0.1:3000';
  if (project === null)
    throw usageError(`there is no ${MANIFEST} here: which service?`, `name a running one: ${example}`);
  if (project.command === null)
    throw usageError(
      `${MANIFEST} does not tell how the service is started: it has no script start, serve, preview or dev, and no main`,
      `add one; or start the service and name it: ${example}`,
    );
  return targetOf(`http://127.0.0.1:${project.port}`);
}

async function ask(world: World, target: Target, hosts: readonly string[]): Promise<FoundRoutes> {
  const guard = createGuard(hosts);
  checkTarget(target.url, guard);
  const found = await findRoutes({
    target: target.url,
    guard,
    proxy: proxyOf(world.env),
    signal: world.interrupt,
  });
  if (world.interrupt.aborted)
    throw new LoadgateError('Stopped before anything was written.', { exitCode: EXIT.stopped });
  return found;
}

function scenario(
  target: Target,
  project: Project | null,
  found: FoundRoutes | null,
  schema: string,
): string {
  return scenarioText({
    target: target.url,
    schema,
    isLocal: target.isLocal,
    server: startOf(target, project),
    ready: `${target.prefix}${found?.health ?? '/'}`,
    routes: found?.routes ?? [],
    health: found?.health ?? null,
    locked: found?.locked ?? [],
  });
}

function startOf(target: Target, project: Project | null): Parameters<typeof scenarioText>[0]['server'] {
  if (!target.isLocal || project?.command == null) return null;
  return { build: project.build, command: project.command, port: project.isPortFixed ? project.port : null };
}

function workflow(
  taken: string | null,
  target: Target,
  project: Project | null,
  hosts: readonly string[],
): string {
  const isBuilt = project !== null && target.isLocal;
  return workflowText({
    config: taken ?? 'loadgate.yml',
    allowedHosts: hosts,
    node: isBuilt ? { manager: project.manager, versionFile: project.nodeVersionFile } : null,
  });
}

function runIn(taken: string | null, hosts: readonly string[]): (tier: string) => string {
  const named = taken === null || taken === 'loadgate.yml' ? '' : ` ${taken}`;
  const flags = hosts.map((host) => ` --allow-host "${host}"`).join('');
  return (tier) => `loadgate run${named} --tier ${tier}${flags}`;
}

function file(world: World, name: string, text: string): Written {
  return { name, what: writeNew(world.cwd, name, text) ? 'written' : 'left' };
}

function scripts(world: World, text: string, run: (tier: string) => string): Written {
  const outcome = addScripts(text, {
    'perf:smoke': run('smoke'),
    'perf:load': run('load'),
    'perf:stress': run('stress'),
  });
  if ('problem' in outcome) return { name: MANIFEST, what: 'left', why: outcome.problem };
  if (outcome.added.length === 0)
    return { name: MANIFEST, what: 'left', why: 'it has these scripts already' };
  try {
    writeFileSync(join(world.cwd, MANIFEST), outcome.text);
  } catch (cause) {
    return { name: MANIFEST, what: 'left', why: `it can't be written: ${errorText(cause)}` };
  }
  return { name: MANIFEST, what: 'extended', added: outcome.added };
}
