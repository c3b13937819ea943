import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { EscalationForm } from "~/features/tasks/ui/escalation-form";
import { MacroForm } from "~/features/tasks/ui/macros/macro-form";
import { PlaybookTaskForm } from "~/features/tasks/ui/playbooks/playbook-task-form";
import { BuiltInTasks } from "~/features/tasks/ui/playbooks/playbook-tasks";
import { TakingForm } from "~/features/tasks/ui/playbooks/taking-form";
import { htmlOf, renderStub } from "../remix-stub";

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const isInvalid = (label: string | RegExp) =>
  screen.getByLabelText(label).getAttribute("aria-invalid") === "true";

function catching() {
  const sent: FormData[] = [];
  const action = vi.fn(async ({ request }: { request: Request }) => {
    sent.push(await request.formData());
    return null;
  });
  return { sent, action };
}

describe("the form of a macro", () => {
  const start = { name: "", reason: "", dueHours: "", comment: "" };
  const people = [{ value: "01900000-0000-7000-8000-000000000001", label: "Rina" }];

  it("asks for a change of tasks and for known names only, before anything is sent", async () => {
    const { action } = catching();
    renderStub(<MacroForm start={start} people={people} />, { action });

    await userEvent.type(screen.getByLabelText("Name"), "Answered");
    await userEvent.type(screen.getByLabelText(/^Remark on the case/), "For {{{{customer}}");
    await press("Add the macro");

    expect(isInvalid("State")).toBe(true);
    expect(isInvalid(/^Remark on the case/)).toBe(true);
    expect(action).not.toHaveBeenCalled();
  });

  it("sends what was chosen", async () => {
    const { sent, action } = catching();
    renderStub(<MacroForm start={start} people={people} />, { action });

    await userEvent.type(screen.getByLabelText("Name"), "Answered");
    await userEvent.selectOptions(screen.getByLabelText("State"), "done");
    await userEvent.selectOptions(screen.getByLabelText("With"), "me");
    await press("Add the macro");

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({
      name: "Answered",
      state: "done",
      give: "me",
    });
  });

  it("begins with what is kept, without a script too", async () => {
    const html = await htmlOf(
      <MacroForm start={{ ...start, name: "Kept", give: "me", version: 3 }} people={people} />,
    );

    expect(html).toMatch(/name="version"[^>]*value="3"/);
    expect(html).toContain('value="Kept"');
    expect(html).toMatch(/<option[^>]*(value="me"[^>]*selected|selected[^>]*value="me")/);
  });
});

describe("the form of a task of a playbook", () => {
  const choices = { people: [], roles: [], calendars: [] };
  const start = { titleEn: "", titleId: "", dueIn: "", notes: "" };

  it("wants a title in one language, and a calendar for working days", async () => {
    const { action } = catching();
    renderStub(<PlaybookTaskForm start={start} choices={choices} />, { action });

    await userEvent.selectOptions(screen.getByLabelText("Counted in"), "working_days");
    await press("Add the task");

    expect(isInvalid(/in English/)).toBe(true);
    expect(isInvalid(/^Working days of/)).toBe(true);
    expect(action).not.toHaveBeenCalled();
  });
});

describe("the form of late tasks", () => {
  it("wants the lead to be told after whoever has the task", async () => {
    const { action } = catching();
    renderStub(<EscalationForm start={{ ownerHours: "4", leadHours: "24", version: 0 }} />, {
      action,
    });

    const lead = screen.getByLabelText(/the lead of the case too/);
    await userEvent.clear(lead);
    await userEvent.type(lead, "2");
    await press("Save");

    expect(lead.getAttribute("aria-invalid")).toBe("true");
    expect(action).not.toHaveBeenCalled();
  });
});

describe("taking tasks from a playbook", () => {
  const tasks = [
    { key: "appeal.keep_notice", title: "Keep the notice", here: "done" as const },
    { key: "own.1", title: "Tell the bank", here: null },
  ];

  it("offers what is not there yet, and says what is", () => {
    renderStub(<TakingForm playbook="appeal" tasks={tasks} />);

    expect(screen.getByLabelText(/Keep the notice/)).toHaveProperty("disabled", true);
    expect(screen.getByLabelText(/Tell the bank/)).toHaveProperty("disabled", false);
    expect(screen.getByText("Here already: Done")).toBeDefined();
  });

  it("wants something to be ticked", async () => {
    const { sent, action } = catching();
    renderStub(<TakingForm playbook="appeal" tasks={tasks} />, { action });

    await press("Add the ticked tasks");
    expect(action).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText(/Tell the bank/));
    await press("Add the ticked tasks");

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.getAll("keys")).toEqual(["own.1"]);
  });
});

describe("the tasks that came with a playbook", () => {
  const task = {
    key: "keep_notice",
    title: "Keep the notice",
    stage: "Classify",
    whose: "for the lead",
    due: "4 hours after the classification",
    mandatory: true,
  };
  const off = { reason: "We have a form", byName: "Sari", at: new Date("2026-11-27T08:00:00Z") };

  it("are switched off without a script, with a reason", async () => {
    const html = await htmlOf(
      <BuiltInTasks
        tasks={[{ ...task, off: null }]}
        address="/settings/playbooks/appeal"
        mayEdit
      />,
    );

    expect(html).toContain("/settings/playbooks/appeal/tasks/keep_notice/switching-off");
    expect(html).toMatch(/<input[^>]*name="reason"/);
  });

  it("say why they are off, and can only be read by others", () => {
    renderStub(<BuiltInTasks tasks={[{ ...task, off }]} address="/x" mayEdit={false} />);

    expect(screen.getByText(/Sari, .*: We have a form/)).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
