import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { K6_RUN } from './get.mjs';
import { closedTier, loadgate } from './loadgate.mjs';

/**
 * The same journey in every tool that can express it, over so many connections, over and over: log in with a
 * templated body and capture the token; list with that token, check the status and capture an id; order it with a
 * templated body and check the status.
 */
export function journeyCommands(bench, url, users) {
  const scripted = { k6, artillery, autocannon };
  return [
    {
      name: 'loadgate',
      command: () => loadgate(bench, { target: url, steps: STEPS, tier: closedTier(users) }),
    },
    ...Object.entries(scripted)
      .filter(([name]) => bench.peers[name].path !== null)
      .map(([name, command]) => ({ name, command: () => command(bench, url, users) })),
  ];
}

/** Why the other peers are not here. */
export const NO_JOURNEYS =
  'wrk, wrk2, hey, ab, oha and vegeta can not do it: none of them hands what one answer held to the next request of ' +
  'the same connection';

const STEPS = [
  {
    name: 'login',
    post: '/login',
    json: { email: 'user-{{ user.id }}@bench.example' },
    capture: { token: '$.token' },
  },
  {
    name: 'list',
    get: '/items',
    headers: { authorization: 'Bearer {{ token }}' },
    expect: 200,
    capture: { item: '$.items[0].id' },
  },
  {
    name: 'order',
    post: '/orders',
    json: { item: '{{ item }}', quantity: '{{ between(1, 3) }}' },
    headers: { authorization: 'Bearer {{ token }}' },
    expect: 201,
  },
];

function k6({ peers, scratch }, url, users) {
  const script = join(scratch, 'journey.k6.js');
  writeFileSync(
    script,
    `import http from 'k6/http';
import { check } from 'k6';
export const options = { vus: ${users}, duration: '10m' };
const json = { 'content-type': 'application/json' };
export default function () {
  const login = http.post('${url}/login', JSON.stringify({ email: \`user-\${__VU}@bench.example\` }), { headers: json });
  const authorization = \`Bearer \${login.json('token')}\`;
  const list = http.get('${url}/items', { headers: { authorization } });
  check(list, { 'list: 200': (answer) => answer.status === 200 });
  const body = { item: list.json('items.0.id'), quantity: 1 + Math.floor(Math.random() * 3) };
  const order = http.post('${url}/orders', JSON.stringify(body), { headers: { ...json, authorization } });
  check(order, { 'order: 201': (answer) => answer.status === 201 });
}
`,
  );
  return { path: peers.k6.path, args: [...K6_RUN, script] };
}

function artillery({ peers, scratch }, url, users) {
  const script = join(scratch, 'journey.artillery.json');
  const authorization = 'Bearer {{ token }}';
  const flow = [
    {
      post: {
        url: '/login',
        json: { email: 'user-{{ $randomNumber(1, 1000) }}@bench.example' },
        capture: { json: '$.token', as: 'token' },
      },
    },
    {
      get: {
        url: '/items',
        headers: { authorization },
        capture: { json: '$.items[0].id', as: 'item' },
        expect: [{ statusCode: 200 }],
      },
    },
    {
      post: {
        url: '/orders',
        headers: { authorization },
        json: { item: '{{ item }}', quantity: '{{ $randomNumber(1, 3) }}' },
        expect: [{ statusCode: 201 }],
      },
    },
  ];
  const config = {
    target: url,
    // All users within a second; each goes round on its own connection until the benchmark stops it.
    phases: [{ duration: 1, arrivalCount: users }],
    plugins: { expect: { outputFormat: 'silent' } },
  };
  writeFileSync(
    script,
    JSON.stringify({ config, scenarios: [{ flow: [{ loop: flow, count: 100_000_000 }] }] }, null, 2),
  );
  return {
    path: peers.artillery.path,
    args: ['run', '--quiet', script],
    env: { ARTILLERY_DISABLE_TELEMETRY: 'true' },
  };
}

/** By its programming interface, as its documentation shows: state per connection, set and read by callbacks. */
function autocannon({ peers, scratch }, url, users) {
  const script = join(scratch, 'journey.autocannon.cjs');
  const path = realpathSync(peers.autocannon.path);
  writeFileSync(
    script,
    `const autocannon = require(${JSON.stringify(path)});
const json = { 'content-type': 'application/json' };
let user = 0;
let failed = 0;
autocannon({
  url: '${url}', connections: ${users}, duration: 600,
  requests: [
    {
      method: 'POST', path: '/login',
      setupRequest: (request, context) => ({
        ...request, headers: json,
        body: JSON.stringify({ email: \`user-\${(context.user ??= ++user)}@bench.example\` }),
      }),
      onResponse: (status, body, context) => { context.authorization = \`Bearer \${JSON.parse(body).token}\`; },
    },
    {
      method: 'GET', path: '/items',
      setupRequest: (request, context) => ({ ...request, headers: { authorization: context.authorization } }),
      onResponse: (status, body, context) => {
        if (status !== 200) failed++;
        context.item = JSON.parse(body).items[0].id;
      },
    },
    {
      method: 'POST', path: '/orders',
      setupRequest: (request, context) => ({
        ...request, headers: { ...json, authorization: context.authorization },
        body: JSON.stringify({ item: context.item, quantity: 1 + Math.floor(Math.random() * 3) }),
      }),
      onResponse: (status) => { if (status !== 201) failed++; },
    },
  ],
}, () => {});
`,
  );
  return { path: process.execPath, args: [script] };
}
