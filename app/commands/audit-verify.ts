/** `npm run audit:verify`: recomputes the audit chain and names the first link that does not hold. */
import { verifyChain } from "~/features/audit/verify-chain.server";
import { env } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { runCommand } from "./run-command";

const WHY = {
  changed: "the event was changed after it was sealed",
  missing: "the event it seals is gone",
  gap: "a link before it is gone",
  loose: "no link seals the event, and nothing waits to",
};

await runCommand(async () => {
  const installation = await openInstallation(env());
  try {
    const { checked, unsealed, broken } = await verifyChain();
    if (broken) {
      return `The chain is broken at link ${broken.position} (event ${broken.eventId}): ${WHY[broken.why]}.`;
    }
    console.log(`The chain holds: ${checked} events checked, ${unsealed} waiting for their seal.`);
  } finally {
    await installation.close();
  }
});
