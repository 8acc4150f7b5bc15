import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ProgramRun, runProgram } from "../support/run-program.ts";
import { dayOfStudy, html, type WatchedWeb, watchWeb } from "../support/watched-web.ts";
import type { WebAnswer } from "../support/web-stand-in.ts";

// Control pages and outcome jumps through the whole program, against Instagram and WhatsApp on loopback.

const POSTS = ["Caaaaaaaaa1", "Caaaaaaaaa2", "Caaaaaaaaa3"].map((id) => `https://www.instagram.com/p/${id}/`);
const [FIRST = "", SECOND = "", THIRD = ""] = POSTS;
const LIVE_CONTROL = "https://www.instagram.com/instagram/";
const IMPOSSIBLE_CONTROL = "https://www.instagram.com/stillup.no.such.page.4f1c9/";

const OTHER_PLATFORM = "https://travel.example.com/harbour";

const item = (url: string): WebAnswer =>
	html(
		`<title>x</title><meta property="og:title" content="Some Body (@stillup.no.such.page.4f1c9) on Instagram"><meta property="og:url" content="${url}">`,
	);
const tombstone = html("<title>Page not found • Instagram</title><h2>Sorry, this page isn't available.</h2>");
const wall: WebAnswer = { status: 302, headers: { location: "https://www.instagram.com/accounts/login/?next=x" } };
const login = { "https://www.instagram.com/accounts/login/?next=x": html("<title>Login • Instagram</title>") };

/** A study of three posts, which all read live on day 0, when both controls read as they should. */
const study = async (): Promise<WatchedWeb> => {
	const watched = await watchWeb(POSTS);
	watched.answer({ ...login, ...Object.fromEntries([...POSTS, LIVE_CONTROL].map((url) => [url, item(url)])) });
	expect((await watched.on(0, "sweep")).code).toBe(0);
	return watched;
};

const json = ({ out }: ProgramRun) => JSON.parse(out);
const statuses = async (watched: WatchedWeb, day: number): Promise<readonly string[]> =>
	json(await watched.on(day, "list", "--json")).map(({ status }: { status: string }) => status);

describe("controls", () => {
	it("polls both pages of every platform it touches and counts them neither as looks nor as targets", async () => {
		const watched = await study();
		const urls = watched.web.asked.map(({ url }) => url);
		expect(urls).toContain(LIVE_CONTROL);
		expect(urls).toContain(IMPOSSIBLE_CONTROL);
		expect(urls.indexOf(LIVE_CONTROL)).toBeLessThan(urls.indexOf(FIRST));
		const run = await watched.on(1, "sweep", "--json");
		expect(run.code).toBe(0);
		expect(json(run)).toMatchObject({ due: 3, polled: 3, live: 3, suspect: 0, suspicions: [] });
	});

	it("holds back what reads removed while the live control reads a wall, and lets the next good sweep settle it", async () => {
		const watched = await study();
		watched.answer({ [LIVE_CONTROL]: wall, [SECOND]: tombstone });
		const doubtful = await watched.on(1, "sweep", "--json");
		expect(doubtful.code).toBe(5);
		expect(json(doubtful)).toMatchObject({
			polled: 3,
			live: 2,
			removed: 1,
			suspect: 1,
			changed: 0,
			suspicions: [{ platform: "instagram", status: "removed", cause: "live-control-failed" }],
		});
		expect(doubtful.err).toContain("the known-live item of instagram read inconclusive");
		expect(doubtful.err).toContain("stillup review --settle 2");
		expect(doubtful.err.replace(/\s+/g, " ")).toContain(
			`see why: stillup check ${LIVE_CONTROL}; if that page itself is gone, name another under controls:`,
		);

		expect(await statuses(watched, 1)).toEqual(["live", "live", "live"]);
		const shown = (await watched.on(1, "show", SECOND)).out;
		expect(shown).toMatch(/^ {4}suspect, kept out: the known-live item of instagram\s+read inconclusive/m);
		expect(shown).toContain("\n  live (ok) in 1 look");
		const listed = await watched.on(1.1, "list");
		expect(listed.out).toContain("last read removed (not-found) on 2026-09-02: suspect, not counted");
		expect(json(await watched.on(1.1, "list", "--json"))).toMatchObject([
			{ status: "live", lastStatus: "live", lastSuspect: false },
			{ status: "live", lastStatus: "removed", lastSuspect: true },
			{ status: "live", lastStatus: "live", lastSuspect: false },
		]);
		const changes = json(await watched.on(1.1, "changes", "--json"));
		expect(changes.changes).toMatchObject([{ change: "suspect", url: SECOND, status: "removed" }]);
		const report = json(await watched.on(1.1, "report", "--json", "--after", "1d", "--replicates", "0"));
		expect(report.flow).toMatchObject({ suspectSnapshots: 1 });
		expect(report.thresholds).toMatchObject([{ gone: 0 }]);

		watched.answer({ [LIVE_CONTROL]: item(LIVE_CONTROL) });
		const good = await watched.on(2.1, "sweep", "--json");
		expect(good.code).toBe(0);
		expect(json(good)).toMatchObject({ removed: 1, suspect: 0, changed: 1 });
		expect(await statuses(watched, 2.2)).toEqual(["live", "removed", "live"]);
		expect((await watched.on(2.2, "verify")).code).toBe(0);
	});

	it("asks again within a day about a look that was not to be believed, however old the notice is", async () => {
		const watched = await study();
		await watched.on(60, "sweep");
		watched.answer({ [LIVE_CONTROL]: wall, [SECOND]: tombstone });
		await watched.on(70, "sweep");
		expect((await watched.on(71.05, "list", "--due", "--json")).out).toContain(SECOND);
		expect(json(await watched.on(71.1, "sweep", "--json")).due).toBe(1);
	});

	it("holds back what reads live while an item that cannot exist reads live", async () => {
		const watched = await study();
		watched.answer({ [IMPOSSIBLE_CONTROL]: item(IMPOSSIBLE_CONTROL), [THIRD]: tombstone });
		const run = await watched.on(1, "sweep", "--json");
		expect(run.code).toBe(5);
		expect(json(run)).toMatchObject({
			suspect: 2,
			suspicions: [{ platform: "instagram", status: "live", cause: "impossible-control-live" }],
		});
		expect(await statuses(watched, 1)).toEqual(["live", "live", "removed"]);
		const shown = json(await watched.on(1, "show", FIRST, "--json"));
		expect(shown.snapshots.map(({ suspect }: { suspect: boolean }) => suspect)).toEqual([false, true]);
	});

	it("asks no control with --no-controls, and believes what it sees", async () => {
		const watched = await study();
		const before = watched.web.asked.length;
		watched.answer({ [LIVE_CONTROL]: wall, [SECOND]: tombstone });
		const run = await watched.on(1, "sweep", "--json", "--no-controls");
		expect(run.code).toBe(0);
		expect(json(run)).toMatchObject({ removed: 1, suspect: 0, changed: 1 });
		expect(watched.web.asked.slice(before).map(({ url }) => url)).toEqual(POSTS);
	});

	it("asks the operator's own pages instead where the settings name some", async () => {
		const watched = await study();
		const own = {
			live: "https://www.instagram.com/p/Cownownown1/",
			impossible: "https://www.instagram.com/p/Cownownown2/",
		};
		writeFileSync(
			join(watched.folder, "stillup.config.yaml"),
			`controls:\n  instagram: { live: "${own.live}", impossible: "${own.impossible}" }\n`,
		);
		expect(json(await watched.on(1, "config", "--json", "--changed")).controls).toEqual({ instagram: own });
		expect((await watched.on(1, "config")).out).toContain(`  instagram\n    live        ${own.live}\n`);
		watched.answer({
			[own.live]: item(own.live),
			[own.impossible]: tombstone,
			[LIVE_CONTROL]: wall,
			[SECOND]: tombstone,
		});
		const before = watched.web.asked.length;
		const good = await watched.on(1, "sweep", "--json");
		expect(good.code).toBe(0);
		expect(json(good)).toMatchObject({ removed: 1, suspect: 0 });
		const asked = watched.web.asked.slice(before).map(({ url }) => url);
		expect(asked).toEqual(expect.arrayContaining([own.live, own.impossible]));
		expect(asked).not.toContain(LIVE_CONTROL);

		watched.answer({ [own.live]: tombstone });
		expect((await watched.on(2.1, "sweep")).code).toBe(5);
	});

	it("warns of an operator's own pages that can tell nothing of the platform", async () => {
		const watched = await study();
		const settings = join(watched.folder, "stillup.config.yaml");
		const item = "https://www.instagram.com/p/Cownownown1/";
		writeFileSync(
			settings,
			`controls:\n  instagram: { live: "${item}", impossible: "https://example.com/" }\n  instagrm: { live: "${item}", impossible: "https://example.com/" }\n`,
		);
		const stderr = (await watched.on(1, "sweep")).err.replace(/\s+/g, " ");
		expect(stderr).toContain("controls.instagram.impossible: https://example.com/ is no address of instagram");
		expect(stderr).toContain("controls.instagrm: there are no rules for such a platform");
		expect(stderr).not.toContain("controls.instagram.live");
		expect((await watched.on(2, "sweep", "--no-controls")).err).not.toContain("controls.");

		writeFileSync(settings, `controls:\n  instagram: { live: "${item}", impossible: "${item}" }\n`);
		const refused = await watched.on(3, "sweep");
		expect(refused.code).toBe(2);
		expect(refused.err.replace(/\s+/g, " ")).toContain("controls.instagram.impossible: is the same address as live");
	});

	it("ends with --max-duration while controls are still being asked, and doubts nothing for it", async () => {
		const watched = await study();
		watched.answer({ [LIVE_CONTROL]: { status: 429, headers: { "retry-after": "200" } } });
		const before = watched.web.asked.length;
		// The clock of these tests stands still until somebody sleeps: it is over as soon as it begins.
		const run = await watched.on(1, "sweep", "--json", "--max-duration", "1m");
		expect(watched.web.asked.length - before).toBeLessThan(2);
		expect(run.code).toBe(0);
		expect(json(run)).toMatchObject({ due: 3, polled: 0, suspicions: [] });
	});

	it("blames the line and no control where nothing can be reached", async () => {
		const { db, folder } = await study();
		const argv = ["sweep", "--db", db, "--proxy", "http://127.0.0.1:1", "--json"];
		const run = await runProgram(argv, { folder, now: dayOfStudy(1) });
		expect(run.code).toBe(5);
		expect(json(run)).toMatchObject({ polled: 0, suspect: 0 });
		expect(run.err).toContain("nothing answered for a while");
		expect(run.err).not.toContain("known-live");
	});

	it("does not take a control that could not be asked at all for one that holds", async () => {
		const watched = await study();
		watched.answer({ [LIVE_CONTROL]: { status: 429, headers: { "retry-after": "86400" } }, [SECOND]: tombstone });
		const run = await watched.on(1, "sweep", "--json");
		expect(run.code).toBe(5);
		expect(json(run).suspicions).toMatchObject([{ cause: "live-control-failed" }]);
		expect(run.err).toContain("the known-live item of instagram could not be asked");
	});
});

const invite = (index: number): string =>
	`https://chat.whatsapp.com/${"Invite".padEnd(20, "x")}${String(index).padStart(2, "0")}`;
const INVITES = Array.from({ length: 12 }, (_, index) => invite(index));
const group = (name: string, picture = "https://pps.whatsapp.net/v/x.jpg"): WebAnswer =>
	html(
		`<title>WhatsApp Group Invite</title><meta property="og:title" content="${name}"><meta property="og:image" content="${picture}">`,
	);
const revoked = group("WhatsApp Group Invite", "https://static.whatsapp.net/logo.png");
const all = (urls: readonly string[], answer: WebAnswer) => Object.fromEntries(urls.map((url) => [url, answer]));

describe("an outcome jump beside controls", () => {
	const MANY = Array.from({ length: 12 }, (_, index) => `https://www.instagram.com/p/Cbbbbbbbb${index + 10}/`);
	const shared = async (): Promise<WatchedWeb> => {
		const watched = await watchWeb([...MANY, OTHER_PLATFORM]);
		watched.answer({
			...login,
			...Object.fromEntries([...MANY, LIVE_CONTROL].map((url) => [url, item(url)])),
			[OTHER_PLATFORM]: html("<title>A page</title><p>It says this and that.</p>"),
		});
		expect((await watched.on(0, "sweep")).code).toBe(0);
		return watched;
	};

	it("is seen also where both controls hold: they are items of another kind than what the rules may misread", async () => {
		const watched = await shared();
		watched.answer(Object.fromEntries(MANY.map((url) => [url, tombstone])));
		const jump = await watched.on(1, "sweep", "--json");
		expect(jump.code).toBe(5);
		expect(json(jump)).toMatchObject({
			removed: 12,
			suspect: 12,
			changed: 0,
			suspicions: [{ platform: "instagram", status: "removed", cause: "outcome-jump" }],
		});
		const again = await watched.on(2.1, "sweep", "--json");
		expect(again.code).toBe(0);
		expect(json(again)).toMatchObject({ removed: 12, suspect: 0, changed: 12 });
	});

	it("is told once where the live control failed, too, and takes nothing from what changed elsewhere", async () => {
		const watched = await shared();
		watched.answer({
			...Object.fromEntries([...MANY, LIVE_CONTROL].map((url) => [url, tombstone])),
			[OTHER_PLATFORM]: html("<title>Gone</title>", 410),
		});
		const run = await watched.on(1, "sweep", "--json");
		expect(run.code).toBe(5);
		expect(json(run)).toMatchObject({ removed: 13, suspect: 12, changed: 1 });
		expect(json(run).suspicions).toMatchObject([{ status: "removed", cause: "live-control-failed" }]);
	});
});

describe("an outcome jump on a platform without controls", () => {
	const invites = async (): Promise<WatchedWeb> => {
		const watched = await watchWeb(INVITES);
		watched.answer(all(INVITES, group("Boat owners")));
		expect((await watched.on(0, "sweep")).code).toBe(0);
		return watched;
	};

	it("holds back what many targets went over to at once, and the next sweep that reads as before settles it", async () => {
		const watched = await invites();
		watched.answer(all(INVITES.slice(0, 10), revoked));
		const jump = await watched.on(1, "sweep", "--json");
		expect(jump.code).toBe(5);
		expect(json(jump)).toMatchObject({
			removed: 10,
			suspect: 10,
			changed: 0,
			suspicions: [{ platform: "whatsapp", status: "removed", cause: "outcome-jump" }],
		});
		expect(new Set(await statuses(watched, 1))).toEqual(new Set(["live"]));
		watched.answer(all(INVITES, group("Boat owners")));
		expect((await watched.on(2.1, "sweep")).code).toBe(0);
		expect(new Set(await statuses(watched, 2.1))).toEqual(new Set(["live"]));
	});

	it("is seen across a sweep in which nothing could be read", async () => {
		const watched = await invites();
		watched.answer(all(INVITES, { status: 403 }));
		for (const day of [1, 1.5, 2, 2.5]) await watched.on(day, "sweep");
		watched.answer(all(INVITES, revoked));
		expect(json(await watched.on(5, "sweep", "--json", "--all"))).toMatchObject({ removed: 12, suspect: 12 });
	});

	it("is believed when a later sweep finds the same", async () => {
		const watched = await invites();
		watched.answer(all(INVITES, revoked));
		expect((await watched.on(1, "sweep")).code).toBe(5);
		expect((await watched.on(2.1, "sweep")).code).toBe(0);
		expect(new Set(await statuses(watched, 2.1))).toEqual(new Set(["removed"]));
	});

	it("counts no target as changed that a second jump to the same status holds back again", async () => {
		const many = Array.from({ length: 24 }, (_, index) => invite(index));
		const watched = await watchWeb(many);
		watched.answer(all(many, group("Boat owners")));
		await watched.on(0, "sweep");
		watched.answer(all(many.slice(0, 12), revoked));
		expect(json(await watched.on(1, "sweep", "--json"))).toMatchObject({ suspect: 12, changed: 0 });
		watched.answer(all(many, revoked));
		expect(json(await watched.on(2.1, "sweep", "--json"))).toMatchObject({ removed: 24, suspect: 24, changed: 0 });
		expect(new Set(await statuses(watched, 2.2))).toEqual(new Set(["live"]));
		expect(json(await watched.on(3.2, "sweep", "--json"))).toMatchObject({ removed: 24, suspect: 0, changed: 24 });
	});

	it("is none against looks of long ago: after years much is gone", async () => {
		const watched = await invites();
		watched.answer(all(INVITES, revoked));
		const later = await watched.on(46, "sweep", "--json");
		expect(later.code).toBe(0);
		expect(json(later)).toMatchObject({ removed: 12, suspect: 0, changed: 12 });
		watched.answer(all(INVITES, group("Boat owners")));
		expect(json(await watched.on(89, "sweep", "--json", "--all"))).toMatchObject({ live: 12, suspect: 12, changed: 0 });
	});

	it("is none where few targets changed, or only some of many", async () => {
		const watched = await invites();
		watched.answer(all(INVITES.slice(0, 9), revoked));
		expect(json(await watched.on(1, "sweep", "--json"))).toMatchObject({ removed: 9, suspect: 0 });
	});
});
