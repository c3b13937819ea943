/** What to do at each provider, step by step, and where to do it: the names of sentences. */
import type { TextKey } from "~/platform/i18n/text-key";
import type { ProviderKey } from "./source-provider";

const COMMON: readonly TextKey[] = ["sources.steps.common.address", "sources.steps.common.fields"];

export const SETUP_STEPS: Readonly<Record<ProviderKey, readonly TextKey[]>> = {
  meta: [
    "sources.steps.meta.app",
    "sources.steps.meta.secret",
    "sources.steps.meta.address",
    "sources.steps.meta.fields",
    "sources.steps.meta.waba",
    "sources.steps.meta.live",
  ],
  ycloud: [
    "sources.steps.ycloud.endpoint",
    "sources.steps.ycloud.events",
    "sources.steps.ycloud.secret",
  ],
  "360dialog": ["sources.steps.dialog360.address", "sources.steps.dialog360.header"],
  wati: ["sources.steps.wati.address", "sources.steps.common.fields"],
  "8x8": [
    "sources.steps.eight.address",
    "sources.steps.common.fields",
    "sources.steps.eight.retries",
  ],
  kapso: [
    "sources.steps.kapso.address",
    "sources.steps.common.fields",
    "sources.steps.kapso.secret",
  ],
  telnyx: [
    "sources.steps.telnyx.address",
    "sources.steps.common.fields",
    "sources.steps.telnyx.key",
  ],
  gupshup: ["sources.steps.gupshup.address", "sources.steps.common.fields"],
  itniotech: COMMON,
  generic: [
    "sources.steps.generic.address",
    "sources.steps.generic.sign",
    "sources.steps.generic.shape",
  ],
};
