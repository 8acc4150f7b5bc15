import type { RedirectHop } from "../domain/exchange.ts";
import { withoutUserInfo } from "../domain/user-info.ts";
import { type Grade, type Reason, type Scope, type Status, scopeOf } from "../domain/verdict.ts";
import type { Look } from "./judge-exchange.ts";

/** The object that `check` and `judge` print (contract.md section 2), without what only a live look has. */
export type LookDescription = {
	readonly url: string;
	readonly canonicalUrl: string | null;
	readonly platform: string | null;
	readonly kind: string | null;
	readonly status: Status;
	readonly reason: Reason;
	readonly scope: Scope | null;
	readonly rule: string;
	readonly grade: Grade;
	readonly httpStatus: number | null;
	readonly finalUrl: string | null;
	readonly redirects: readonly RedirectHop[];
	readonly title: string | null;
	readonly bytes: number | null;
	readonly sha256: string | null;
};

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
		bytes: first?.bytes ?? null,
		sha256: first?.sha256 ?? null,
	};
};
