import { describe, expect, it } from 'vitest';
import { cpuModel, describeMachine, memoryLimit } from '../../../src/host/fingerprint.js';

const describeWith = (env: Record<string, string | undefined>) =>
  describeMachine({ env, target: 'local', loadgateVersion: '1.2.3' });

describe('describeMachine', () => {
  it('describes this machine', () => {
    const machine = describeWith({});
    expect(machine).toMatchObject({
      loadgate: '1.2.3',
      node: process.versions.node,
      arch: process.arch,
      ci: false,
      target: 'local',
    });
    expect(machine.cores).toBeGreaterThanOrEqual(1);
    expect(machine.memoryBytes).toBeGreaterThan(0);
    expect(machine.os.startsWith(process.platform)).toBe(true);
    expect(machine.cpu).not.toBe('');
  });

  it.each([
    [{ CI: 'true' }, true],
    [{ CI: '1' }, true],
    [{ GITHUB_ACTIONS: 'true' }, true],
    [{ CI: 'false' }, false],
    [{ CI: '0' }, false],
    [{ CI: '' }, false],
    [{}, false],
  ])('recognises a CI job: %o is %s', (env, ci) => {
    expect(describeWith(env).ci).toBe(ci);
  });
});

describe('cpuModel', () => {
  it('tidies the name', () => {
    expect(cpuModel(['Intel(R)  Xeon(R) CPU   @ 2.20GHz '])).toBe('Intel(R) Xeon(R) CPU @ 2.20GHz');
  });

  it.each([[[]], [['']], [['  ']]])('is unknown for %o', (models) => {
    expect(cpuModel(models)).toBe('unknown');
  });
});

describe('memoryLimit', () => {
  it.each([
    ['a container’s limit', 1000, 1000],
    ['no limit, said by nothing', undefined, 8000],
    ['no limit, said by 0', 0, 8000],
    ['no limit, said by a number beyond the machine’s', 2 ** 63, 8000],
  ])('takes %s', (_, constrained, expected) => {
    expect(memoryLimit(constrained, 8000)).toBe(expected);
  });
});
