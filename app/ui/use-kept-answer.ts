/** What the last press on this page was answered; kept when the page is fetched anew, which forgets it. */
import { useActionData } from "@remix-run/react";
import { useState } from "react";

export function useKeptAnswer<Action>() {
  const answer = useActionData<Action>();
  const [kept, keep] = useState(answer);
  if (answer !== undefined && answer !== kept) keep(answer);
  return answer ?? kept;
}
