import { canonicalise } from "../canonical/canonicalise.js";
import { printable } from "../domain/printable.js";
import { UserError } from "../domain/user-error.js";
import { dueNow } from "../schedule/due.js";
/** Finds a target by any spelling of its URL. Throws UserError where the text is no URL or is not on the list. */
export const showTarget = async (store, text, policy, now) => {
    const identity = canonicalise(text);
    if (identity.kind === "problem")
        throw new UserError(`${printable(text)}: ${identity.message}`, "give a reported URL");
    const target = await store.targetByUrl(identity.url);
    if (target === null)
        throw new UserError(`${printable(identity.url)} is not among the reported URLs`, "stillup list shows them; stillup import adds more");
    return {
        target,
        notices: await store.noticesOf(target.id),
        snapshots: await store.snapshotsOf(target.id),
        due: dueNow(target.state, policy, now),
    };
};
