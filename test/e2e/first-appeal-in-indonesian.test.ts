import { firstAppeal } from "./first-appeal";

firstAppeal("id");
