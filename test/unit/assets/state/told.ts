import type { ToldSignal } from "~/features/assets/state/told-signal";

let made = 0;

/** A signal that says nothing but what the test says, so many hours into the story. */
export function told(hours: number, said: Partial<ToldSignal> & Pick<ToldSignal, "kind">) {
  made += 1;
  const name = said.key ?? `signal-${String(made).padStart(4, "0")}`;
  return {
    id: name,
    key: name,
    happenedAt: at(hours),
    class: null,
    severity: "medium",
    opensCase: false,
    types: [],
    expiresAt: null,
    violationType: null,
    remediation: null,
    messagingState: null,
    values: {},
    ...said,
  } satisfies ToldSignal;
}

const START = Date.parse("2026-11-01T00:00:00Z");
export const at = (hours: number) => new Date(START + hours * 3_600_000);

export const violation = (hours: number, type = "SPAM") =>
  told(hours, { kind: "violation", class: "warned", violationType: type, opensCase: true });

export const restriction = (hours: number, ends: number | null, said: Partial<ToldSignal> = {}) =>
  told(hours, {
    kind: "restriction_started",
    class: ends === null ? "restricted_open" : "restricted_timed",
    types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
    expiresAt: ends === null ? null : at(ends),
    opensCase: true,
    severity: "high",
    ...said,
  });

export const disable = (hours: number) =>
  told(hours, {
    kind: "disabled",
    class: "disabled",
    severity: "critical",
    opensCase: true,
    values: { ban_state: "DISABLE" },
  });

export const reinstate = (hours: number) =>
  told(hours, { kind: "reinstated", values: { ban_state: "REINSTATE" } });

export const lifted = (hours: number, violationType: string) =>
  told(hours, { kind: "restriction_lifted", violationType });

export const quality = (hours: number, value: string) =>
  told(hours, {
    kind: "quality_changed",
    class: value === "GREEN" ? null : "quality_low",
    values: { quality: value },
  });

export const pause = (hours: number, which: string) =>
  told(hours, {
    kind: "template_paused",
    class: "template_paused",
    opensCase: true,
    values: { status: "PAUSED", pause_kind: which },
  });

export const healthy = (hours: number) =>
  told(hours, { kind: "health", messagingState: "AVAILABLE" });
