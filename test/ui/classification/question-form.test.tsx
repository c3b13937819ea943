import { useActionData } from "@remix-run/react";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { QuestionView } from "~/features/classification/triage-view";
import { QuestionForm } from "~/features/classification/ui/question-form";
import type { FormReply } from "~/platform/forms/form-reply";
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

it("takes back the answer that its reader saw, and on what they were told stands by now", async () => {
  const sent: object[] = [];
  const action = async ({ request }: { request: Request }) => {
    sent.push(Object.fromEntries(await request.formData()));
    return { formError: "Dewi answered this", errors: {}, values: { stands: '"acknowledge"' } };
  };
  function Page() {
    return <QuestionForm {...shown} seen='"neither"' reply={useActionData<FormReply>()} />;
  }
  renderStub(<Page />, { action });
  const press = () =>
    fireEvent.click(screen.getByRole("button", { name: "Take this answer back" }));

  press();
  await waitFor(() => expect(sent).toMatchObject([{ takeBack: "on", seen: '"neither"' }]));
  await waitFor(() => screen.getByDisplayValue('"acknowledge"'));
  press();
  await waitFor(() => expect(sent[1]).toMatchObject({ takeBack: "on", seen: '"acknowledge"' }));
});

it("has nothing to take back where nobody answered", () => {
  const unanswered = { ...question, isAnswered: false };
  renderStub(<QuestionForm {...shown} question={unanswered} seen="null" />);
  expect(screen.queryByRole("button", { name: "Take this answer back" })).toBeNull();
});
