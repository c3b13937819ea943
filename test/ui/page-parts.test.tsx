import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Button } from "~/ui/button";
import { CopyButton } from "~/ui/copy-button";
import { FilterBar } from "~/ui/data/filter-bar";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { ErrorPage } from "~/ui/page/error-page";
import { ProgressLine } from "~/ui/page/progress-line";
import { TaskList } from "~/ui/page/task-list";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { TONES } from "~/ui/tone";
import { renderStub } from "./remix-stub";

describe("a busy button", () => {
  it("keeps its focus, says so, and ignores a second press", async () => {
    const pressed = vi.fn();
    const button = (busy: boolean) => (
      <Button busy={busy} busyText="Sending…" onClick={pressed}>
        Send
      </Button>
    );
    renderStub(button(true));

    await userEvent.click(screen.getByRole("button", { name: "Sending…" }));

    expect(pressed).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole("button"));
    expect(screen.getByRole("button").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("a state chip", () => {
  it.each(TONES)("says %s with a word and a shape", (tone) => {
    renderStub(<StateChip tone={tone}>Paused</StateChip>);

    expect(screen.getByText("Paused").parentElement?.querySelector("svg")).toBeTruthy();
  });
});

describe("a task list", () => {
  it("links what can be started and says the state of each", () => {
    renderStub(
      <TaskList
        label="Sections"
        rows={[
          { id: "a", title: "Consent", state: "In progress", tone: "info", href: "/consent" },
          { id: "b", title: "Check", state: "Cannot start yet", tone: "waiting" },
        ]}
      />,
    );

    const link = screen.getByRole("link", { name: "Consent" });

    expect(document.getElementById(link.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "In progress",
    );
    expect(screen.queryByRole("link", { name: "Check" })).toBeNull();
  });
});

describe("a filter bar", () => {
  it("puts what was chosen into the address and keeps the sorting", async () => {
    const { router } = renderStub(
      <FilterBar keep={{ sort: "owner" }} chips={[{ label: "Phase: active", removeHref: "/?q=" }]}>
        <Field name="q" label="Search" hideLabel>
          <Input dense />
        </Field>
      </FilterBar>,
    );

    expect(screen.getByRole("link", { name: /Remove filter: Phase: active/ })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Search"), "kopi");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));

    await waitFor(() => expect(router.state.location.search).toBe("?sort=owner&q=kopi"));
  });
});

describe("a character counter", () => {
  it("counts down, and past the end", async () => {
    renderStub(
      <Field name="text" label="Text" counter={5}>
        <Textarea defaultValue="four" />
      </Field>,
    );
    const counter = () => document.getElementById("f-text-counter")?.textContent;

    expect(counter()).toBe("1 character left");
    await userEvent.type(screen.getByLabelText("Text"), "teen");

    expect(counter()).toBe("3 characters too many");
    expect(screen.getByLabelText("Text").getAttribute("aria-describedby")).toBe("f-text-counter");
  });
});

describe("a file field", () => {
  it("names every chosen file", async () => {
    const taken = vi.fn();
    renderStub(
      <Field name="files" label="Evidence">
        <FileDrop multiple onFiles={taken} />
      </Field>,
    );

    await userEvent.upload(screen.getByLabelText("Evidence"), [
      new File(["a"], "notice.png"),
      new File(["b"], "log.csv"),
    ]);

    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "notice.png",
      "log.csv",
    ]);
    expect(taken).toHaveBeenCalledOnce();
  });
});

describe("an error page", () => {
  it.each([
    [404, "There is nothing here"],
    [403, "You may not open this page"],
    [418, "Something failed on our side"],
  ])("words %i and quotes the reference", (status, title) => {
    renderStub(<ErrorPage status={status} reference="7KQ2" />);

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
    expect(screen.getByText("7KQ2")).toBeTruthy();
  });
});

describe("a copy button", () => {
  it("says when the browser does not let it copy", async () => {
    const user = userEvent.setup();
    renderStub(<CopyButton text="C-2026-0042" />);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));

    await user.click(await screen.findByRole("button", { name: "Copy" }));

    expect(await screen.findByText("Select the text and copy it by hand")).toBeTruthy();
  });
});

describe("long work", () => {
  it("has a value where the total is known and none where it is not", () => {
    renderStub(
      <>
        <ProgressLine label="Import" done={42} total={100} words="42 of 100 rows" />
        <ProgressLine label="Search" done={0} words="Looking" />
      </>,
    );

    const [known, unknown] = screen.getAllByRole("progressbar");

    expect(known?.getAttribute("aria-valuenow")).toBe("42");
    expect(known?.getAttribute("aria-valuetext")).toBe("42 of 100 rows");
    expect(unknown?.hasAttribute("aria-valuenow")).toBe(false);
  });
});

it("writes a time for people in their zone, or where it happened, and for machines", () => {
  renderStub(
    <>
      <Time at="2026-11-22T00:12:00Z" />
      <Time at="2026-11-22T00:12:00Z" zone="Asia/Makassar" as="time" />
    </>,
  );

  const times = [...document.querySelectorAll("time")];

  expect(times.map((time) => time.textContent)).toEqual(["22 Nov 2026, 07:12 WIB", "08:12"]);
  expect(times[0]?.dateTime).toBe("2026-11-22T00:12:00.000Z");
});
