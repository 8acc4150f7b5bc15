import { withoutUserInfo } from "../domain/user-info.js";
import { scopeOf } from "../domain/verdict.js";
/** Describes a look by its verdict and its first answer (the item's page, or the first endpoint asked about it). */
export const describeLook = ({ url, target, verdict, evidence }) => {
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
