import { describe, expect, it } from "vitest";
import { OPEN_PHASES } from "~/features/cases/case-phase";
import { readFilter, readPlace, viewQuery, writeCursor } from "~/features/cases/queue/queue-filter";

const filterOf = (query: string) => readFilter(new URLSearchParams(query));
const placeOf = (query: string) => readPlace(new URLSearchParams(query));
const id = "01980000-0000-7000-8000-000000000001";

describe("the filter in an address", () => {
  it("shows open cases and no drills when nothing is asked for", () => {
    expect(filterOf("")).toMatchObject({ phases: OPEN_PHASES, drills: false, owner: null });
  });

  it("takes several values of one kind and drops what nobody knows", () => {
    const filter = filterOf(
      "phase=closed&phase=void&phase=limbo&bucket=banned&class=locked&class=x",
    );

    expect(filter.phases).toEqual(["closed", "void"]);
    expect(filter.buckets).toEqual(["banned"]);
    expect(filter.classes).toEqual(["locked"]);
  });

  it("falls back to open cases when only nonsense is asked for", () => {
    expect(filterOf("phase=limbo").phases).toEqual(OPEN_PHASES);
    expect(filterOf("owner=1%20or%201=1").owner).toBeNull();
    expect(filterOf("stage=appeal:dancing").stage).toBeNull();
    expect(filterOf(`business=${id}&business=me`).businessIds).toEqual([id]);
  });

  it("reads stage, owner and clock", () => {
    expect(
      filterOf("stage=appeal:waiting&owner=nobody&clock=today&drills=1&q=%20kopi%20"),
    ).toMatchObject({
      stage: { stage: "appeal", state: "waiting" },
      owner: "nobody",
      clock: "today",
      drills: true,
      search: "kopi",
    });
  });
});

describe("the place in the list", () => {
  it("begins at the newest change", () => {
    expect(placeOf("")).toEqual({ sort: "updated", reversed: false, after: null, before: null });
  });

  it.each(["2026-11-22T01:00:00.000Z", "2026000000042", "never"])(
    "survives the address: %s",
    (key) => {
      const query = new URLSearchParams({ after: writeCursor({ key, id }) });

      expect(readPlace(query).after).toEqual({ key, id });
    },
  );

  it.each(["'; drop table--~x", `2026-11-22~${id}`, "~", `x~${id}`, "never~nobody"])(
    "ignores a cursor nobody wrote: %s",
    (after) => {
      expect(placeOf(new URLSearchParams({ after }).toString()).after).toBeNull();
    },
  );
});

describe("what a view keeps", () => {
  it("is filters and order, not the page, in one spelling", () => {
    expect(viewQuery(new URLSearchParams(`sort=clock&q=kopi&after=x~${id}&phase=new&bulk=1`))).toBe(
      "phase=new&q=kopi&sort=clock",
    );
  });
});
