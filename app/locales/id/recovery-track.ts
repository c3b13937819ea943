/** Yang dikatakan tahap pemulihan pada cipnya, dan yang dimintanya dari siapa. */
import type en from "~/locales/en/recovery-track";
import type { Same } from "~/locales/same";

const recoveryTrack: Same<typeof en> = {
  state: {
    windowKnown: "dampak diketahui",
    customers_one: "{{count|number}} pelanggan diketahui",
    customers_other: "{{count|number}} pelanggan diketahui",
  },
  next: {
    approve_one: "Putuskan {{count|number}} kompensasi yang diusulkan",
    approve_other: "Putuskan {{count|number}} kompensasi yang diusulkan",
  },
};

export default recoveryTrack;
