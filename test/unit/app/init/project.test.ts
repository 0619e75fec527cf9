import { describe, expect, it } from 'vitest';
import { readProject, type Manifest, type Project } from '../../../../src/app/init/project.js';

const project = (manifest: Manifest, ...files: string[]): Project =>
  readProject(manifest, (name) => files.includes(name));
const express = { dependencies: { express: '^5.0.0' } };

describe('readProject', () => {
  it.each([
    [{ start: 'node .', dev: 'nodemon' }, 'npm start'],
    [{ start: 'nest start', 'start:prod': 'node dist/main' }, 'npm run start:prod'],
    [{ serve: 'vite' }, 'npm run serve'],
    [{ dev: 'next dev' }, 'npm run dev'],
    [{ test: 'vitest' }, null],
  ])('starts what %j starts', (scripts, command) => {
    expect(project({ scripts }).command).toBe(command);
  });

  it('starts the main file where no script does', () => {
    expect(project({ main: 'dist/server.js' }).command).toBe('node dist/server.js');
    expect(project({ main: 'x.js; rm -rf /' }).command).toBeNull();
  });

  it.each([
    [express, ['package-lock.json'], 'npm', 'test -d node_modules || npm ci'],
    [express, [], 'npm', 'test -d node_modules || npm install'],
    [express, ['pnpm-lock.yaml'], 'pnpm', 'test -d node_modules || pnpm install --frozen-lockfile'],
    [express, ['yarn.lock'], 'yarn', 'test -d node_modules || yarn install --frozen-lockfile'],
    [express, ['yarn.lock', '.yarnrc.yml'], 'yarn', 'test -d node_modules || yarn install --immutable'],
    [express, ['bun.lock'], 'bun', 'test -d node_modules || bun install --frozen-lockfile'],
    [
      { ...express, packageManager: 'pnpm@10.1.0' },
      [],
      'pnpm',
      'test -d node_modules || pnpm install --frozen-lockfile',
    ],
    [{}, [], 'npm', null],
  ])('installs %j with %j by %s', (manifest, files, manager, build) => {
    expect(project(manifest, ...files)).toMatchObject({ manager, build });
  });

  it('builds after installing', () => {
    const scripts = { build: 'tsc' };
    expect(project({ scripts }).build).toBe('npm run build');
    expect(project({ ...express, scripts }, 'yarn.lock').build).toBe(
      '(test -d node_modules || yarn install --frozen-lockfile) && yarn run build',
    );
  });

  it.each([
    ['node server.js', 3000, false],
    ['next start -p 8080', 8080, true],
    ['vite preview --port=4000', 4000, true],
    ['PORT=5001 node server.js', 5001, true],
    ['node server.js --port 99999', 3000, false],
    ['node --inspect-port=0 server.js', 3000, false],
  ])('%s listens on %d', (start, port, isPortFixed) => {
    expect(project({ scripts: { start } })).toMatchObject({ port, isPortFixed });
  });

  it('knows where frameworks listen', () => {
    expect(project({ scripts: { start: 'ng serve' }, devDependencies: { '@angular/cli': '20' } }).port).toBe(
      4200,
    );
  });

  it('finds the file that names the version of Node.js', () => {
    expect(project({}, '.nvmrc').nodeVersionFile).toBe('.nvmrc');
    expect(project({ engines: { node: '>=20' } }).nodeVersionFile).toBe('package.json');
    expect(project({ engines: { npm: '>=10' } }).nodeVersionFile).toBeNull();
  });

  it('takes whatever else stands there for nothing', () => {
    const odd = { scripts: ['start'], dependencies: 'express', main: 7, engines: null, packageManager: {} };
    expect(project(odd)).toMatchObject({ command: null, build: null, manager: 'npm', nodeVersionFile: null });
  });
});
