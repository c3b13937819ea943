/** One person at one browser: who they are, in which language they read, and where they go. */
import type { Page } from "playwright-core";
import type { Translate } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { expectSound, type Installation, type Language, newPage } from "./installation";

export type Visit = {
  page: Page;
  origin: string;
  language: Language;
  /** Whether the browser runs what pages bring along. */
  scripts: boolean;
  t: Translate;
  /** Opens a page by its path and looks at it. */
  go: (path: string) => Promise<void>;
  /** Waits until a page is there and looks at it. */
  arrive: (at: string | RegExp) => Promise<void>;
};

type Looks = { phone?: boolean; scripts?: boolean; themes?: readonly ("light" | "dark")[] };

export async function visit(
  { browser, origin }: Installation,
  language: Language,
  { themes, ...look }: Looks = {},
): Promise<Visit> {
  const page = await newPage(browser, { language, dark: themes?.[0] === "dark", ...look });
  return {
    page,
    origin,
    language,
    scripts: look.scripts ?? true,
    t: textsFor(language),
    async go(path) {
      await page.goto(origin + path);
      await expectSound(page, themes);
    },
    async arrive(at) {
      await page.waitForURL(typeof at === "string" ? origin + at : at);
      await expectSound(page, themes);
    },
  };
}
