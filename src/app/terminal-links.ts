import type { World } from './world.js';

/**
 * Whether a terminal shows OSC 8 hyperlinks. Terminals can't be asked: those that are known to do are told by their
 * environment variables. FORCE_HYPERLINK decides (0: none), as other programs have it.
 */
export function showsLinks(env: World['env'], isTTY: boolean): boolean {
  const { FORCE_HYPERLINK: forced } = env;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (!isTTY || (env.CI ?? '') !== '' || (env.TMUX ?? '') !== '') return false;
  if (KNOWN_PROGRAMS.has(env.TERM_PROGRAM ?? '')) return true;
  if (/^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/.test(env.TERM ?? '')) return true;
  if (
    ['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'DOMTERM'].some((name) => (env[name] ?? '') !== '')
  )
    return true;
  return Number(env.VTE_VERSION ?? 0) >= FIRST_VTE;
}

const KNOWN_PROGRAMS = new Set([
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'Hyper',
  'rio',
  'WarpTerminal',
  'zed',
]);

/** 0.50 crashed on them. */
const FIRST_VTE = 5002;
