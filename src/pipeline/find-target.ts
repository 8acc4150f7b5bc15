import { canonicalise } from "../canonical/canonicalise.ts";
import { printable } from "../domain/printable.ts";
import { UserError } from "../domain/user-error.ts";
import { withoutUserInfo } from "../domain/user-info.ts";
import type { Store, TargetRecord } from "../store/store.ts";

/** Only asked where the URL was found in no other way: it goes over the notices. */
const listedAs = async (store: Store, text: string): Promise<TargetRecord | null> => {
	const listed = withoutUserInfo(text);
	for await (const notices of store.notices()) {
		const notice = notices.find(({ listedUrl }) => listedUrl === listed);
		if (notice !== undefined) return store.targetById(notice.targetId);
	}
	return null;
};

/**
 * The target that a URL names in any spelling; also where rules of the operator's own made its URL, which are not at
 * hand here: by that URL, or as it stood on a list. `where` goes before a problem. Throws UserError where the text is
 * no URL or is not on any list.
 */
export const findTarget = async (store: Store, text: string, where = ""): Promise<TargetRecord> => {
	const asWritten = text.trim();
	const identity = canonicalise(text);
	if (identity.kind === "problem")
		throw new UserError(`${where}${printable(text)}: ${identity.message}`, "give a reported URL");
	const target =
		(await store.targetByUrl(identity.url)) ??
		(await store.targetByUrl(asWritten)) ??
		(await listedAs(store, asWritten));
	if (target !== null) return target;
	throw new UserError(
		`${where}${printable(identity.url)} is not among the reported URLs`,
		"stillup list shows them; stillup import adds more",
	);
};
