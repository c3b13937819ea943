/** Every effect of a signal, in the order in which the rows are tried. */
import type { SignalEffect } from "./signal-effect";
import { ACCOUNT_EFFECTS } from "./signal-effects-account";
import { ASSET_EFFECTS } from "./signal-effects-assets";
import { CODE_EFFECTS } from "./signal-effects-codes";

export const SIGNAL_EFFECTS: readonly SignalEffect[] = [
  ...ACCOUNT_EFFECTS,
  ...ASSET_EFFECTS,
  ...CODE_EFFECTS,
];
