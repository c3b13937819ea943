/** What happened to connections that are asked, one fact each. */
export type PollEvent =
  | { kind: "poll.added"; detail: { name: string; provider: string } }
  | { kind: "poll.edited"; detail: { name: string } }
  | { kind: "poll.may_send"; detail: { name: string } }
  | { kind: "poll.sends_no_more"; detail: { name: string } }
  | { kind: "poll.token_changed"; detail: { name: string } }
  | { kind: "poll.paused"; detail: { name: string } }
  | { kind: "poll.resumed"; detail: { name: string } }
  | { kind: "poll.removed"; detail: { name: string } }
  | { kind: "poll.token_dead"; detail: { name: string } }
  | { kind: "poll.not_answering"; detail: { name: string } }
  | { kind: "poll.answers_again"; detail: { name: string } }
  | { kind: "poll.subscription_missing"; detail: { name: string } }
  | { kind: "poll.subscription_back"; detail: { name: string } };
