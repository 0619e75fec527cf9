import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/github/inputs.js';
import { ConfigError } from '../../../src/model/errors.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readInputs(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('readInputs', () => {
  it('has defaults for what is absent or empty', () => {
    const defaults = {
      config: 'loadgate.yml',
      tier: 'smoke',
      target: null,
      baseTarget: null,
      runs: null,
      set: [],
      baseline: 'perf-baseline.json',
      mode: 'gate',
      comment: 'always',
      commentGroup: null,
      check: false,
      failOn: 'regression',
      allowedHosts: [],
      githubToken: null,
      out: 'loadgate-results',
      results: [],
      acceptLabel: 'performance-accepted',
    };
    expect(readInputs({})).toEqual(defaults);
    expect(readInputs({ INPUT_CONFIG: '', INPUT_MODE: ' ', 'INPUT_FAIL-ON': '' })).toEqual(defaults);
  });

  it('reads all of them', () => {
    expect(
      readInputs({
        INPUT_CONFIG: ' perf/loadgate.yml ',
        INPUT_TIER: 'load',
        'INPUT_BASE-TARGET': 'http://base:1',
        INPUT_TARGET: 'http://shop:8080',
        INPUT_RUNS: '5',
        INPUT_SET: 'tiers.load.load.users=4\r\n\n  http.headers.x-note=a=b c \n',
        INPUT_BASELINE: 'perf/baseline.json',
        INPUT_MODE: 'measure',
        INPUT_COMMENT: 'changes',
        'INPUT_FAIL-ON': 'never',
        'INPUT_ALLOWED-HOSTS': 'staging.example.com, *.internal:8080\n10.0.0.7\n',
        'INPUT_GITHUB-TOKEN': 'ghs_x',
        INPUT_OUT: 'out',
        'INPUT_COMMENT-GROUP': 'perf',
        INPUT_CHECK: 'true',
        INPUT_RESULTS: 'a/result.json\n b/result.json\n',
        'INPUT_ACCEPT-LABEL': 'slower-is-fine',
      }),
    ).toEqual({
      config: 'perf/loadgate.yml',
      tier: 'load',
      target: 'http://shop:8080',
      baseTarget: 'http://base:1',
      runs: 5,
      set: ['tiers.load.load.users=4', 'http.headers.x-note=a=b c'],
      baseline: 'perf/baseline.json',
      mode: 'measure',
      comment: 'changes',
      commentGroup: 'perf',
      check: true,
      failOn: 'never',
      allowedHosts: ['staging.example.com', '*.internal:8080', '10.0.0.7'],
      githubToken: 'ghs_x',
      out: 'out',
      results: ['a/result.json', 'b/result.json'],
      acceptLabel: 'slower-is-fine',
    });
  });

  it('tells everything that is wrong at once, and no secret', () => {
    expect(
      problemsOf({
        INPUT_RUNS: 'many',
        INPUT_SET: 'a=1\nhunter2\n=3',
        INPUT_MODE: 'gatee',
        INPUT_COMMENT: 'sometimes',
        'INPUT_FAIL-ON': 'Never',
        'INPUT_ALLOWED-HOSTS': 'ok.example.com, https://staging.example.com',
      }),
    ).toEqual([
      'input runs: expected a whole number from 1 to 999, got "many"',
      'input set: line 2: expected KEY=VALUE, one a line',
      'input set: line 3: expected KEY=VALUE, one a line',
      'input mode: expected one of gate, measure, update-baseline, comment, got "gatee"; did you mean "gate"?',
      'input comment: expected one of always, changes, regression, off, got "sometimes"',
      'input fail-on: expected one of regression, inconclusive, never, got "Never"; did you mean "never"?',
      'input allowed-hosts: expected host names between commas or on lines of their own, got "https://staging.example.com"',
    ]);
  });

  it.each(['0', '-1', '1.5', '1000', '1e2', '0x2'])('refuses %s runs', (runs) => {
    expect(problemsOf({ INPUT_RUNS: runs })).toHaveLength(1);
  });
});
