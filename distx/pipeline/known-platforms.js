import { WEB } from "../domain/target.js";
import { UserError } from "../domain/user-error.js";
/**
 * A study may hold platforms that only the operator's own packs know. Judged without these, by the rules of the rest of the
 * web, a tombstone that answers 200 would read live: so nothing is judged.
 * @throws UserError for a platform that no pack knows
 */
export const requireKnown = (platforms, rules) => {
    const unknown = platforms.filter((platform) => platform !== WEB && rules.packs.every((pack) => pack.platform !== platform));
    if (unknown.length === 0)
        return;
    throw new UserError(`no rule pack knows ${unknown.join(", ")}, which this study has targets of`, "give its rules with --rules FILE (or rules: in stillup.config.yaml), as when the list was imported");
};
