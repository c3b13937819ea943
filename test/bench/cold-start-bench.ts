/** From starting the process to its first 200, against a hello-world server; the database is up. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ratioOf, worded } from "./ratio";

const HELLO = `require("node:http").createServer((q, r) => r.end("hello")).listen(0, function () { console.log("ready at http://127.0.0.1:" + this.address().port) })`;

export async function benchColdStart(dataFolder: string, times: number) {
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = 0; round < times; round += 1) {
    const bare = await timeToFirstAnswer(["-e", HELLO], {});
    const ours = await timeToFirstAnswer(["app/commands/start.js"], {
      DATA_DIR: dataFolder,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "silent",
    });
    rounds.push({ ours, bare });
  }
  const ours = rounds.map((round) => round.ours).sort((a, b) => a - b);
  console.log(
    `cold start: ${worded(ratioOf(rounds))} of a hello server; median ${Math.round(ours[ours.length >> 1] ?? 0)} ms`,
  );
}

async function timeToFirstAnswer(args: string[], env: Record<string, string>): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    const origin = /ready at (http:\/\/[^/\s]+)/.exec(said)?.[1];
    if (!origin) continue;
    await fetch(`${origin.replace("localhost", "127.0.0.1")}/healthz`);
    break;
  }
  const took = performance.now() - began;
  child.kill("SIGTERM");
  await once(child, "exit");
  return took;
}
