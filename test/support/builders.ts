import type { Notice } from "../../src/domain/notice.ts";
import type { Look } from "../../src/domain/snapshot.ts";
import type { SweepStart } from "../../src/domain/sweep.ts";
import { type CanonicalUrl, laneKey, type TargetId, type TargetIdentity, WEB } from "../../src/domain/target.ts";
import { type Instant, instant, millis } from "../../src/domain/time.ts";
import { ruleId, type Status, type Verdict } from "../../src/domain/verdict.ts";

/** The instant of an ISO 8601 text. */
export const at = (iso: string): Instant => instant(Date.parse(iso));

export const aTarget = (url: string, changes: Partial<TargetIdentity> = {}): TargetIdentity => ({
	url: url as CanonicalUrl,
	platform: WEB,
	itemKind: "page",
	itemId: null,
	lane: laneKey(new URL(url).hostname),
	account: null,
	...changes,
});

export const aNotice = (reportedAt: string, changes: Partial<Notice> = {}): Notice => ({
	reportedAt: at(reportedAt),
	precision: "instant",
	reportedOn: reportedAt,
	notifier: null,
	category: null,
	channel: null,
	reference: null,
	note: null,
	cohort: "reported",
	listedUrl: "https://example.com/",
	extra: {},
	...changes,
});

const VERDICTS: Readonly<Record<Status, Verdict>> = {
	live: { status: "live", reason: "ok", rule: ruleId("http/ok"), grade: "medium" },
	removed: {
		status: "removed",
		reason: "not-found",
		scope: "content",
		rule: ruleId("http/not-found"),
		grade: "strong",
	},
	restricted: { status: "restricted", reason: "private", rule: ruleId("test/private"), grade: "medium" },
	inconclusive: { status: "inconclusive", reason: "timeout", rule: ruleId("http/timeout"), grade: "strong" },
};

export const aVerdict = (status: Status): Verdict => VERDICTS[status];

export const aLook = (targetId: TargetId, when: string, status: Status, changes: Partial<Look> = {}): Look => ({
	targetId,
	at: at(when),
	verdict: aVerdict(status),
	evidence: null,
	attempts: 1,
	duration: millis(12),
	similarity: null,
	note: null,
	...changes,
});

export const aSweep = (startedAt: string, changes: Partial<SweepStart> = {}): SweepStart => ({
	origin: "polled",
	startedAt: at(startedAt),
	vantage: null,
	userAgent: "stillup-test",
	toolVersion: "0.0.0",
	settings: {},
	...changes,
});
