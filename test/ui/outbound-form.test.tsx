import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  OutboundForm,
  type OutboundProps,
} from "~/features/correspondence/ui/outbox/outbound-form";
import type { AutosaveReply, Standing } from "~/ui/autosave/autosave-reply";
import { renderStub } from "./remix-stub";

const props: OutboundProps = {
  thread: {
    id: "thread",
    reference: "C-2026-0042",
    title: "Qontak",
    isShared: false,
    language: "id",
  },
  personId: "sari",
  mail: {
    id: "mail",
    state: "draft",
    to: "jonas@bsp.test",
    cc: "",
    subject: "Number locked",
    text: "Dear [[name]]",
    evidenceIds: [],
    isShared: true,
    onlyHere: false,
    authorName: "Sari",
    approvedByName: "",
    sendAt: null,
    attempts: 0,
    problem: "",
    proof: null,
    provenAt: null,
    subjectAsSent: "",
    version: 3,
  },
  stopped: [],
  isAuthor: true,
  mayApprove: false,
  quoted: { theirTicket: "360-77", tag: "RT-7" },
  exhibits: [],
  needsApproval: false,
  from: "Desk <desk@toko.test>",
  replyTo: null,
  isRead: true,
};

const standing = (text: string, version: number): Standing => ({
  fields: [["text", text]],
  version,
  byName: "Dewi",
  isMine: false,
  at: "2026-11-22T03:41:00Z",
  isEmpty: false,
});

let sent: URLSearchParams[] = [];
let answers: Partial<AutosaveReply>[] = [];

beforeEach(() => {
  sent = [];
  answers = [];
  localStorage.clear();
  vi.stubGlobal("fetch", async (_path: string, { body }: { body: URLSearchParams }) => {
    sent.push(body);
    const told = answers.shift();
    if (!told) throw new Error("Nothing answers this save");
    return Response.json({
      saved: {},
      conflicts: {},
      invalid: {},
      at: "2026-11-22T03:42:00Z",
      ...told,
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open() {
  renderStub(<OutboundForm {...props} />);
  await vi.dynamicImportSettled();
}

const field = () => screen.getByLabelText("Text");
function write(text: string) {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.focusOut(field());
}

describe("the draft of a mail", () => {
  it("saves the part that was written and nothing else, and goes on from the version it was told", async () => {
    answers = [
      { saved: { text: { ...standing("Dear Jonas", 4), isMine: true } } },
      { saved: { text: { ...standing("Dear Jonas, hello", 5), isMine: true } } },
    ];
    await open();

    write("Dear Jonas");
    await screen.findByText("Saved 10:42");
    write("Dear Jonas, hello");
    await waitFor(() => expect(sent).toHaveLength(2));

    expect(sent.map((body) => [...body])).toEqual([
      [
        ["version.text", "3"],
        ["text", "Dear Jonas"],
      ],
      [
        ["version.text", "4"],
        ["text", "Dear Jonas, hello"],
      ],
    ]);
  });

  it("says what is still to be filled as it stands now, and how it would leave", async () => {
    answers = [{}];
    await open();

    expect(screen.getByText("name")).toBeTruthy();
    expect(screen.getByText("It leaves as: [360-77] Number locked [RT-7]")).toBeTruthy();
    write("Dear Jonas");

    await waitFor(() => expect(screen.queryByText("name")).toBeNull());
  });

  it("shows both texts where a colleague wrote too, and sends what was chosen over theirs", async () => {
    answers = [
      { conflicts: { text: standing("Theirs", 9) } },
      { saved: { text: { ...standing("Mine", 10), isMine: true } } },
    ];
    await open();

    write("Mine");
    expect(await screen.findByText("Theirs")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Keep mine" }));
    await waitFor(() => expect(sent).toHaveLength(2));

    expect(sent[1]?.get("version.text")).toBe("9");
    expect(sent[1]?.get("text")).toBe("Mine");
  });
});
