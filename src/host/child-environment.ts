/** Variables as `process.env` holds them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a program that loadgate starts (build, prepare, server): what it takes to find and run
 * programs, and nothing that could be a secret. Everything not listed here stays out, so that the code of a pull
 * request never sees the inputs and tokens of the job (`INPUT_*`, `GITHUB_TOKEN`, `ACTIONS_*`) nor the files that
 * steer later steps (`GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_OUTPUT` …).
 *
 * What a server needs beyond that, such as DATABASE_URL, it gets by name: `server.env` in the scenario file
 * (`own`), which wins over what is inherited. NODE_OPTIONS is left out on purpose: an inspector or a loader meant
 * for loadgate's own process would change what is measured.
 */
export function childEnvironment(
  env: Variables,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && isAllowed(name)) allowed[name] = value;
  }
  return { ...allowed, ...own };
}

/** Names are compared in capitals: Windows writes `Path`, proxies and npm use small letters. */
function isAllowed(name: string): boolean {
  const capitals = name.toUpperCase();
  return ALLOWED.has(capitals) || capitals.startsWith('LC_');
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const ALLOWED: ReadonlySet<string> = new Set([
  // the person and the machine
  ...words('PATH HOME SHELL USER LOGNAME LANG LANGUAGE TZ TERM NO_COLOR TMPDIR TMP TEMP CI'),
  ...words('XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR LD_LIBRARY_PATH DYLD_LIBRARY_PATH'),
  // the network: without them a build behind a proxy or a private certificate authority fails
  ...words('HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR'),
  // where languages and package managers live
  ...words(
    'NODE_ENV NODE_PATH NVM_DIR NVM_BIN FNM_DIR VOLTA_HOME PNPM_HOME BUN_INSTALL DENO_DIR COREPACK_HOME',
  ),
  ...words('NPM_CONFIG_CACHE NPM_CONFIG_REGISTRY NPM_CONFIG_PREFIX YARN_CACHE_FOLDER PIP_CACHE_DIR'),
  ...words('JAVA_HOME MAVEN_HOME GRADLE_HOME GRADLE_USER_HOME GOROOT GOPATH GOCACHE GOMODCACHE GOPROXY'),
  ...words(
    'CARGO_HOME RUSTUP_HOME RUSTUP_TOOLCHAIN PYENV_ROOT PYTHONPATH PYTHONHOME VIRTUAL_ENV CONDA_PREFIX',
  ),
  ...words('GEM_HOME GEM_PATH BUNDLE_PATH RBENV_ROOT DOTNET_ROOT PHPRC COMPOSER_HOME MIX_HOME HEX_HOME'),
  ...words('DOCKER_HOST'),
  // what Windows needs to start a program at all
  ...words('SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES'),
  ...words(
    'PROGRAMFILES(X86) USERPROFILE USERNAME HOMEDRIVE HOMEPATH NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE',
  ),
]);
