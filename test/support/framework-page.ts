/** What the page framework hands to whoever draws a page, for a page with the given data. */
import { createRequestHandler, type EntryContext, type ServerBuild } from "@remix-run/node";

export async function framePage(data: unknown): Promise<EntryContext> {
  const given: EntryContext[] = [];
  const build = {
    entry: {
      module: {
        default: (_request: Request, _status: number, _headers: Headers, context: EntryContext) => {
          given.push(context);
          return new Response();
        },
      },
    },
    routes: {
      root: { id: "root", path: "", module: { loader: () => data, default: () => null } },
    },
    assets: { version: "build", routes: {}, entry: { imports: [], module: "" }, url: "" },
    basename: "/",
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
  await createRequestHandler(build, "production")(new Request("http://house.test/"));
  const [context] = given;
  if (!context) throw new Error("The framework drew no page");
  return context;
}
