import { firstAppeal } from "./first-appeal";

firstAppeal("en");
