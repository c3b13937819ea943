import { describe, expect, it } from "vitest";
import { problemOfAddress } from "~/features/signals/sources/source-address";

describe("an address for providers", () => {
  it.each([
    ["https://reinstate.example.com/webhooks/x", null],
    ["https://203.0.113.7/webhooks/x", null],
    ["http://reinstate.example.com/webhooks/x", "plain_http"],
    ["http://localhost:3000/webhooks/x", "local"],
    ["https://127.0.0.1/webhooks/x", "local"],
    ["http://[::1]:3000/webhooks/x", "local"],
    ["https://10.1.2.3/webhooks/x", "private"],
    ["https://172.20.0.5/webhooks/x", "private"],
    ["https://172.40.0.5/webhooks/x", null],
    ["https://192.168.1.4/webhooks/x", "private"],
    ["https://reinstate.internal/webhooks/x", "private"],
    ["https://reinstate/webhooks/x", "private"],
  ])("%s is judged by whether it is reached from outside: %s", (address, problem) => {
    expect(problemOfAddress(address)).toBe(problem);
  });
});
