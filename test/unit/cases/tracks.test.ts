import { describe, expect, it } from "vitest";
import { readTracks } from "~/features/cases/tracks/stored-track";
import {
  blockingTracks,
  type NextAction,
  nextActions,
  stageTracks,
} from "~/features/cases/tracks/tracks";

const now = new Date("2026-11-22T01:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const action = (href: string, more: Partial<NextAction> = {}): NextAction => ({
  role: "support_lead",
  key: "cases.next.restore",
  href,
  ...more,
});

const sari = { id: "sari", roles: ["support_lead"] } as const;
const dewi = { id: "dewi", roles: ["bsp_liaison"] } as const;
const hrefs = (actions: readonly NextAction[]) => actions.map(({ href }) => href);

describe("the next best action", () => {
  it("goes by the order of the stages, whatever order they reported in", () => {
    const tracks = [
      { stage: "case", next: [action("restoration")] },
      { stage: "appeal", next: [action("appeals/1")] },
      { stage: "classify", next: [action("classify")] },
    ] as const;

    expect(hrefs(nextActions(tracks, sari, now).mine)).toEqual([
      "classify",
      "appeals/1",
      "restoration",
    ]);
  });

  it("puts first what is due within a day, the longest overdue at the top", () => {
    const tracks = [
      { stage: "appeal", next: [action("appeals/1", { dueAt: hours(300) })] },
      {
        stage: "tasks",
        next: [action("soon", { dueAt: hours(5) }), action("missed", { dueAt: hours(-30) })],
      },
    ] as const;

    expect(hrefs(nextActions(tracks, sari, now).mine)).toEqual(["missed", "soon", "appeals/1"]);
  });

  it("is what my role does, and leaves the rest to others", () => {
    const tracks = [
      { stage: "appeal", next: [action("appeals/1"), action("draft", { role: "bsp_liaison" })] },
    ] as const;

    const { mine, others } = nextActions(tracks, dewi, now);

    expect(hrefs(mine)).toEqual(["draft"]);
    expect(hrefs(others)).toEqual(["appeals/1"]);
  });

  it("is one step for somebody who holds several of its roles", () => {
    const next = [action("appeals/1"), action("appeals/1", { role: "bsp_liaison" })];
    const both = { id: "rina", roles: ["support_lead", "bsp_liaison"] } as const;

    const { mine, others } = nextActions([{ stage: "appeal", next }], both, now);

    expect(hrefs(mine)).toEqual(["appeals/1"]);
    expect(others).toEqual([]);
    expect(nextActions([{ stage: "appeal", next }], dewi, now).others).toEqual([]);
  });

  it("is mine alone when it names me, whatever my role", () => {
    const tracks = [{ stage: "tasks", next: [action("mine", { personId: "dewi" })] }] as const;

    expect(hrefs(nextActions(tracks, dewi, now).mine)).toEqual(["mine"]);
    expect(nextActions(tracks, sari, now).mine).toEqual([]);
  });

  it("never asks authors to review what they wrote", () => {
    const tracks = [
      { stage: "appeal", next: [action("review", { exceptPersonIds: ["sari"] })] },
    ] as const;

    expect(nextActions(tracks, sari, now).mine).toEqual([]);
    expect(hrefs(nextActions(tracks, { ...sari, id: "rina" }, now).mine)).toEqual(["review"]);
  });
});

describe("tracks", () => {
  const track = (stage: "tasks" | "appeal" | "recovery", more: object) => ({
    stage,
    state: "in_progress" as const,
    blocksClosing: false,
    ...more,
  });

  it("hold back closing while they block and are neither done nor waived", () => {
    expect(
      blockingTracks([
        track("tasks", { blocksClosing: true }),
        track("appeal", {}),
        track("recovery", { blocksClosing: true, state: "waived" }),
      ]),
    ).toEqual(["tasks"]);
  });

  it("are chips only for stages that have reported, in the order of the work", () => {
    expect(stageTracks([{ stage: "tasks" }, { stage: "appeal" }, { stage: "classify" }])).toEqual([
      { stage: "classify" },
      { stage: "appeal" },
    ]);
  });

  it("come back from the database with their dates, and without what nobody knows", () => {
    const stored = {
      stage: "appeal",
      state: "waiting",
      summaryKey: "cases.summaries.phase",
      summaryParams: { until: "2026-11-22T01:00:00.000Z", phase: "active" },
      next: [{ role: null, key: "cases.next.watch", href: "x", dueAt: "2026-11-22T01:00:00.000Z" }],
      blocksClosing: false,
    };

    const [read, ...others] = readTracks([stored, { ...stored, stage: "astrology" }]);

    expect(others).toEqual([]);
    expect(read?.summary.params).toEqual({ until: now, phase: "active" });
    expect(read?.next[0]?.dueAt).toEqual(now);
  });
});
