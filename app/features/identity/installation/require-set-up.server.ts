/** Sends people to the set-up page for as long as nobody has claimed the installation. */
import { redirect } from "@remix-run/node";
import { isSetUp } from "./set-up-code.server";

export async function requireSetUp(): Promise<void> {
  if (!(await isSetUp())) throw redirect("/setup");
}
