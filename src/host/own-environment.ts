import { isSecretVariable, userInfoOf } from '../model/secret-variables.js';
import { refuseVariable } from '../plan/runner-variables.js';

/**
 * Does `work` while this process's own variables (`process.env`) lack what the runner and the workflow gave to loadgate
 * alone: hooks of a scenario run inside this process. They get the variables that the scenario names as `env`.
 *
 * It keeps honest code from taking or printing them by chance, and it is no boundary: code of the same user can read
 * `/proc/<pid>/environ`, which shows what a process was started with.
 */
export async function withReducedEnvironment<T>(
  env: Record<string, string | undefined>,
  work: () => Promise<T>,
): Promise<T> {
  const withheld = Object.entries(env).filter(([name, value]) => isWithheld(name, value ?? ''));
  for (const [name] of withheld) Reflect.deleteProperty(env, name);
  try {
    return await work();
  } finally {
    Object.assign(env, Object.fromEntries(withheld));
  }
}

/** Proxies stay, with their user info: connections need them. */
function isWithheld(name: string, value: string): boolean {
  if (refuseVariable(name) !== null || isSecretVariable(name)) return true;
  return userInfoOf(value).length > 0 && !/_PROXY$/i.test(name);
}
