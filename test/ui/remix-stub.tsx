/** One screen inside a router, with real texts: the smallest place a component of ours can live in. */
import { cleanup, configure, render } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { type ActionFunction, createMemoryRouter, RouterProvider } from "react-router-dom";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";
import { afterEach } from "vitest";
import en from "~/locales/en";
import id from "~/locales/id";
import { TextProvider } from "~/ui/text";

type Stub = {
  action?: ActionFunction;
  language?: "en" | "id";
  /** The address it is looked at. */
  at?: string;
};

/** The router as Remix sets it up. */
export const future = {
  v7_relativeSplatPath: true,
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_skipActionErrorRevalidation: true,
} as const;

/** Windows load on first use, which takes its time on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  if (typeof document === "undefined") return;
  cleanup();
  document.body.innerHTML = "";
});

const routesOf = (element: ReactElement, action: ActionFunction = () => null) => [
  { id: "page", path: "/", element, action },
  { id: "elsewhere", path: "*", element: <h1>Elsewhere</h1>, action },
];

export const stubRouter = (element: ReactElement, action?: ActionFunction) =>
  createMemoryRouter(routesOf(element, action), { initialEntries: ["/"], future });

/** One element at every address. */
const placedRouter = (element: ReactElement, at: string) =>
  createMemoryRouter([{ id: "page", path: "*", element }], { initialEntries: [at], future });

export function StubPage({ router }: { router: ReturnType<typeof stubRouter> }) {
  return (
    <Texts>
      <RouterProvider router={router} future={{ v7_startTransition: true }} />
    </Texts>
  );
}

export function renderStub(element: ReactElement, { action, language, at }: Stub = {}) {
  const router = at ? placedRouter(element, at) : stubRouter(element, action);
  const page = (
    <Texts language={language}>
      <RouterProvider router={router} future={{ v7_startTransition: true }} />
    </Texts>
  );
  return { router, ...render(page) };
}

/** The page as the server sends it: what people without a script get, after a POST when there is an action. */
export async function htmlOf(element: ReactElement, action?: ActionFunction): Promise<string> {
  const handler = createStaticHandler(routesOf(element, action), { future });
  const request = new Request("http://localhost/", { method: action ? "POST" : "GET" });
  const context = await handler.query(request);
  if (context instanceof Response) throw new Error("The stub answered with a redirect");
  const router = createStaticRouter(handler.dataRoutes, context, { future });
  return renderToString(
    <Texts>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </Texts>,
  );
}

type TextsProps = { language?: "en" | "id"; children: ReactNode };

function Texts({ language = "en", children }: TextsProps) {
  return (
    <TextProvider language={language} timeZone="Asia/Jakarta" texts={language === "id" ? id : en}>
      {children}
    </TextProvider>
  );
}
