import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../../src/plan/load.js';
import { problemsOf, SMALL, withSteps, withTiers, type Files } from './scenario-folder.js';

const big = `x: "${'x'.repeat(2_000_000)}"`;

interface Case {
  readonly files: Files | string;
  readonly request?: Partial<PlanRequest>;
}

/** What a user may get wrong. Each golden file shows what the user then reads. */
const CASES: Readonly<Record<string, Case>> = {
  'file-missing': { files: { 'other.txt': '' } },
  'file-has-another-name': { files: { 'loadgate.yaml': SMALL } },
  'file-is-a-folder': { files: { 'loads/loadgate.yml': SMALL }, request: { file: 'loads' } },
  'file-empty': { files: '' },
  'file-only-comments': { files: '# nothing yet\n' },
  'file-binary': { files: { 'loadgate.yml': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]) } },
  'file-not-utf8': { files: { 'loadgate.yml': Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]) } },
  'file-too-large': { files: big },
  'file-is-a-list': { files: '- a\n- b\n' },
  'file-is-a-text': { files: 'http://example.test\n' },
  'file-too-deep': { files: `x: ${'['.repeat(5000)}` },
  'file-too-deep-in-lists': { files: `x:\n  ${'- '.repeat(5000)}a\n` },
  'yaml-tab': { files: 'target: http://x\njourneys:\n\tvisitor: 1\n' },
  'yaml-duplicate-keys': { files: `${SMALL}target: http://127.0.0.1:1\nthresholds: [p95 < 5]\n` },
  'yaml-second-colon': { files: 'target: http: //x\n' },
  'yaml-quote': { files: 'target: "http://x\njourneys: {}\n' },
  'yaml-bracket': { files: 'journeys: { a: { steps: [ { get: / } }\ntiers: {}\n' },
  'yaml-indentation': { files: 'target: http://x\n  journeys: {}\n' },
  'yaml-two-documents': { files: `${SMALL}---\n${SMALL}` },
  'yaml-alias': { files: withSteps('      - *nothing\n      - &me { group: a, steps: [ *me ] }') },
  'yaml-tag': { files: 'target: !env BASE_URL\n' },
  'yaml-at-sign': { files: 'target: @base\n' },
  'yaml-unquoted-template': { files: withSteps('      - post: /\n        json: { id: {{ id }} }') },
  'yaml-unquoted-variable': { files: 'target: http://x\nhttp: { timeout: ${T} }\n' },
  'top-level-missing': { files: 'version: 1\n' },
  'top-level-wrong': {
    files:
      'version: 2\ntarget: ftp://x\nJourneys: {}\ntier: {}\nserver: {}\nhttp:\ndata: []\nthreshold: []\njourneys: {}\ntiers: {}\n',
  },
  target: { files: SMALL.replace('4010', '4010/?a=1') },
  units: {
    files: `target: http://127.0.0.1:4010
server: { command: x, port: 0, ready: soon }
http: { timeout: 0s, redirects: -1, keepAlive: yes }
journeys:
  visitor:
    weight: many
    steps:
      - { get: /a, timeout: -5s }
      - { get: /b, timeout: 30, expect: { within: "30", size: { min: 2MB, max: 1KB } } }
      - { get: /c, timeout: 1 minute, redirects: 1.5 }
      - think: 3s..1s
      - { chance: 30, steps: [ { get: /d } ] }
      - { chance: 130%, steps: [ { get: /e } ] }
      - { repeat: 2.5, steps: [ { get: /f } ] }
  clock: { every: 0s, steps: [ { get: /g } ] }
tiers:
  smoke: { warmup: 3, runs: 0, load: { users: 2.5, for: 5s }, maxInFlight: none }
  rate: { load: { rate: 50, for: 10 } }
`,
  },
  'unknown-keys': {
    files: `target: http://127.0.0.1:4010
gate: { bands: 15%, confirm: sometimes, floor: { relativ: 15% }, metrics: [p96] }
journeys:
  visitor:
    wieght: 70
    steps:
      - { get: /, expects: 200, header: {} }
      - { gte: / }
      - { get: /, expect: { state: 200 } }
tiers:
  smoke: { warm-up: 3s, load: { user: 2, for: 5s } }
`,
  },
  steps: {
    files: withSteps(`      - get /products
      - {}
      - { name: pause }
      - { get: /a, post: /b }
      - { get: products }
      - { get: "/a b" }
      - { request: { method: "GET /x" } }
      - { think: 1s, json: {}, steps: [] }
      - { post: /, json: {}, form: { a: 1 } }
      - { get: /, expect: ok }
      - { get: /, expect: [200, 999] }
      - { get: /, expect: { headers: { x: "/(/" } } }
      - { get: /, onFailure: stopp }
      - { get: /, steps: [] }
      - { chance: 10% }
      - { group: "", steps: [] }
      - { script: ./hooks.mjs }
      - { script: "./hooks.mjs#go" }
      - { post: /, bodyFile: missing.bin }`),
  },
  'steps-not-a-list': { files: SMALL.replace('\n      - get: /', ' { get: / }') },
  names: {
    files: withSteps(
      `      - { get: "/{{ acount.id }}" }
      - { get: "/{{ cart }}" }
      - { get: /, capture: { cart: $.id, user: $.id, account: $.x, "a-b": $.y } }
      - { get: "/{{ cart }}/{{ crt }}" }
      - { get: "/{{ ticket }}" }
      - { chance: 10%, steps: [ { get: /, capture: { maybe: $.id } } ] }
      - { get: "/{{ maybe }}", when: "maybee != ''" }
      - { get: "/{{ env.NOT_SET }}", headers: { a: "{{ nothing_like_it }}" } }
      - { get: /, expect: { body: "status == 200 && jsn.a == 1" }, when: "status == 200" }`,
      'data: { account: { from: [1, 2] }, user: { from: [1, 2] }, "a b": { from: [1, 2] } }\n',
    ).replace('tiers:', '  other: { steps: [ { get: /, capture: { ticket: $.t } } ] }\ntiers:'),
  },
  syntax: {
    files: withSteps(`      - { get: "/{{ a" }
      - { get: "/{{ }}" }
      - { get: "/{{ betwen(1, 2) }}" }
      - { get: /, when: "1 +" }
      - { get: /, expect: { body: "status = 200" } }
      - { get: /, capture: { a: id, b: "$..[", d: "header:" } }`),
  },
  data: {
    files: {
      'loadgate.yml': withSteps(
        '      - get: /',
        `data:
  none: {}
  both: { from: [1, 2], oneOf: [a] }
  backwards: { from: [5, 1] }
  one: { from: [5] }
  missing: { file: nowhere.csv }
  ragged: { file: ragged.csv }
  empty: { file: empty.csv }
  header: { file: header.csv }
  twice: { file: twice.csv }
  quotes: { file: quotes.csv }
  object: { file: object.json }
  broken: { file: broken.json }
  column: { file: good.csv, weight: wieght }
  text: { file: good.csv, weight: name }
  uneven: { oneOf: [a, b], weights: [1] }
  zero: { oneOf: [a, b], weights: [0, 0] }
  negative: { oneOf: [a, b], weights: [1, -1] }
  order: { oneOf: [a, b], weights: [1, 1], pick: sequential }
  picked: { from: [1, 2], pick: randm }
`,
      ),
      'ragged.csv': 'name,weight\na,1\nb,2,3\n',
      'empty.csv': '\uFEFF\n',
      'header.csv': 'name,weight\n',
      'twice.csv': 'name,name\na,b\n',
      'quotes.csv': 'name\n"a\n',
      'object.json': '{}',
      'broken.json': '[1,',
      'good.csv': 'name,weight\na,1\n',
    },
  },
  'weights-all-zero': { files: SMALL.replace('    steps:', '    weight: 0\n    steps:') },
  'weights-only-clocks': { files: SMALL.replace('    steps:', '    every: 5s\n    steps:') },
  'weight-and-every': { files: SMALL.replace('    steps:', '    weight: 1\n    every: 5s\n    steps:') },
  'weight-negative': { files: SMALL.replace('    steps:', '    weight: -1\n    steps:') },
  loads: {
    files: withTiers(`  smoke: {}
  empty: { load: [] }
  text: { load: 8 users }
  reserved: { load: { phase: judged, users: 1, for: 5s } }
  nothing: { load: { for: 5s } }
  both: { load: { users: 1, rate: 1/s, for: 5s } }
  mixed: { load: [ { users: 1, for: 5s }, { rate: 1/s, for: 5s } ] }
  endless: { load: { users: 1 } }
  zero: { load: { users: 0, for: 5s } }
  zeros: { load: [ { rate: 0/s, for: 5s }, { rate: 0/s, for: 5s } ] }
  jump: { load: [ { users: 0..5, for: 0s }, { users: 5, for: 5s } ] }
  still: { load: { users: 5, for: 0s } }
  twins: { load: [ { phase: a, users: 1, for: 5s }, { phase: a, users: 2, for: 5s } ] }
  counted: { load: { rate: 1/s, iterations: 5, for: 5s } }
  ramped: { load: { users: 0..5, iterations: 5 } }
  flight: { load: { users: 1, for: 5s }, maxInFlight: 5 }
  stairs: { load: { steps: { users: 1..5, each: 5s } } }
  nowhere: { load: { steps: { users: 1..5 by 0, each: 5s } } }
  many: { load: { steps: { users: 1..5000 by 1, each: 5s } } }
  levels: { load: { steps: { each: 5s } } }`),
  },
  limits: {
    files: withTiers(`  smoke: { load: { users: 1, for: 5s }, arrivals: poisson }
  spread: { load: { rate: 1/s, for: 5s }, arrivals: poison }
  cold: { load: { users: 1, for: 5s }, warmup: 10s, maxDuration: 10s }
  none: { load: { users: 1, for: 5s }, maxDuration: 0s }
  on: { load: { users: 1, for: 5s }, breaker: on }
  share: { load: { users: 1, for: 5s }, breaker: { failures: 100% } }
  number: { load: { users: 1, for: 5s }, breaker: { failures: 90 } }
  far: { load: { users: 1, for: 5s }, breaker: { within: 1m } }
  near: { load: { users: 1, for: 5s }, breaker: { within: 1s } }
  other: { load: { users: 1, for: 5s }, breaker: { errors: 90% } }`),
  },
  conditions: {
    files: withTiers(
      `  smoke:
    load: { users: 1, for: 5s }
    until: errors > 5% or abort
  other:
    load: [ { phase: warm, users: 1, for: 5s } ]
    until: "p95 > 2"
    thresholds: [ p95 < 1s in warm, p95 < 1s in cold ]`,
      `thresholds:
  - p95 < 500
  - p96 < 1s
  - errors < 5
  - success > 101%
  - throughput > 100
  - requests > 10/s
  - errors == 1%
  - fast please
  - "chekout: p95 < 1s"
  - "POST /pay: p95 < 1s"
  - "checkout: p95 < 1s in steady"
`,
    ),
  },
  'conditions-not-a-list': { files: `${SMALL}thresholds: p95 < 500ms\n` },
  gate: {
    files: withTiers(
      '  smoke: { load: { users: 1, for: 5s } }',
      'gate: { metrics: [], band: { default: 15, p95: 0%, "chekout p95": 5%, p50: lerned }, floor: { relative: 15, absolute: 5% } }\n',
    ),
  },
  'gate-confirm': { files: withTiers('  smoke: { confirm: allways, load: { users: 1, for: 5s } }') },
  waive: {
    files: withTiers(
      '  smoke: { load: { users: 1, for: 5s } }',
      `waive:
  - { endpoint: checkout }
  - { endpoint: chekout, upTo: 30%, reason: x, until: 2026-12-31 }
  - { endpoint: search, upTo: 30, reason: "", until: 2026-02-30 }
  - { endpoint: checkout, metric: p96, upTo: 0%, reason: x, until: 31.12.2026 }
  - { endpoint: checkout, metric: throughput, upTo: 0%, reason: x, until: 2026-12-31T00:00:00Z }
  - { endpoint: checkout, metric: p95, upTo: 0%, reason: x, until: 2026-12-31, by: me }
  - { endpoint: checkout, upTo: 0%, reason: x, until: 2026-12-31 }
  - checkout
`,
    ),
  },
  'waive-not-a-list': {
    files: `${SMALL}waive: { endpoint: GET /, upTo: 30%, reason: x, until: 2026-12-31 }\n`,
  },
  'tier-unknown': { files: SMALL, request: { tier: 'smoek' } },
  'tier-needed': {
    files: withTiers('  a: { load: { users: 1, for: 5s } }\n  b: { load: { users: 1, for: 5s } }'),
  },
  'flag-max-duration': { files: SMALL, request: { maxDuration: '10' } },
  'flag-max-duration-in-warm-up': {
    files: SMALL.replace('{ load', '{ warmup: 3s, load'),
    request: { maxDuration: '2s' },
  },
  flags: {
    files: SMALL,
    request: {
      target: 'localhost:80',
      runs: 0,
      seed: -1,
      tier: 'load',
      set: ['tiers', '=1', 'a..b=1', 'x=[1'],
    },
  },
  set: {
    files: SMALL,
    request: {
      set: [
        'tiers.smoke.load.users=many',
        'tiers.smok.load.users=4',
        'journeys.visitor.steps.0.get=nowhere',
        'target.url=http://x',
        'htpp.timeout=5s',
        'http.timeout=5',
      ],
    },
  },
  variables: {
    files: withSteps(
      '      - { get: "/${PATH_PART}", headers: { a: "${a-b}" } }\n      - { get: "/${OPEN" }',
      'http: { timeout: "${TIMEOUT}" }\n',
    ),
    request: { env: { TIMEOUT: 'long' } },
  },
  'variables-of-the-runner': {
    files: withSteps(
      '      - { get: "/${ACTIONS_RUNTIME_TOKEN:-x}", headers: { a: "{{ env.INPUT_TOKEN }}" } }',
      'http: { headers: { b: "${GITHUB_TOKEN}", c: "${GITHUB_OUTPUT}" } }\n',
    ),
    request: { env: { ACTIONS_RUNTIME_TOKEN: 'a', INPUT_TOKEN: 'b', GITHUB_TOKEN: 'c', GITHUB_OUTPUT: 'd' } },
  },
  'server-without-command': {
    files: SMALL.replace('journeys:', 'server: { ready: GET /, pid: 7 }\njourneys:'),
  },
  'server-empty': { files: SMALL.replace('journeys:', 'server: {}\njourneys:') },
  'server-command-misspelt': {
    files: SMALL.replace('journeys:', 'server: { comand: npm start }\njourneys:'),
  },
  'server-observed': {
    files: SMALL.replace(
      'journeys:',
      `server:
  command: npm start
  pid: 4711
  metrics: { url: metrics, every: 100ms, series: ["rate(a[5m])", 7, 'a{b=~"("}', "a{b=c}"], format: json }
journeys:`,
    ),
  },
  'server-metrics': {
    files: SMALL.replace(
      'journeys:',
      'server: { pid: many, metrics: { url: "http://x/metrics", every: 500ms, series: [] } }\njourneys:',
    ),
  },
  'server-metrics-incomplete': {
    files: SMALL.replace('journeys:', 'server: { metrics: { url: /metrics } }\njourneys:'),
  },
  'variables-are-secret': {
    files: SMALL.replace('users: 2', 'users: "${API_TOKEN}"'),
    request: { env: { API_TOKEN: 'hunter2hunter2' } },
  },
};

describe('what is wrong with a scenario is told', () => {
  it.each(Object.entries(CASES))('%s', async (name, { files, request }) => {
    const told = await problemsOf(files, request);
    expect(told).not.toBe('no problem\n');
    expect(told).not.toMatch(/Invalid input|undefined|\[object|at .*\.ts:/);
    await expect(told).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
