/**
 * What an appeal asks its writers, section by section, in the order of the document.
 *
 * Versioned: an appeal keeps the version it was written with. Question ids are
 * unique across sections and never change their meaning; a question that must
 * change its meaning gets a new id.
 */
import { apiUsage } from "./appeal/api-usage";
import { ask } from "./appeal/ask";
import { assetAndDecision } from "./appeal/asset-and-decision";
import { business } from "./appeal/business";
import { consent } from "./appeal/consent";
import { prevention } from "./appeal/prevention";
import { remediation } from "./appeal/remediation";
import { whatHappened } from "./appeal/what-happened";

export const APPEAL_QUESTIONS_VERSION = "2026-11-22";

export const APPEAL_SECTIONS = [
  assetAndDecision,
  business,
  apiUsage,
  consent,
  whatHappened,
  remediation,
  prevention,
  ask,
] as const;
