import { expect, test } from "vitest";
import { laneKey } from "../../src/domain/target.ts";
import { instant } from "../../src/domain/time.ts";
import { createVantageWatch, type Reach, type Vantage } from "../../src/lanes/vantage.ts";

const ANSWERED: Reach = { kind: "answered" };
const FAILED: Reach = { kind: "failed" };

/** Feeds polls of one second each, one after the other; a lane's name and how it went. */
const watch = (polls: readonly (readonly [string, Reach])[], from = 0): { vantage: Vantage; after: number } => {
	const watching = createVantageWatch(instant(from));
	let at = from;
	for (const [lane, reach] of polls) {
		const vantage = watching.note({
			lane: laneKey(lane),
			startedAt: instant(at + 1),
			finishedAt: instant(at + 1000),
			reach,
		});
		at += 1000;
		if (vantage.kind === "failing") return { vantage, after: at / 1000 };
	}
	return { vantage: { kind: "ok" }, after: at / 1000 };
};

const lanes = (prefix: string, count: number, reach: Reach): (readonly [string, Reach])[] =>
	Array.from({ length: count }, (_, index) => [`${prefix}${index}`, reach] as const);

test("hosts that answered and all fail at once: it is us, since the last answer", () => {
	const { vantage, after } = watch([...lanes("host", 50, ANSWERED), ...lanes("host", 50, FAILED)]);
	expect(vantage).toEqual({ kind: "failing", since: instant(50_000) });
	expect(after).toBe(58);
});

test("new hosts that all fail after many answered: it is us", () => {
	const { vantage, after } = watch([...lanes("host", 50, ANSWERED), ...lanes("new", 50, FAILED)]);
	expect(vantage.kind).toBe("failing");
	expect(after).toBeLessThanOrEqual(58);
});

test("a sweep that starts offline is seen after twenty lanes", () => {
	const { vantage, after } = watch(lanes("host", 50, FAILED));
	expect(vantage).toEqual({ kind: "failing", since: instant(0) });
	expect(after).toBe(20);
});

test("a list of mostly dead hosts is not taken for a broken line", () => {
	const polls: (readonly [string, Reach])[] = [];
	for (let i = 0; i < 500; i++) polls.push([`host${i}`, i % 10 === 0 ? ANSWERED : FAILED]);
	expect(watch(polls).vantage.kind).toBe("ok");
});

test("hosts that were dead from the start may end the sweep together", () => {
	const dead = lanes("dead", 40, FAILED);
	const mixed = dead.flatMap((poll, index) => [poll, [`live${index}`, ANSWERED] as const]);
	expect(watch([...mixed, ...dead, ...dead, ...dead]).vantage.kind).toBe("ok");
});

test("polls that were begun before the last answer came count for nothing", () => {
	const watching = createVantageWatch(instant(0));
	watching.note({ lane: laneKey("live"), startedAt: instant(0), finishedAt: instant(5000), reach: ANSWERED });
	for (let i = 0; i < 100; i++) {
		const news = { lane: laneKey(`slow${i}`), startedAt: instant(100), finishedAt: instant(30_000), reach: FAILED };
		expect(watching.note(news).kind).toBe("ok");
	}
});

test("everything redirected to one and the same host is a captive portal", () => {
	const portal: Reach = { kind: "sent-elsewhere", place: laneKey("portal.example") };
	expect(watch([...lanes("host", 20, ANSWERED), ...lanes("host", 20, portal)]).vantage.kind).toBe("failing");
});

test("redirects to many different hosts are answers", () => {
	const polls = lanes("host", 200, ANSWERED).map(
		([lane], index) => [lane, { kind: "sent-elsewhere", place: laneKey(`place${index}`) }] as const,
	);
	expect(watch(polls).vantage.kind).toBe("ok");
});

test("a few failing hosts never prove anything", () => {
	expect(watch(lanes("host", 7, FAILED)).vantage.kind).toBe("ok");
});
