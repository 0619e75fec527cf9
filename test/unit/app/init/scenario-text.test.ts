import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { isAskable } from '../../../../src/app/init/route.js';
import { scenarioText, type ScenarioFacts } from '../../../../src/app/init/scenario-text.js';
import { checkScenario, loadPlan } from '../../../../src/plan/load.js';
import { scratchFolder } from '../../../helpers/bundle.js';

const folder = scratchFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const nothing: ScenarioFacts = {
  target: 'http://127.0.0.1:3000',
  schema: './node_modules/loadgate/schema/scenario.schema.json',
  server: null,
  ready: '/',
  isLocal: true,
  routes: [],
  health: null,
  locked: [],
};

function written(facts: Partial<ScenarioFacts>): string {
  const text = scenarioText({ ...nothing, ...facts });
  writeFileSync(join(folder, 'loadgate.yml'), text);
  return text;
}

const planOf = (tier: string): ReturnType<typeof loadPlan> =>
  loadPlan({
    file: 'loadgate.yml',
    cwd: folder,
    env: {},
    tier,
    target: null,
    runs: null,
    seed: null,
    set: [],
  });

const cases: readonly (readonly [string, Partial<ScenarioFacts>])[] = [
  [
    'service',
    {
      server: {
        build: '(test -d node_modules || npm ci) && npm run build',
        command: 'npm start',
        port: null,
      },
      ready: '/healthz',
      health: '/healthz',
      routes: [
        { name: null, path: '/' },
        { name: null, path: '/api/products' },
        { name: 'GET /api/products/{id}', path: '/api/products/7' },
        { name: null, path: "/api/search?q=it's" },
      ],
      locked: ['/api/orders', '/api/me'],
    },
  ],
  ['running', { health: '/health', ready: '/health' }],
  [
    'remote',
    { target: 'https://shop.staging.example.com/api', isLocal: false, routes: [{ name: null, path: '/a' }] },
  ],
  ['fixed-port', { server: { build: null, command: 'npm run dev', port: 5173 } }],
];

describe('scenarioText', () => {
  it.each(cases)('%s: says what each part is for, and is valid', async (name, facts) => {
    await expect(written(facts)).toMatchFileSnapshot(`golden/${name}.yml`);
    const { tiers } = await checkScenario({ file: 'loadgate.yml', cwd: folder, env: {} });
    expect(tiers).toEqual(['smoke', 'load', 'stress']);
    const plan = await planOf('smoke');
    expect(plan.target).toBe(facts.target ?? nothing.target);
    expect(plan.server?.command ?? null).toBe(facts.server?.command ?? null);
    expect(plan.tier.thresholds).toHaveLength(3);
    expect((await planOf('stress')).tier.thresholds).toHaveLength(0);
  });

  it('is valid with all routes that can be asked', async () => {
    const path = fc
      .array(fc.stringMatching(/^[\w\-.~!'()*+,;=:@%&?]{0,12}$/), { minLength: 1, maxLength: 3 })
      .map((parts) => `/${parts.join('/')}`)
      .filter(isAskable);
    const routes = fc.uniqueArray(
      path.map((one) => ({ name: null, path: one })),
      { maxLength: 8, selector: (route) => route.path },
    );
    await fc.assert(
      fc.asyncProperty(routes, fc.array(path, { maxLength: 3 }), async (found, locked) => {
        written({ routes: found, locked, health: '/health' });
        const { endpoints } = await checkScenario({ file: 'loadgate.yml', cwd: folder, env: {} });
        const paths = new Set(found.map((route) => `GET ${route.path.replace(/\?.*$/s, '')}`));
        for (const one of paths) expect(endpoints).toContain(one);
      }),
    );
  });
});
