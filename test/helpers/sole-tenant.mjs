// Preloaded into what a test measures: a machine whose processor nobody else takes. Without it, tests of verdicts would
// fail or pass by what the hypervisor gives to others meanwhile, of which loadgate rightly makes a verdict of its own.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const STAT = '/proc/stat';
const { readFileSync } = fs;

/** Field 8 of each processor's line is the time that others took (proc(5)). */
fs.readFileSync = (path, options) => {
  const read = readFileSync(path, options);
  return path === STAT && typeof read === 'string'
    ? read.replaceAll(/^(cpu\d*(?: +\d+){7}) +\d+/gm, '$1 0')
    : read;
};
syncBuiltinESMExports();
