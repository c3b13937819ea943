/** The English catalogue, feature by feature. English is the reference for keys and placeholders. */
import advice from "./en/advice";
import afterFiling from "./en/after-filing";
import appealTrack from "./en/appeal-track";
import appeals from "./en/appeals";
import assets from "./en/assets";
import audit from "./en/audit";
import autosave from "./en/autosave";
import board from "./en/board";
import calendars from "./en/calendars";
import campaigns from "./en/campaigns";
import cases from "./en/cases";
import changes from "./en/changes";
import claims from "./en/claims";
import classification from "./en/classification";
import clocks from "./en/clocks";
import coach from "./en/coach";
import common from "./en/common";
import compensation from "./en/compensation";
import consent from "./en/consent";
import customer from "./en/customer";
import deliveries from "./en/deliveries";
import enforcement from "./en/enforcement";
import evidence from "./en/evidence";
import guard from "./en/guard";
import guests from "./en/guests";
import identity from "./en/identity";
import imports from "./en/imports";
import incident from "./en/incident";
import letters from "./en/letters";
import library from "./en/library";
import mail from "./en/mail";
import mailboxes from "./en/mailboxes";
import mailroom from "./en/mailroom";
import notices from "./en/notices";
import outbox from "./en/outbox";
import pack from "./en/pack";
import polls from "./en/polls";
import progress from "./en/progress";
import promised from "./en/promised";
import promises from "./en/promises";
import recovery from "./en/recovery";
import recoveryTrack from "./en/recovery-track";
import redaction from "./en/redaction";
import requests from "./en/requests";
import rights from "./en/rights";
import runs from "./en/runs";
import scorecard from "./en/scorecard";
import search from "./en/search";
import shell from "./en/shell";
import signalPages from "./en/signal-pages";
import signals from "./en/signals";
import siteChecks from "./en/site-checks";
import sources from "./en/sources";
import taskSettings from "./en/task-settings";
import tasks from "./en/tasks";
import threadTrack from "./en/thread-track";
import threads from "./en/threads";
import today from "./en/today";
import together from "./en/together";
import ui from "./en/ui";
import unsubscribe from "./en/unsubscribe";
import watch from "./en/watch";
import whole from "./en/whole";

const en = {
  advice,
  afterFiling,
  appealTrack,
  appeals,
  assets,
  audit,
  autosave,
  calendars,
  cases,
  claims,
  changes,
  classification,
  clocks,
  coach,
  common,
  compensation,
  consent,
  deliveries,
  enforcement,
  evidence,
  guests,
  identity,
  imports,
  incident,
  mail,
  mailboxes,
  letters,
  mailroom,
  outbox,
  notices,
  pack,
  polls,
  progress,
  library,
  promised,
  promises,
  campaigns,
  customer,
  guard,
  requests,
  recovery,
  recoveryTrack,
  redaction,
  rights,
  runs,
  scorecard,
  search,
  shell,
  signalPages,
  signals,
  siteChecks,
  sources,
  board,
  taskSettings,
  tasks,
  threadTrack,
  threads,
  today,
  together,
  ui,
  unsubscribe,
  watch,
  whole,
} as const;

export default en;
