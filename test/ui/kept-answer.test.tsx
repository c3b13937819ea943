import { Form } from "@remix-run/react";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { useKeptAnswer } from "~/ui/use-kept-answer";
import { StubPage, stubRouter } from "./remix-stub";

function Revealing() {
  const shown = useKeptAnswer<() => string>();
  return shown ? (
    <p>{shown}</p>
  ) : (
    <Form method="post">
      <button type="submit">Show it</button>
    </Form>
  );
}

it("keeps what was asked for on the page when the page is fetched anew", async () => {
  const router = stubRouter(<Revealing />, () => "+62 812 7710 7074");
  render(<StubPage router={router} />);
  fireEvent.click(screen.getByRole("button"));
  await screen.findByText("+62 812 7710 7074");

  await act(async () => router.revalidate());

  expect(screen.getByText("+62 812 7710 7074")).toBeTruthy();
});
