/** `npm run ledger:check`: adds up every ledger of compensation and names what does not agree. */
import { reconcileEverything } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import { env } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { runCommand } from "./run-command";

await runCommand(async () => {
  const installation = await openInstallation(env());
  try {
    const { cases, differing } = await reconcileEverything();
    const wrong = differing.flatMap(({ reference, differences }) =>
      differences.map(
        ({ what, currency, one, other }) =>
          `${reference}: ${what} is ${one} ${currency}, and should be ${other}.`,
      ),
    );
    if (wrong.length > 0) return wrong.join("\n");
    console.log(`Every ledger balances and agrees with its grants: ${cases} cases checked.`);
  } finally {
    await installation.close();
  }
});
