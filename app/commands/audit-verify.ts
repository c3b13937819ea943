/** `npm run audit:verify`: recomputes the audit chain and names the first link that does not hold. */
import { verifyChain } from "~/features/audit/verify-chain.server";
import { env, loadEnvFile } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";

const WHY = {
  changed: "the event was changed after it was sealed",
  missing: "the event it seals is gone",
  gap: "a link before it is gone",
};

loadEnvFile();
const installation = await openInstallation(env());
const { checked, unsealed, broken } = await verifyChain();
await installation.close();

if (broken) {
  console.error(
    `The chain is broken at link ${broken.position} (event ${broken.eventId}): ${WHY[broken.why]}.`,
  );
  process.exitCode = 1;
} else {
  console.log(`The chain holds: ${checked} events checked, ${unsealed} waiting for their seal.`);
}
