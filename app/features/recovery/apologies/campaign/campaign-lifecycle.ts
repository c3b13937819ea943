/** The life of a campaign, as a table of moves. Nothing else decides it. */
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const CAMPAIGN_STATES = [
  "draft",
  "approved",
  "scheduled",
  "running",
  "paused",
  "finished",
  "cancelled",
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const CAMPAIGN_CHANNELS = ["email", "whatsapp", "call"] as const;
export type CampaignChannel = (typeof CAMPAIGN_CHANNELS)[number];

type Outreach = { channel: string; isElsewhere: boolean };

/** What we say over WhatsApp is a template that Meta approved; another tool knows its own. */
export const usesTemplates = ({ channel, isElsewhere }: Outreach): boolean =>
  channel === "whatsapp" && !isElsewhere;

/** Whether somebody else takes it to the customers and says how that went: by telephone, or with another tool. */
export const isHandedOut = ({ channel, isElsewhere }: Outreach): boolean =>
  channel === "call" || isElsewhere;

type Move = { from: readonly CampaignState[]; to: CampaignState };

const MOVES = {
  approve: { from: ["draft"], to: "approved" },
  /** What a second person agreed to is changed, also half-way: it must be agreed to again. */
  revise: { from: ["approved", "scheduled", "paused"], to: "draft" },
  schedule: { from: ["approved"], to: "scheduled" },
  begin: { from: ["scheduled"], to: "running" },
  /** By a person, or by its own stop rule. */
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused"], to: "running" },
  finish: { from: ["running"], to: "finished" },
  /** Something of it waits again: results were taken back, or a letter goes once more. */
  reopen: { from: ["finished"], to: "running" },
  cancel: { from: ["draft", "approved", "scheduled", "running", "paused"], to: "cancelled" },
} as const satisfies Record<string, Move>;

export type CampaignMove = keyof typeof MOVES;

export function decideCampaign(move: CampaignMove, state: CampaignState): Verdict<CampaignState> {
  const { from, to }: Move = MOVES[move];
  if (from.includes(state)) return allow(to);
  return refuse("campaigns.refusals.state", { state });
}

/** What a person does by pressing a button; the rest follows from the work itself. */
const BY_PEOPLE = ["approve", "revise", "schedule", "pause", "resume", "cancel"] as const;

/** What people may do with a campaign as it stands. */
export const movesFrom = (state: CampaignState): CampaignMove[] =>
  BY_PEOPLE.filter((move) => decideCampaign(move, state).ok);
