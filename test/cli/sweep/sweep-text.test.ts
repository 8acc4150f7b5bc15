import { expect, test } from "vitest";
import { sweepText } from "../../../src/cli/sweep-text.ts";
import type { SweepId } from "../../../src/domain/snapshot.ts";
import { instant, millis } from "../../../src/domain/time.ts";
import { noCounts } from "../../support/study.ts";

const ended = (seconds: number, interrupted: boolean) => ({
	sweep: 1 as SweepId,
	startedAt: instant(0),
	finishedAt: instant(seconds * 1000),
	counts: { ...noCounts, due: 5, polled: 3, live: 3, deferred: 2 },
	interrupted,
	suspicions: [],
	suspectSnapshots: 0,
	contentChanged: 0,
	vantage: { since: null, dropped: 0 },
});
const LIMIT = millis(60_000);

test.each([
	[60, false, LIMIT, "2 targets put off to a later sweep (the time was up, or hosts"],
	[59, false, LIMIT, "2 targets put off to a later sweep (hosts that asked us to wait"],
	[600, false, null, "2 targets put off to a later sweep (hosts that asked us to wait"],
	[60, true, LIMIT, "2 targets put off to a later sweep (interrupted)"],
])("after %i s, interrupted: %s, limit %s: %s", (seconds, interrupted, limit, words) => {
	expect(sweepText(ended(seconds, interrupted), "study.db", limit)).toContain(words);
});
