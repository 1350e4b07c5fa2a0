// Chromium's own calls home, switched off before it starts. What pages ask for is refused in lock-down.ts; this is for the rest.
import { app } from 'electron';

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  // No name is ever looked up, not even by a part of Chromium we have not heard of. Our own protocol needs none.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  // Spell checkers and hyphenators download dictionaries; the optimisation guide and Safe Browsing download lists.
  ['disable-features', 'SpellcheckServiceEnabled,OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,AutofillServerCommunication'],
];

export function silenceChromium(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value ?? '');
}
