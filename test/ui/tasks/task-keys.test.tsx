import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { BulkTasks } from "~/features/cases/ui/board/bulk-tasks";
import { BULK_TASKS, useTaskKeys } from "~/features/cases/ui/board/task-keys";
import { renderStub } from "../remix-stub";

function List() {
  useTaskKeys();
  return (
    <>
      <table>
        <tbody>
          {["one", "two"].map((id) => (
            <tr key={id}>
              <td>
                <input type="checkbox" form={BULK_TASKS} name="ids" value={id} aria-label={id} />
                <a href={`#${id}`}>{`Task ${id}`}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <BulkTasks people={[]} query="whose=all" size={2} />
    </>
  );
}

async function pressed(before: () => Promise<void>) {
  const sent: FormData[] = [];
  renderStub(<List />, {
    action: async ({ request }) => {
      sent.push(await request.formData());
      return null;
    },
  });
  await before();
  await userEvent.keyboard("m");
  return sent;
}

describe("the key for macros in the list of tasks", () => {
  it("asks for the task under focus", async () => {
    const sent = await pressed(async () => screen.getByText("Task two").focus());

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.get("what")).toBe("macro");
    expect(sent[0]?.getAll("ids")).toEqual(["two"]);
  });

  it("asks for what is ticked, wherever the focus is", async () => {
    const sent = await pressed(async () => {
      await userEvent.click(screen.getByLabelText("one"));
      screen.getByText("Task two").focus();
    });

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.getAll("ids")).toEqual(["one"]);
  });

  it("does nothing where no task is meant", async () => {
    const sent = await pressed(async () => undefined);

    expect(sent).toEqual([]);
  });
});
