import type { Brand } from "./brand.ts";
import type { Instant } from "./time.ts";
import type { Status, Verdict } from "./verdict.ts";
/** The one spelling that stands for a target. Made only in canonical/; canonicalising it again changes nothing. */
export type CanonicalUrl = Brand<string, "CanonicalUrl">;
/** The politeness key that a lane belongs to: a platform's name, else a registrable domain, else an address. */
export type LaneKey = Brand<string, "LaneKey">;
export declare const laneKey: (text: string) => LaneKey;
/** The name of a platform that a pack knows (`facebook`); `web` is the rest of the web. */
export type PlatformName = string;
export declare const WEB: PlatformName;
/** What sort of item a URL names. `site` is a whole host, `page` a page of the web or of a platform. */
export declare const ITEM_KINDS: readonly ["page", "group", "post", "video", "photo", "profile", "listing", "event", "invite", "contact", "channel", "community", "playlist", "story", "store", "document", "repository", "blog", "share-link", "site"];
export type ItemKind = (typeof ITEM_KINDS)[number];
/** The resource we watch, as its URL alone tells (RFC 9110 section 7.1 *target resource*). */
export type TargetIdentity = {
    readonly url: CanonicalUrl;
    readonly platform: PlatformName;
    readonly itemKind: ItemKind;
    /** The platform's own id of the item; null where the URL holds none. */
    readonly itemId: string | null;
    readonly lane: LaneKey;
    /** The account that owns the item where the URL names one (clusters, statistics.md section 3f); else null. */
    readonly account: string | null;
};
/** The store's own number for a target. */
export type TargetId = Brand<number, "TargetId">;
/** A target that a sweep is to poll. */
export type DueTarget = TargetIdentity & {
    readonly id: TargetId;
    /** Fingerprint of the first look that read live, to note (not judge) content that changed since; else null. */
    readonly firstFingerprint: string | null;
    /** The status of its run, and that of its last look where that is suspect; empty before the first conclusive look. */
    readonly readBefore: readonly Status[];
    /** The look before, of whatever status: a host name that does not exist counts as gone only when seen twice. */
    readonly lastLook: {
        readonly at: Instant;
        readonly verdict: Verdict;
    } | null;
};
