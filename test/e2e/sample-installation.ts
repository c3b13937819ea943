/** The sample installation with some of its people signed in, each at their own browser. */
import { vi } from "vitest";
import { openBrowser } from "~test/support/browser";
import { startApp } from "~test/support/running-app";
import { type Installation, type Language, reachable, submit } from "./installation";
import { type Visit, visit } from "./visit";

type Look = { language: Language; phone?: boolean };

export type Sample<Name extends string> = {
  installation: Installation;
  people: Record<Name, Visit>;
};

export async function openSample<Name extends string>(
  looks: Readonly<Record<Name, Look>>,
  env: Record<string, string> = {},
): Promise<Sample<Name>> {
  const [app, browser] = await Promise.all([startApp({ args: ["--demo"], env }), openBrowser()]);
  const close = async () => {
    await browser.close();
    await app.stop();
  };
  const installation = { app, origin: reachable(app.origin), browser, close };
  const password = await vi.waitUntil(() => /with the password (\S+)/.exec(app.output())?.[1], {
    timeout: 30_000,
  });
  const people = {} as Record<Name, Visit>;
  for (const [name, { language, ...look }] of Object.entries<Look>(looks)) {
    const person = await visit(installation, language, look);
    await person.page.goto(`${person.origin}/login`);
    await person.page.fill("[name=email]", `${name}@senja.example`);
    await person.page.fill("[name=password]", password);
    await submit(person.page);
    await person.page.waitForURL((url) => url.pathname !== "/login");
    people[name as Name] = person;
  }
  return { installation, people };
}
