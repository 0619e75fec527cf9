import type { Files } from './scenario-folder.js';

/** A scenario that uses every form of the file. */
export const SHOP: Files = {
  'data/accounts.csv': '\uFEFFemail,password\na@example.test,one\nb@example.test,"two, or three"\n',
  'loadgate.yml': `version: 1
target: \${BASE_URL:-http://127.0.0.1:4010}

server:
  build: npm ci && npm run build
  prepare: npm run db:reset
  command: node examples/shop/server.js
  ready: GET /health within 30s

http: { timeout: 10s, headers: { accept: application/json }, keepAlive: true }

data:
  account: { file: data/accounts.csv, pick: per-user }
  product: { from: [1, 500] }
  size:    { oneOf: [S, M, L, XL] }

journeys:
  shopper:
    weight: 70
    login:
      every: 15m
      steps:
        - name: login
          post: /api/auth/login
          json: { email: "{{ account.email }}", password: "{{ account.password }}" }
          expect: { status: 200, within: 300ms }
          capture: { token: $.token }
    headers: { authorization: "Bearer {{ token }}" }
    steps:
      - get: /api/products?category=sale
        expect: { status: 200, body: "size(json.items) > 0" }
        capture: { productId: "$.items[0].id" }
      - think: 1s..3s
      - name: add to cart
        post: /api/cart/items
        json: { product: "{{ productId }}", quantity: "{{ between(1, 3) }}", size: "{{ size }}" }
        expect: { status: 201 }
        capture: { cart: $.cart_id }
      - chance: 30%
        steps:
          - { name: coupon, post: "/api/cart/{{ cart }}/coupons", json: { code: SAVE10 } }
      - name: checkout
        post: /api/checkout
        json: { cart_id: "{{ cart }}" }
        timeout: 10s
        expect: { status: 200 }
  admin:  { weight: 20, steps: [ { get: "/api/cart/{{ product }}/coupons?x=1" , expect: 2xx} , {group: g, steps: [{get: /x, expect: [200, 3xx]}, {repeat: 2..5, steps: [{request: {method: propfind, path: /}}]}]}] }
  health: { every: 30s, steps: [ { get: /health } ] }

tiers:
  smoke:  { warmup: 3s, think: off, load: { users: 8, for: 15s } }
  load:
    load:
      - { phase: ramp,   users: 0..50, for: 2m }
      - { phase: steady, users: 50,    for: 10m }
      - { phase: drain,  users: 50..0, for: 1m }
    thresholds: [ p95 < 500ms in steady, errors < 1% ]
  stress: { load: { steps: { users: 100..500 by 100, each: 5m } }, until: "errors > 5% or p95 > 2s", thresholds: [] }
  spike:
    load:
      - { phase: baseline, rate: 10/s,          for: 30s }
      - { phase: spike,    rate: 10/s..500/s,   for: 2s }
      - { phase: hold,     rate: 500/s,         for: 30s }
      - { phase: drop,     rate: 500/s..10/s,   for: 2s }
      - { phase: recovery, rate: 10/s,          for: 60s }
    thresholds: [ p99 < 2s in hold ]
  soak:   { runs: 1, load: { users: 50, for: 2h }, confirm: always }

thresholds:
  - p95 < 500ms
  - errors < 1%
  - "checkout: success > 99%"
  - "errors < 20% or abort"

gate:
  metrics: [p50, p95, throughput, errors]
  band: { default: 15%, p95: learned, checkout p95: 25% }
  floor: { relative: 12%, absolute: 2ms }
  confirm: auto

waive:
  - endpoint: checkout
    metric: p95
    upTo: 30%
    reason: the new tax service
    until: 2026-12-31
  - { endpoint: coupon, upTo: 50%, reason: it counts now, until: '2026-06-30' }
`,
};
