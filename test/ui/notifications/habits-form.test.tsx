import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CHANNELS, NOTICE_KINDS } from "~/features/notifications/notice-kind";
import { HabitsForm } from "~/features/notifications/ui/habits-form";
import { htmlOf, renderStub } from "../remix-stub";

const kinds = Object.fromEntries(
  NOTICE_KINDS.map((kind) => [kind, { app: CHANNELS.app[0], mail: CHANNELS.mail[0] }]),
) as never;
const habits = { quietFrom: null, quietUntil: null, digestAt: "08:00", kinds };

const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

describe("the form of how one is told", () => {
  it("stops quiet hours that begin and never end, before anything is sent", async () => {
    const action = vi.fn(() => null);
    renderStub(<HabitsForm habits={habits} />, { action });

    await userEvent.type(screen.getByLabelText("From"), "22:00");
    await save();

    expect(screen.getByLabelText("Until").getAttribute("aria-invalid")).toBe("true");
    expect(action).not.toHaveBeenCalled();
  });

  it("sends hours and the choice for each kind over each channel", async () => {
    const sent: FormData[] = [];
    renderStub(<HabitsForm habits={habits} />, {
      action: async ({ request }) => {
        sent.push(await request.formData());
        return null;
      },
    });

    await userEvent.type(screen.getByLabelText("From"), "22:00");
    await userEvent.type(screen.getByLabelText("Until"), "07:00");
    const [mail] = screen.getAllByLabelText("E-mail");
    if (mail) await userEvent.selectOptions(mail, "never");
    await save();

    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const [form] = sent;
    expect(form?.get("quietFrom")).toBe("22:00");
    expect(form?.get("quietUntil")).toBe("07:00");
    expect(form?.get("digestAt")).toBe("08:00");
    expect(form?.get(`kinds.${NOTICE_KINDS[0]}.mail`)).toBe("never");
    expect(form?.get(`kinds.${NOTICE_KINDS[1]}.mail`)).toBe(CHANNELS.mail[0]);
  });

  it("carries what was saved without a script", async () => {
    const html = await htmlOf(
      <HabitsForm habits={{ ...habits, quietFrom: "21:00", quietUntil: "06:30" }} />,
    );

    expect(html).toMatch(/name="quietFrom"[^>]*value="21:00"|value="21:00"[^>]*name="quietFrom"/);
    expect(html).toMatch(/name="quietUntil"[^>]*value="06:30"|value="06:30"[^>]*name="quietUntil"/);
  });
});
