import { describe, expect, it } from "vitest";
import { invitation } from "~templates/email/invitation";
import { noticeText } from "~templates/email/notice";
import { passwordChanged } from "~templates/email/password-changed";
import { passwordReset } from "~templates/email/password-reset";
import { testMessage } from "~templates/email/test-message";

const link = "https://reinstate.example.com/invitation/abc?language=id";
const until = "29 Nov 2026, 08:40 WIB";

const NOTICES = {
  invitation: {
    render: invitation,
    props: { organisation: "Senja Group", inviter: "Sari", link, until },
  },
  "password reset": { render: passwordReset, props: { name: "Sari", link, until } },
  "password changed": { render: passwordChanged, props: { name: "Sari", at: until } },
  "test message": { render: testMessage, props: { name: "Sari", link } },
};

const cases = Object.entries(NOTICES).flatMap(([name, { render, props }]) =>
  (["en", "id"] as const).map((language) => {
    const notice = (render[language] as (given: typeof props) => ReturnType<typeof render.en>)(
      props,
    );
    return { name: `${name} (${language})`, notice, props };
  }),
);

describe.each(cases)("the notice $name", ({ notice, props }) => {
  const text = noticeText(notice);

  it("says everything it was given", () => {
    const whole = `${notice.subject}\n${text}`;

    for (const value of Object.values(props)) expect(whole).toContain(value);
  });

  it("has its link alone on a line, as mail readers and the outbox need it", () => {
    if ("link" in props) expect(text.split("\n")).toContain(props.link);
  });

  it("is one subject line and plain sentences", () => {
    expect(notice.subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/[<>{}!]|undefined/);
  });
});
