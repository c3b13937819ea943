/** The document around every page: language, theme, texts, and what to show when a page fails. */
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { pageReader } from "~/features/identity/page-reader.server";
import { requestNonce } from "~/platform/http/request-scope.server";
import { textsOfPage } from "~/platform/i18n/texts.server";
import { readTexts } from "~/platform/i18n/word";
import { BareFrame } from "~/ui/frame/bare-frame";
import { FailurePage } from "~/ui/page/failure-page";
import { titleOfFailure } from "~/ui/page/failure-title";
import { TextProvider } from "~/ui/text";
import styles from "./styles.css?url";

export async function loader({ request }: LoaderFunctionArgs) {
  const reader = await pageReader(request);
  const { pathname } = new URL(request.url);
  return {
    ...reader,
    texts: textsOfPage(reader.language, pathname.replace(/\.data$/, "")),
    nonce: requestNonce(),
  };
}

/** Which texts a page needs; comes with the first step to another page, which asks for its own until then. */
let partsOf: ((pathname: string) => readonly string[]) | null = null;

/**
 * A page of another part of the house needs that part's texts. A page that is only looked at anew
 * keeps its own, which would be most of what is sent.
 */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (!formMethod && currentUrl.href === nextUrl.href) return false;
  if (!partsOf) {
    void import("~/locales/pages").then((pages) => {
      partsOf = pages.sectionsFor;
    });
    return true;
  }
  const parts = partsOf;
  const named = (url: URL) => parts(url.pathname).join();
  return defaultShouldRevalidate || named(currentUrl) !== named(nextUrl);
}

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "alternate icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
];

export const meta = titleOfFailure;

export function Layout({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>("root");
  const { language = "en", timeZone = "UTC", theme = "system", texts = "{}", nonce } = known ?? {};
  // A page that failed before it knew its reader knows no nonce either, and needs no script.
  const isStatic = useMatches().some(({ handle }) => asHandle(handle).noScript);

  return (
    <html lang={language} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <TextProvider language={language} timeZone={timeZone} texts={readTexts(texts)}>
          {children}
        </TextProvider>
        {known && !isStatic && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** Pages that need no script at all say so in their handle. */
const asHandle = (handle: unknown) =>
  (typeof handle === "object" && handle !== null ? handle : {}) as { noScript?: boolean };

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <BareFrame>
      <FailurePage />
    </BareFrame>
  );
}
