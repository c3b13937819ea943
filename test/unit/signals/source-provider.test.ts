import { describe, expect, it } from "vitest";
import { SETUP_STEPS } from "~/features/signals/sources/setup-steps";
import {
  PROVIDER_KEYS,
  providerOf,
  replayMinutesOf,
  SOURCE_PROVIDERS,
  signsTime,
} from "~/features/signals/sources/source-provider";
import { REPLAY_MINUTES } from "~/features/signals/sources/source-schemas";
import { SIGNAL_SOURCES } from "~templates/rules/signal-kinds";

/** Asked regularly, and accepted by hand: they send nothing by themselves. */
const WITHOUT_WEBHOOKS = ["infobip", "twilio"];

describe("the providers that send webhooks", () => {
  it("are those whose signals are understood", () => {
    const sending = SIGNAL_SOURCES.filter((source) => !WITHOUT_WEBHOOKS.includes(source));

    expect([...PROVIDER_KEYS].sort()).toEqual([...sending].sort());
  });

  it.each(PROVIDER_KEYS)("%s has steps that say what to do there", (key) => {
    expect(SETUP_STEPS[key].length).toBeGreaterThan(1);
  });

  it.each(PROVIDER_KEYS.filter((key) => signsTime(SOURCE_PROVIDERS[key])))(
    "%s may send again for as long as it does",
    (key) => {
      expect(replayMinutesOf(key)).toBeGreaterThan(SOURCE_PROVIDERS[key].retriesForMinutes);
      expect(replayMinutesOf(key)).toBeLessThanOrEqual(REPLAY_MINUTES.most);
    },
  );

  it("are no properties that every object has", () => {
    expect(providerOf("toString")).toBeNull();
    expect(providerOf("__proto__")).toBeNull();
  });
});
