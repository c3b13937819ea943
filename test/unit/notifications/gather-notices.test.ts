import { describe, expect, it } from "vitest";
import { gatherNotices } from "~/features/notifications/telling/gather-notices";
import type { Severity } from "~templates/rules/vocabulary";

const waits = (severity: Severity = "medium", kind = "signal_waits") => ({
  personId: "sari",
  kind,
  severity,
  count: 1,
  createdAt: new Date("2026-11-27T01:00:00Z"),
});

describe("signals that wait", () => {
  it("become one notice, however many come at once", () => {
    const { fresh, grown } = gatherNotices([waits(), waits("low"), waits()], []);

    expect(fresh).toMatchObject([{ count: 3 }]);
    expect(grown.size).toBe(0);
  });

  it("are added to what is still unread", () => {
    const unread = [{ id: "n", personId: "sari", kind: "signal_waits", severity: "medium" }];
    const { fresh, grown } = gatherNotices([waits(), waits()], unread);

    expect(fresh).toEqual([]);
    expect(grown.get("n")).toMatchObject({ by: 2 });
  });

  it("are told anew when one is graver", () => {
    const unread = [{ id: "n", personId: "sari", kind: "signal_waits", severity: "medium" }];

    expect(gatherNotices([waits("critical")], unread).fresh).toHaveLength(1);
  });

  it("are not mixed up with late tasks, which are gathered by themselves", () => {
    const unread = [{ id: "n", personId: "sari", kind: "signal_waits", severity: "medium" }];
    const late = [waits("medium", "task_late"), waits("medium", "task_late")];
    const { fresh, grown } = gatherNotices([...late, waits()], unread);

    expect(fresh).toMatchObject([{ kind: "task_late", count: 2 }]);
    expect(grown.get("n")).toMatchObject({ by: 1 });
  });

  it("leave every other kind alone", () => {
    const rows = [waits("high", "task_given"), waits("high", "task_given")];

    expect(gatherNotices(rows, []).fresh).toHaveLength(2);
  });
});
