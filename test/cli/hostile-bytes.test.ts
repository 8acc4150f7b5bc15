import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { startWebStandIn, type WebAnswer } from "../support/web-stand-in.ts";

// Bytes that hosts send in earnest and in malice, through the whole program.

const PAGE = "https://shop.example.com/tovar/7";

/** What `check` says of the page where the host gives `page` for it, and `other` for any other address. */
const check = async (page: WebAnswer, other: WebAnswer = { status: 404 }, ...flags: readonly string[]) => {
	const web = await startWebStandIn({ answer: ({ url }) => (url === PAGE ? page : other) });
	const ca = join(temporaryFolder(), "ca.pem");
	writeFileSync(ca, web.ca);
	try {
		const run = await runProgram(["check", PAGE, "--json", "--proxy", web.proxy, "--ca", ca, ...flags]);
		return JSON.parse(run.out);
	} finally {
		await web.close();
	}
};

const answer = (body: Uint8Array | string, headers: Readonly<Record<string, string>> = {}): WebAnswer => ({
	status: 200,
	headers: { "content-type": "text/html", ...headers },
	body,
});

const TOMBSTONE = "<title>Страница не найдена</title><h1>Страница не найдена</h1><p>Перейти на главную страницу</p>";
const LIVE = `<title>Красный башмак</title><h1>Красный башмак</h1><p>${"Башмак для левой ноги и для правой. ".repeat(10)}</p>`;

describe("pages in other character sets", () => {
	it.each([
		[
			"windows-1251 by its field",
			iconv.encode(TOMBSTONE, "win1251"),
			{ "content-type": "text/html; charset=windows-1251" },
		],
		["windows-1251 by its meta element", iconv.encode(`<meta charset=windows-1251>${TOMBSTONE}`, "win1251"), {}],
		["koi8-r", iconv.encode(TOMBSTONE, "koi8-r"), { "content-type": "text/html; charset=koi8-r" }],
		["UTF-16 with a mark", iconv.encode(TOMBSTONE, "utf-16", { addBOM: true }), {}],
		["UTF-16 by its field", iconv.encode(TOMBSTONE, "utf-16le"), { "content-type": "text/html; charset=utf-16le" }],
		["UTF-8 with a mark", Buffer.from(`\ufeff${TOMBSTONE}`), {}],
		["UTF-8 without any word of it", Buffer.from(TOMBSTONE), {}],
	] as readonly [string, Buffer, Record<string, string>][])(
		"tell that they are not there, in %s",
		async (_name, body, headers) => {
			const same = answer(body, headers);
			expect(await check(same, same)).toMatchObject({ status: "removed", reason: "soft-404" });
		},
	);

	it("are live where they are unlike the page that cannot exist, in windows-1251 too", async () => {
		const headers = { "content-type": "text/html; charset=windows-1251" };
		const live = await check(
			answer(iconv.encode(LIVE, "win1251"), headers),
			answer(iconv.encode(TOMBSTONE, "win1251"), headers),
		);
		expect(live).toMatchObject({ status: "live", title: "Красный башмак" });
	});

	it("are not taken for removed where their character set cannot be known", async () => {
		const body = answer(iconv.encode(TOMBSTONE, "win1251"));
		expect(["removed", "inconclusive"]).toContain((await check(body, body)).status);
		expect(await check(answer(iconv.encode(LIVE, "win1251")), body)).toMatchObject({ status: "live" });
	});
});

describe("content that is coded, cut or endless", () => {
	const gzip = { "content-encoding": "gzip" };

	it("a bomb is cut at the bound and proves nothing", async () => {
		const found = await check(answer(gzipSync(Buffer.alloc(50_000_000)), gzip));
		expect(found).toMatchObject({ status: "inconclusive" });
		expect(found.bytes).toBeLessThanOrEqual(2 * 1024 * 1024);
	});

	it("a page that goes on behind the bound is judged by what came before it", async () => {
		const long = `${LIVE}<p>${"слово ".repeat(400_000)}</p>`;
		expect(await check(answer(gzipSync(long), gzip))).toMatchObject({ status: "live", reason: "ok" });
		expect(await check(answer(long), { status: 404 }, "--max-bytes", "16k")).toMatchObject({
			status: "live",
			bytes: 16_384,
		});
	});

	it("a page whose title lies behind the bound is not judged by its first bytes", async () => {
		const late = `<!--${"x".repeat(40_000)}--><title>Page not found</title><h1>Page not found</h1>`;
		expect(await check(answer(late), answer(late), "--max-bytes", "16k")).toMatchObject({ status: "inconclusive" });
	});

	it("content that is not in the coding it claims, or ends too early, proves nothing", async () => {
		expect(await check(answer(LIVE, gzip))).toMatchObject({ status: "inconclusive" });
		const whole = gzipSync(LIVE);
		for (const bytes of [20, whole.length - 9])
			expect(await check(answer(whole.subarray(0, bytes), gzip)), `${bytes} bytes`).toMatchObject({
				status: "inconclusive",
				reason: "bad-response",
			});
	});

	it("blanks, marks and empty elements are no page", async () => {
		for (const body of [" \n\t ", "\ufeff", "<html><body></body></html>", "<!-- nothing -->", "\0\0\0\0"])
			expect(await check(answer(body)), JSON.stringify(body)).toMatchObject({ status: "inconclusive" });
	});
});

describe("headers that contradict the content", () => {
	it("a page that calls itself an image is no image", async () => {
		const body = "<!doctype html><title>Page not found</title><h1>Page not found</h1>";
		const same = answer(body, { "content-type": "image/png" });
		expect(await check(same, same)).toMatchObject({ status: "inconclusive" });
	});

	it("a page without a type is read as a page", async () => {
		const none: WebAnswer = { status: 200, headers: {}, body: `<!doctype html>${TOMBSTONE}` };
		expect(await check(none, none)).toMatchObject({ status: "removed", reason: "soft-404" });
	});
});
