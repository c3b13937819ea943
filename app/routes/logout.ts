/** Sign-out. Only by a form of ours: a link or an image elsewhere must not sign anybody out. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { clearedSessionCookie } from "~/features/identity/sessions/session-cookie.server";
import { signOut } from "~/features/identity/sign-in/sign-out.server";

export function loader() {
  return redirect("/");
}

export async function action({ request }: ActionFunctionArgs) {
  await signOut(request);
  return redirect("/login?done=out", { headers: { "set-cookie": clearedSessionCookie(request) } });
}
