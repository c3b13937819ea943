/** The vocabulary of enforcement, for everybody who stands on this feature. */
export {
  BUCKETS,
  type Cause,
  CERTAINTIES,
  type Certainty,
  RESTRICTION_CLASSES,
  type RestrictionClass,
  SIDES,
  type Side,
} from "~templates/rules/vocabulary";
