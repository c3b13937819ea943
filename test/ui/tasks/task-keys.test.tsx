import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { redirect } from "react-router-dom";
import { describe, expect, it, vi } from "vitest";
import type { TaskOnBoard } from "~/features/cases/board/board-view.server";
import { BulkTasks } from "~/features/cases/ui/board/bulk-tasks";
import { useMacroCommands } from "~/features/cases/ui/board/macro-commands";
import { TaskBoard } from "~/features/cases/ui/board/task-board";
import { BULK_TASKS, useTaskKeys } from "~/features/cases/ui/board/task-keys";
import { TaskTable } from "~/features/cases/ui/board/task-table";
import { CommandPalette } from "~/ui/overlay/command-palette";
import { renderStub } from "../remix-stub";

const now = new Date("2026-11-28T02:00:00Z");
const ONE = "00000000-0000-7000-8000-000000000001";
const TWO = "00000000-0000-7000-8000-000000000002";
const BEGUN = "00000000-0000-7000-8000-000000000003";
const MACRO = "00000000-0000-7000-8000-0000000000aa";

const aTask = (id: string, title: string, changes: Partial<TaskOnBoard> = {}): TaskOnBoard => ({
  id,
  version: 3,
  reference: "C-2026-0001",
  business: "Kopi Senja",
  isDrill: false,
  stage: "Recovery",
  title,
  state: "open",
  mandatory: false,
  role: null,
  owner: null,
  isMine: false,
  dueAt: null,
  endedAt: null,
  ...changes,
});

const one = aTask(ONE, "Task one");
const two = aTask(TWO, "Task two");
const begun = aTask(BEGUN, "Task begun", { state: "in_progress", owner: "Sari", isMine: true });

type View = "table" | "board";
type Choice = { mayManage?: boolean };

function Tasks({ view, mayManage = true }: Choice & { view: View }) {
  const [isDone, setIsDone] = useState(false);
  useTaskKeys(isDone);
  useMacroCommands([{ id: MACRO, name: "Answered" }]);
  const shown = { now, query: "whose=all", mayWork: true, mayManage, hasMacros: true };
  const bulk = mayManage && (
    <BulkTasks people={[]} query="whose=all" found={{ count: 3, isMore: false }} />
  );
  const left = isDone ? [two] : [one, two];
  return (
    <>
      <button type="button" onClick={() => setIsDone(true)}>
        The first is done
      </button>
      <CommandPalette items={[]} searchHref="/search" />
      {view === "board" ? (
        <TaskBoard
          {...shown}
          bulk={bulk}
          columns={[
            { state: "open", tasks: left, count: left.length, isMore: false },
            { state: "in_progress", tasks: [begun], count: 1, isMore: false },
            { state: "done", tasks: isDone ? [one] : [], count: 0, isMore: false },
            { state: "waived", tasks: [], count: 0, isMore: false },
          ]}
        />
      ) : (
        <TaskTable
          {...shown}
          rows={[...left, begun]}
          bulk={bulk}
          empty={null}
          selection={
            mayManage
              ? { formId: BULK_TASKS, name: "ids", label: ({ title }) => `Select “${title}”` }
              : undefined
          }
        />
      )}
    </>
  );
}

type Sent = { at: string; form: FormData };

function open(view: View, choice: Choice = {}) {
  const sent: Sent[] = [];
  const { router } = renderStub(<Tasks view={view} {...choice} />, {
    action: async ({ request }) => {
      sent.push({ at: new URL(request.url).pathname, form: await request.formData() });
      return redirect("/");
    },
  });
  return { sent, router, at: () => router.state.location };
}

const focused = () => document.activeElement?.textContent;
const task = (title: string) => screen.getByRole("link", { name: title });

async function press(title: string, keys: string) {
  task(title).focus();
  await userEvent.keyboard(keys);
}

describe.each<View>(["table", "board"])("the keys on a task in the %s", (view) => {
  it("walk from one to the next and back, tick, and untick", async () => {
    open(view);

    await userEvent.keyboard("j");
    expect(focused()).toBe("Task one");
    await userEvent.keyboard("jj");
    expect(focused()).toBe("Task begun");
    await userEvent.keyboard("kx");
    expect(focused()).toBe("Task two");
    const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "Select “Task two”" });
    expect(box.checked).toBe(true);
    await userEvent.keyboard("x");
    expect(box.checked).toBe(false);
  });

  it.each([
    ["o", "Task two", `/tasks/${TWO}/claim`, null],
    ["b", "Task two", `/tasks/${TWO}/progress`, "begin"],
    ["d", "Task two", `/tasks/${TWO}/progress`, "complete"],
    ["d", "Task begun", `/tasks/${BEGUN}/progress`, "complete"],
    ["h", "Task begun", `/tasks/${BEGUN}/handing-back`, null],
  ])("%s on %s goes to %s", async (key, title, path, move) => {
    const { sent } = open(view);

    await press(title, key);

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.at).toBe(path);
    expect(sent[0]?.form.get("move")).toBe(move);
    expect(sent[0]?.form.get("query")).toBe("whose=all");
  });

  it("w asks why it is not needed, sends the reason, and lets go with Escape", async () => {
    const { sent } = open(view);

    await press("Task two", "w");
    await userEvent.keyboard("Not this one{Escape}");
    expect(focused()).toBe("Task two");
    await userEvent.keyboard("w");
    await userEvent.keyboard(", it was refunded{Enter}");

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.at).toBe(`/tasks/${TWO}/progress`);
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual({
      move: "waive",
      query: "whose=all",
      version: "3",
      reason: "Not this one, it was refunded",
    });
  });

  it("m leads to the macros for the task under focus", async () => {
    const { at } = open(view);

    await press("Task two", "m");

    await vi.waitFor(() => expect(at().pathname).toBe("/tasks/macros"));
    expect(new URLSearchParams(at().search).getAll("ids")).toEqual([TWO]);
  });

  it("m asks for what is ticked, wherever the focus is", async () => {
    const { sent } = open(view);

    await press("Task one", "x");
    await press("Task two", "m");

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.at).toBe("/tasks/changes");
    expect(sent[0]?.form.get("what")).toBe("macro");
    expect(sent[0]?.form.getAll("ids")).toEqual([ONE]);
  });

  it("m is there for whoever may change one task only; nothing is ticked or waived by them", async () => {
    const { at } = open(view, { mayManage: false });

    await press("Task two", "xw");
    expect(screen.queryByRole("checkbox")).toBeNull();
    await userEvent.keyboard("m");

    await vi.waitFor(() => expect(at().pathname).toBe("/tasks/macros"));
  });

  it("do nothing where no task is meant", async () => {
    const { sent, at } = open(view);

    await userEvent.keyboard("obdhwm");

    expect(sent).toEqual([]);
    expect(at().pathname).toBe("/");
  });
});

describe("the focus, once a task is done by its key", () => {
  it.each<[View, string]>([
    ["table", "Task two"],
    ["board", "Task one"],
  ])("in the %s is on %s", async (view, title) => {
    const { sent } = open(view);

    await press("Task one", "d");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    // Without moving the focus, as the answer of the server would.
    fireEvent.click(screen.getByText("The first is done"));

    expect(focused()).toBe(title);
  });
});

describe("the arrow keys on the board", () => {
  it("lead to the column beside, past those that are empty no further", async () => {
    open("board");

    await press("Task two", "{ArrowRight}");
    expect(focused()).toBe("Task begun");
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toBe("Task begun");
    await userEvent.keyboard("{ArrowLeft}");
    expect(focused()).toBe("Task one");
  });
});

describe.each<View>(["table", "board"])("the command palette over the %s", (view) => {
  const choose = async () => {
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.click(await screen.findByText("Apply “Answered”"));
  };

  it("applies a macro to the task that had the focus", async () => {
    const { sent } = open(view);

    task("Task two").focus();
    await choose();

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.at).toBe(`/tasks/${TWO}/macros/${MACRO}`);
    expect(sent[0]?.form.get("query")).toBe("whose=all");
  });

  it("applies a macro to all that are ticked", async () => {
    const { sent } = open(view);

    await press("Task one", "x");
    await press("Task two", "x");
    await choose();

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.at).toBe("/tasks/macros");
    expect(sent[0]?.form.get("macroId")).toBe(MACRO);
    expect(sent[0]?.form.getAll("ids")).toEqual([ONE, TWO]);
  });

  it("offers no macro where no task is meant", async () => {
    open(view);

    await userEvent.keyboard("{Control>}k{/Control}");
    await screen.findByRole("dialog");

    expect(screen.queryByText("Apply “Answered”")).toBeNull();
  });
});
