import { describe, expect, it, vi } from "vitest";
import { DataTable } from "~/ui/data/data-table";
import { paintRow } from "~/ui/data/paint-row.server";
import { RowPainter } from "~/ui/data/row-painter";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat } from "~/ui/text";
import { htmlOf } from "./remix-stub";

type Row = { id: string; number: string; at: Date };

const rows: Row[] = [
  { id: "1", number: "C-2026-0001 <b>", at: new Date("2026-11-22T01:00:00Z") },
  { id: "2", number: "C-2026-0002", at: new Date("2026-11-23T01:00:00Z") },
];

function When({ at }: { at: Date }) {
  return <time>{useFormat().instant(at)}</time>;
}

const drawn = vi.fn(({ number }: Row) => (
  <StateChip tone="good">
    {number} and {"more"}
  </StateChip>
));

const table = (shown: readonly Row[]) => (
  <DataTable
    caption="Cases"
    rows={shown}
    rowKey={({ id }) => id}
    rowHref={({ id }) => `/cases/${id}`}
    paintKey={(row) => JSON.stringify(row)}
    columns={[
      { key: "number", heading: "Number", cell: drawn },
      { key: "at", heading: "At", cell: ({ at }) => <When at={at} /> },
    ]}
    selection={{ formId: "bulk", name: "case", label: ({ number }) => `Select ${number}` }}
  />
);

const painted = (shown: readonly Row[]) =>
  htmlOf(<RowPainter.Provider value={paintRow}>{table(shown)}</RowPainter.Provider>);

describe("rows that the server keeps", () => {
  it("are to the letter what the browser would draw", async () => {
    expect(await painted(rows)).toBe(await htmlOf(table(rows)));
  });

  it("are drawn once, and again when they show something else", async () => {
    await painted(rows);
    drawn.mockClear();
    await painted(rows);
    expect(drawn).not.toHaveBeenCalled();

    const [first, second] = rows as [Row, Row];
    const html = await painted([first, { ...second, number: "C-2026-0009" }]);
    expect(drawn).toHaveBeenCalledTimes(1);
    expect(html).toContain("C-2026-0009");
  });
});
