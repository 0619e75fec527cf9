import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setOutputs, type ActionOutputs } from '../../../src/github/outputs.js';

const OUTPUTS: ActionOutputs = {
  verdict: 'regression',
  regressions: 2,
  improvements: 0,
  result: 'loadgate-results/result.json',
  report: 'loadgate-results/report.md',
  reportHtml: null,
  p95: 12.345678,
  throughput: 12345.678,
  errorRate: 0,
};

describe('setOutputs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loadgate-outputs-'));
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  /** What a runner reads from the file. */
  const written = (outputs: ActionOutputs): Record<string, string> => {
    const file = join(folder, 'output');
    writeFileSync(file, '');
    vi.stubEnv('GITHUB_OUTPUT', file);
    expect(setOutputs(outputs)).toBeNull();
    const blocks = readFileSync(file, 'utf8').matchAll(/^(.+)<<(\S+)\r?\n([^]*?)\r?\n\2$/gm);
    return Object.fromEntries([...blocks].map((match) => [match[1] ?? '', match[3] ?? '']));
  };

  it('writes what is known, with as many digits as a measurement has', () => {
    expect(written(OUTPUTS)).toEqual({
      verdict: 'regression',
      regressions: '2',
      improvements: '0',
      result: 'loadgate-results/result.json',
      report: 'loadgate-results/report.md',
      p95: '12.35',
      throughput: '12350',
      'error-rate': '0',
    });
  });

  it('writes the HTML report when there is one', () => {
    expect(written({ ...OUTPUTS, reportHtml: 'out/report.html' })).toMatchObject({
      'report-html': 'out/report.html',
    });
  });

  it('can not be made to set another output', () => {
    const result = 'a\nverdict=pass\nverdict<<X\npass\nX';
    expect(written({ ...OUTPUTS, result })).toMatchObject({ result, verdict: 'regression' });
  });

  it('says nothing where nobody reads', () => {
    vi.stubEnv('GITHUB_OUTPUT', '');
    const stdout = vi.spyOn(process.stdout, 'write');
    expect(setOutputs(OUTPUTS)).toBeNull();
    expect(stdout).not.toHaveBeenCalled();
    stdout.mockRestore();
  });

  it('is a warning when the file is gone', () => {
    rmSync(join(folder, 'output'), { force: true });
    vi.stubEnv('GITHUB_OUTPUT', join(folder, 'output'));
    expect(setOutputs(OUTPUTS)).toEqual({
      level: 'warning',
      text: expect.stringContaining("outputs of this step can't be written") as string,
    });
  });
});
