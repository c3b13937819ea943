import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { AnswerCard } from "~/features/recovery/requests/ui/answer-card";
import { htmlOf, renderStub } from "../remix-stub";

const NOW = new Date("2026-11-27T03:42:00Z");
const REQUEST = { state: "in_progress", version: 2 } as const;
const SENDER = {
  connectionId: "c",
  assetId: "a",
  provider: "meta",
  number: "+62 812",
  connection: "Senja",
} as const;
const GUARD = {
  channels: [{ channel: "whatsapp", kind: "reply", verdict: { allowed: true } }],
  windowUntil: new Date("2026-11-27T09:00:00Z"),
} as const;
const ANSWER = {
  id: "1",
  isMine: false,
  text: "We are on it.",
  state: "waiting",
  reason: "",
  words: "",
  arrival: "",
  writtenByName: "Dewi",
  writtenAt: NOW,
} as const;

type Card = Parameters<typeof AnswerCard>[0];
const card = (more: Partial<Card> = {}) => (
  <AnswerCard
    base="/"
    request={REQUEST}
    answers={[]}
    senders={[SENDER]}
    guard={GUARD as unknown as Card["guard"]}
    mayWork
    now={NOW}
    {...more}
  />
);

it("offers no form while another answer is leaving", () => {
  renderStub(card({ answers: [ANSWER] }));

  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText("We are on it.")).toBeTruthy();
});

it("keeps what is being written though somebody else answers and the window closes meanwhile", async () => {
  let change: (more: Partial<Card>) => void = () => {};
  function Changing() {
    const [more, setMore] = useState<Partial<Card>>({});
    change = setMore;
    return card(more);
  }
  renderStub(<Changing />);
  fireEvent.input(screen.getByRole("textbox"), { target: { value: "Sorry, it leaves today." } });

  act(() =>
    change({ answers: [ANSWER], guard: null, request: { state: "fulfilled", version: 4 } }),
  );

  expect(await screen.findByText("We are on it.")).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Sorry, it leaves today.");
});

it("shows what was refused with its sentence, also without a script and though the window has closed", async () => {
  const html = await htmlOf(card({ guard: null }), () => ({
    values: { version: "2", sender: "c a", text: "Sorry, it leaves today." },
    formError: "The window has closed.",
    errors: {},
  }));

  expect(html).toContain("Sorry, it leaves today.");
  expect(html).toContain("The window has closed.");
});
