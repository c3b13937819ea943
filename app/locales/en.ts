/** The English catalogue, feature by feature. English is the reference for keys and placeholders. */
import appealTrack from "./en/appeal-track";
import appeals from "./en/appeals";
import assets from "./en/assets";
import audit from "./en/audit";
import calendars from "./en/calendars";
import cases from "./en/cases";
import changes from "./en/changes";
import claims from "./en/claims";
import classification from "./en/classification";
import clocks from "./en/clocks";
import coach from "./en/coach";
import common from "./en/common";
import consent from "./en/consent";
import deliveries from "./en/deliveries";
import enforcement from "./en/enforcement";
import evidence from "./en/evidence";
import identity from "./en/identity";
import imports from "./en/imports";
import mail from "./en/mail";
import notices from "./en/notices";
import pack from "./en/pack";
import polls from "./en/polls";
import search from "./en/search";
import shell from "./en/shell";
import signalPages from "./en/signal-pages";
import signals from "./en/signals";
import sources from "./en/sources";
import tasks from "./en/tasks";
import today from "./en/today";
import together from "./en/together";
import ui from "./en/ui";

const en = {
  appealTrack,
  appeals,
  assets,
  audit,
  calendars,
  cases,
  claims,
  changes,
  classification,
  clocks,
  coach,
  common,
  consent,
  deliveries,
  enforcement,
  evidence,
  identity,
  imports,
  mail,
  notices,
  pack,
  polls,
  search,
  shell,
  signalPages,
  signals,
  sources,
  tasks,
  today,
  together,
  ui,
} as const;

export default en;
