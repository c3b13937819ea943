/** `npm run ledger:check`: adds up every ledger of compensation and names what does not agree. */
import { reconcileEverything } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import { env, loadEnvFile } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";

loadEnvFile();
const installation = await openInstallation(env());
const { cases, differing } = await reconcileEverything();
await installation.close();

for (const { reference, differences } of differing) {
  for (const { what, currency, one, other } of differences) {
    console.error(`${reference}: ${what} is ${one} ${currency}, and should be ${other}.`);
  }
}
if (differing.length > 0) process.exitCode = 1;
else console.log(`Every ledger balances and agrees with its grants: ${cases} cases checked.`);
