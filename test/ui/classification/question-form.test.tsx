import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { QuestionView } from "~/features/classification/triage-view";
import { QuestionForm } from "~/features/classification/ui/question-form";
import { renderStub } from "../remix-stub";

const question = {
  key: "review_offered" as const,
  number: 1,
  kind: "choice" as const,
  label: "What does it offer?",
  hint: "",
  options: [
    { value: "acknowledge", label: "Acknowledge", hint: undefined },
    { value: "neither", label: "Neither", hint: undefined },
  ],
  chosen: ["neither"],
  readFrom: null,
  isAnswered: true,
} satisfies QuestionView;
const shown = {
  question,
  zones: ["UTC"],
  date: { wallClock: "", zone: "UTC" },
  reply: undefined,
};

it("takes back the answer that its reader saw", async () => {
  const sent: object[] = [];
  const action = async ({ request }: { request: Request }) => {
    const { pathname: at } = new URL(request.url);
    sent.push({ at, ...Object.fromEntries(await request.formData()) });
    return null;
  };
  renderStub(<QuestionForm {...shown} seen='"neither"' takeBackHref="/removal" />, { action });

  fireEvent.click(screen.getByRole("button", { name: "Take this answer back" }));

  await waitFor(() => expect(sent).toMatchObject([{ at: "/removal", seen: '"neither"' }]));
});

it("has nothing to take back where nobody answered", () => {
  renderStub(<QuestionForm {...shown} seen="null" />);
  expect(screen.queryByRole("button", { name: "Take this answer back" })).toBeNull();
});
