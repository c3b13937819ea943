/** The English catalogue, feature by feature. English is the reference for keys and placeholders. */
import appeals from "./en/appeals";
import common from "./en/common";
import enforcement from "./en/enforcement";
import identity from "./en/identity";
import mail from "./en/mail";
import shell from "./en/shell";
import ui from "./en/ui";

const en = { appeals, common, enforcement, identity, mail, shell, ui } as const;

export default en;
