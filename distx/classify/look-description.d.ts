import type { RedirectHop } from "../domain/exchange.ts";
import type { Grade, Reason, Scope, Status } from "../domain/verdict.ts";
/** The object that `check` and `judge` print (contract.md section 2), without what only a live look has. */
export type LookDescription = {
    /** The URL as given, without user name and password. */
    readonly url: string;
    /** The one spelling of its target; this, platform and kind are null where it cannot be polled at all. */
    readonly canonicalUrl: string | null;
    /** `facebook`, `tiktok` …; `web` for the rest. */
    readonly platform: string | null;
    /** `page`, `group`, `video` …; `site` for a whole host. */
    readonly kind: string | null;
    readonly status: Status;
    readonly reason: Reason;
    /** What is gone: `content`, `account` or `host`; null unless removed. */
    readonly scope: Scope | null;
    /** The id of the rule that decided, such as `http/not-found`. */
    readonly rule: string;
    /** How far that rule can be trusted. */
    readonly grade: Grade;
    /** The rest is of the first answer; null where there was none. */
    readonly httpStatus: number | null;
    readonly finalUrl: string | null;
    readonly redirects: readonly RedirectHop[];
    readonly title: string | null;
    /** Size of the decoded content. */
    readonly bytes: number | null;
    /** Of the decoded content, hexadecimal. */
    readonly sha256: string | null;
};
