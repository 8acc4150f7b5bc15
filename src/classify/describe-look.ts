import { withoutUserInfo } from "../domain/user-info.ts";
import { scopeOf } from "../domain/verdict.ts";
import type { Look } from "./judge-exchange.ts";
import type { LookDescription } from "./look-description.ts";

/** Describes a look by its verdict and its first answer (the item's page, or the first endpoint asked about it). */
export const describeLook = ({ url, target, verdict, evidence }: Look): LookDescription => {
	const first = evidence.observations[0];
	return {
		url: withoutUserInfo(url),
		canonicalUrl: target?.url ?? null,
		platform: target?.platform ?? null,
		kind: target?.itemKind ?? null,
		status: verdict.status,
		reason: verdict.reason,
		scope: scopeOf(verdict),
		rule: verdict.rule,
		grade: verdict.grade,
		httpStatus: first?.statusCode ?? null,
		finalUrl: first?.finalUrl ?? null,
		redirects: first?.redirects ?? [],
		title: first?.title ?? null,
		// Nothing answered: 0 would say that an empty answer came.
		bytes: first === undefined || first.failure !== null ? null : first.bytes,
		sha256: first?.sha256 ?? null,
	};
};
