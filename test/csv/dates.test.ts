import { describe, expect, test } from "vitest";
import { datesOf, readList, reasonsOf } from "./support/read-list.ts";

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const listOf = (...dates: readonly string[]): string =>
	`url,reported_at\n${dates.map((date, index) => `https://a.example/${index},${quoted(date)}\n`).join("")}`;

test("an apostrophe that kept a spreadsheet from reading a date is no part of it", async () => {
	expect(datesOf(await readList(listOf("'2021-04-03T10:00Z")))).toEqual(["2021-04-03T10:00:00Z"]);
});

describe("dates that say by themselves how they read", () => {
	test.each([
		["2021-04-03T10:15:30Z", "2021-04-03T10:15:30Z"],
		["2021-04-03 10:15:30", "2021-04-03T10:15:30Z"],
		["2021-04-03T10:15:30.123456+02:00", "2021-04-03T08:15:30.123Z"],
		["2021-04-03T10:15:30,5-0530", "2021-04-03T15:45:30.500Z"],
		["20210403T101530Z", "2021-04-03T10:15:30Z"],
		["20210403101530", "2021-04-03T10:15:30Z"],
		["2021-093T10:00Z", "2021-04-03T10:00:00Z"],
		["2021-W13-6T10:00Z", "2021-04-03T10:00:00Z"],
		["2021-04-02T24:00Z", "2021-04-03T00:00:00Z"],
		["20210403 101530", "2021-04-03T10:15:30Z"],
		["2021. 04. 03. 10:15", "2021-04-03T10:15:00Z"],
		["2021.04.03 10:15", "2021-04-03T10:15:00Z"],
		["31.03.2021 г. 10:15", "2021-03-31T10:15:00Z"],
		["31.03.2021 г., 10:15", "2021-03-31T10:15:00Z"],
		["2021/04/03 3:05 PM", "2021-04-03T15:05:00Z"],
		["2021-04-03 10:15 UTC", "2021-04-03T10:15:00Z"],
		["2021-04-03T10:15:00 GMT+2", "2021-04-03T08:15:00Z"],
		["Sat, 03 Apr 2021 10:00:00 +0200", "2021-04-03T08:00:00Z"],
		["Sat, 3 Apr 2021 10:00:00 EST", "2021-04-03T15:00:00Z"],
		["Sat Apr 03 2021 10:00:00 GMT+0200 (Central European Summer Time)", "2021-04-03T08:00:00Z"],
		["Sat Apr  3 10:00:00 +0000 2021", "2021-04-03T10:00:00Z"],
		["April 3rd, 2021 at 3:05 p.m.", "2021-04-03T15:05:00Z"],
		["3. April 2021, 10:15 Uhr", "2021-04-03T10:15:00Z"],
		["3 avril 2021 à 10h15", "2021-04-03T10:15:00Z"],
	])("%s is %s", async (text, expected) => {
		const list = await readList(listOf(text));
		expect(reasonsOf(list)).toEqual([]);
		expect(datesOf(list)).toEqual([expected]);
		expect(list.drafts[0]?.notice.precision).toBe("instant");
		expect(list.drafts[0]?.notice.reportedOn).toBe(text);
	});

	test.each([
		"2021-04-03",
		"2021/4/3",
		"2021.04.03",
		"2021.04.03.",
		"2021. 4. 3.",
		"20210403",
		"2021-093",
		"2021093",
		"2021-W13-6",
		"3 April 2021",
		"April 3, 2021",
		"3rd of April 2021",
		"03-Apr-2021",
		"2021-Apr-03",
		"3 de abril de 2021",
		"3 avr. 2021",
		"3. Apr. 2021",
		"3 aprile 2021",
		"3 kwietnia 2021 r.",
		"sábado, 3 de abril de 2021",
		"3 апреля 2021 г.",
		"3 nisan 2021",
		"03/Apr/2021",
	])("%s is the third of April, known by date only", async (text) => {
		const list = await readList(listOf(text));
		expect(reasonsOf(list)).toEqual([]);
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z"]);
		expect(list.drafts[0]?.notice.precision).toBe("date");
	});

	test("März, août, décembre, wrzesień and junio are known; jui (juin or juillet) is not", async () => {
		const list = await readList(
			listOf("1. März 2021", "2 août 2020", "3 déc. 2020", "4 września 2020", "5 junio 2020", "6 jui 2020"),
		);
		expect(datesOf(list).map((date) => date.slice(0, 10))).toEqual([
			"2021-03-02",
			"2020-08-03",
			"2020-12-04",
			"2020-09-05",
			"2020-06-06",
		]);
		expect(reasonsOf(list)).toEqual(["7 unknown-date"]);
	});
});

describe("dates that are refused", () => {
	test.each([
		["2021-02-30", "impossible-date"],
		["31/04/2021", "impossible-date"],
		["2021-13-01", "impossible-date"],
		["2021-W54-1", "impossible-date"],
		["2021-366", "impossible-date"],
		["2021-04", "unknown-date"],
		["December 2016", "unknown-date"],
		["2021-W13", "unknown-date"],
		["yesterday", "unknown-date"],
		["2021-04-03 10:15 IST", "unknown-date"],
		["2021-04-03 25:15", "unknown-date"],
		["2026-11-23", "future-date"],
		["2026-11-22T12:00:01Z", "future-date"],
		["1989-12-31", "date-before-1990"],
		["03/04/21", "ambiguous-date"],
		["03-Apr-21", "ambiguous-date"],
		["", "missing-date"],
		["None", "missing-date"],
		["#REF!", "missing-date"],
	])("%s: %s", async (text, reason) => {
		expect(reasonsOf(await readList(listOf(text)))).toEqual([`2 ${reason}`]);
	});

	test("today by date only is not in the future, though its end is", async () => {
		expect(datesOf(await readList(listOf("2026-11-22")))).toEqual(["2026-11-23T00:00:00Z"]);
	});
});

describe("03/04/2021", () => {
	test("is refused, with both readings shown", async () => {
		const list = await readList(listOf("03/04/2021"));
		expect(reasonsOf(list)).toEqual(["2 ambiguous-date"]);
		expect(list.problems[0]?.message).toContain("2021-04-03 (day first) or 2021-03-04 (month first)");
		expect(list.problems[0]?.message).toContain("--date-format");
	});

	test("is settled by a row, however late, whose day is over 12", async () => {
		const many = Array.from({ length: 3000 }, () => "03/04/2021");
		expect(datesOf(await readList(listOf(...many, "13/04/2021")))[0]).toBe("2021-04-04T00:00:00Z");
		expect(datesOf(await readList(listOf(...many, "04/13/2021")))[0]).toBe("2021-03-05T00:00:00Z");
	});

	test("is settled also when ambiguous dates begin only after the rows that were sampled", async () => {
		const many = Array.from({ length: 3000 }, () => "2021-04-03");
		const list = await readList(listOf(...many, "03/04/2021", "13/04/2021"));
		expect(reasonsOf(list)).toEqual([]);
		expect(datesOf(list).at(-2)).toBe("2021-04-04T00:00:00Z");
		expect(list.understood.dates).toContain("line 3003");
	});

	test("stays refused when the column proves both orders; what reads one way only is taken", async () => {
		const list = await readList(listOf("03/04/2021", "13/04/2021", "04/13/2021"));
		expect(reasonsOf(list)).toEqual(["2 ambiguous-date"]);
		expect(list.problems[0]?.message).toContain("line 3 (13/04/2021)");
		expect(list.problems[0]?.message).toContain("line 4 (04/13/2021)");
		expect(list.drafts).toHaveLength(2);
	});

	test("is not settled by a date of another shape", async () => {
		expect(reasonsOf(await readList(listOf("03/04/2021", "13.04.2021")))).toEqual(["2 ambiguous-date"]);
	});

	test("does not matter when day and month are the same", async () => {
		expect(datesOf(await readList(listOf("04/04/2021")))).toEqual(["2021-04-05T00:00:00Z"]);
	});

	test.each([
		["d/M/yyyy", "2021-04-04T00:00:00Z"],
		["M/d/yyyy", "2021-03-05T00:00:00Z"],
		["dd/MM/yyyy", "2021-04-04T00:00:00Z"],
		["DD/MM/YYYY", "2021-04-04T00:00:00Z"],
		["dd/mm/yyyy", "2021-04-04T00:00:00Z"],
		["mm/dd/yyyy", "2021-03-05T00:00:00Z"],
		["%d/%m/%Y", "2021-04-04T00:00:00Z"],
		["%m/%d/%Y", "2021-03-05T00:00:00Z"],
		["dmy", "2021-04-04T00:00:00Z"],
		["MDY", "2021-03-05T00:00:00Z"],
	])("is settled by --date-format %s", async (dateFormat, expected) => {
		const list = await readList(listOf("03/04/2021", "3/4/2021"), { dateFormat });
		expect(datesOf(list)).toEqual([expected, expected]);
	});

	test("what --date-format settles may have a time behind it, as the message that asks for it does not tell", async () => {
		const list = await readList(
			listOf("03/04/2021 10:15", "05/04/2021, 3:05 PM", "06/04/2021T10:15:30Z", "07/04/2021"),
			{
				dateFormat: "d/M/yyyy",
			},
		);
		expect(reasonsOf(list)).toEqual([]);
		expect(datesOf(list)).toEqual([
			"2021-04-03T10:15:00Z",
			"2021-04-05T15:05:00Z",
			"2021-04-06T10:15:30Z",
			"2021-04-08T00:00:00Z",
		]);
		expect(list.drafts.map(({ notice }) => notice.precision)).toEqual(["instant", "instant", "instant", "date"]);
		expect(reasonsOf(await readList(listOf("03/04/2021 25:15", "03/04/2021 x"), { dateFormat: "dmy" }))).toEqual([
			"2 unknown-date",
			"3 unknown-date",
		]);
	});

	test.each(["/", ".", "-"])("what the message says settles it, with %s in between", async (separator) => {
		const text = ["03", "04", "2021"].join(separator);
		const message = (await readList(listOf(text))).problems[0]?.message ?? "";
		const [, dayFirst, monthFirst] = /--date-format (\S+) or (\S+)$/.exec(message) ?? [];
		expect(datesOf(await readList(listOf(text), { dateFormat: dayFirst ?? "" }))).toEqual(["2021-04-04T00:00:00Z"]);
		expect(datesOf(await readList(listOf(text), { dateFormat: monthFirst ?? "" }))).toEqual(["2021-03-05T00:00:00Z"]);
	});

	test("a year of two digits is shown in its readings, and settled also before a time", async () => {
		const [first, second] = (await readList(listOf("4/13/21", "03.04.21 10:00"))).problems;
		expect(first?.message).toContain("reads as 2021-04-13 (M/d/yy); settle it");
		expect(second?.message).toContain("2021-04-03 (d.M.yy) or 2021-03-04 (M.d.yy) or 2003-04-21 (yy.M.d)");
		const settled = await readList(listOf("03.04.21 10:00"), { dateFormat: "d.M.yy" });
		expect(datesOf(settled)).toEqual(["2021-04-03T10:00:00Z"]);
		const against = await readList(listOf("03.04.21"), { dateFormat: "d/M/yy" });
		expect(against.problems[0]?.message).toBe("does not fit --date-format d/M/yy");
	});

	test("a date against --date-format is refused, one that says itself how it reads is taken beside it", async () => {
		const list = await readList(listOf("04/13/2021", "2021-04-03", "3 April 2021"), { dateFormat: "d/M/yyyy" });
		expect(reasonsOf(list)).toEqual(["2 unknown-date"]);
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z", "2021-04-04T00:00:00Z"]);
	});

	test("--date-format without a month is refused, and says so", async () => {
		await expect(readList(listOf("03/04/2021"), { dateFormat: "dd/yyyy hh:mm" })).rejects.toThrow(/tells no month/);
		await expect(readList(listOf("03/04/2021"), { dateFormat: "%d/%Y" })).rejects.toThrow(/tells no month/);
	});

	test("--date-format takes times, names and two-digit years", async () => {
		const one = async (text: string, dateFormat: string): Promise<string | undefined> =>
			datesOf(await readList(listOf(text), { dateFormat }))[0];
		expect(await one("03/04/21 14:30", "dd/MM/yy HH:mm")).toBe("2021-04-03T14:30:00Z");
		expect(await one("3-Apr-21", "d-MMM-yy")).toBe("2021-04-04T00:00:00Z");
		expect(await one("3-Apr-21", "%d-%b-%y")).toBe("2021-04-04T00:00:00Z");
		expect(await one("03/04/2021 14:30", "dd/mm/yyyy hh:mm")).toBe("2021-04-03T14:30:00Z");
		expect(await one("03/04/2021 14:30:59", "dd/mm/yyyy HH:mm:ss")).toBe("2021-04-03T14:30:59Z");
		expect(await one("03/04/2021T14:30", "%d/%m/%YT%H:%M")).toBe("2021-04-03T14:30:00Z");
		expect(await one("03/04/2021 02:30 pm", "dd/mm/yyyy hh:mm a")).toBe("2021-04-03T14:30:00Z");
		expect(await one("03.04.2021", "dmy")).toBe("2021-04-04T00:00:00Z");
		expect(await one("03/04/2021 14:30 +02:00", "dd/MM/yyyy HH:mm ZZ")).toBe("2021-04-03T12:30:00Z");
	});
});

describe("bare numbers", () => {
	test("Excel serials of which only the 1900 reading is past are taken", async () => {
		// 45306 is 2024-01-15; counted from 1904 it would be 2028-01-16.
		expect(datesOf(await readList(listOf("45306", "45306.5")))).toEqual([
			"2024-01-16T00:00:00Z",
			"2024-01-15T12:00:00Z",
		]);
	});

	test("a serial mixed into a column of ISO dates is taken when it reads one way", async () => {
		expect(reasonsOf(await readList(listOf("2024-01-14", "45306")))).toEqual([]);
	});

	test("an older serial is refused with both readings until --date-format settles it", async () => {
		const list = await readList(listOf("43000"));
		expect(reasonsOf(list)).toEqual(["2 ambiguous-date"]);
		expect(list.problems[0]?.message).toContain("2017-09-22 (excel) or 2021-09-23 (excel-1904)");
		expect(datesOf(await readList(listOf("43000"), { dateFormat: "excel" }))).toEqual(["2017-09-23T00:00:00Z"]);
		expect(datesOf(await readList(listOf("43000"), { dateFormat: "excel-1904" }))).toEqual(["2021-09-24T00:00:00Z"]);
	});

	test("a recent serial settles the older ones of its column", async () => {
		expect(reasonsOf(await readList(listOf("43000", "45306")))).toEqual([]);
	});

	test("Unix seconds and milliseconds are taken when the whole column is of them", async () => {
		expect(datesOf(await readList(listOf("1617444930", "1617444930")))).toEqual([
			"2021-04-03T10:15:30Z",
			"2021-04-03T10:15:30Z",
		]);
		expect(datesOf(await readList(listOf("1617444930123")))).toEqual(["2021-04-03T10:15:30.123Z"]);
		expect(reasonsOf(await readList(listOf("1617444930", "2021-04-03")))).toEqual(["2 unknown-date"]);
		expect(datesOf(await readList(listOf("1617444930"), { dateFormat: "unix" }))).toEqual(["2021-04-03T10:15:30Z"]);
	});

	test("a number of which a spreadsheet kept only the first digits is refused, whatever the format", async () => {
		for (const dateFormat of ["unix", "excel"]) {
			expect(reasonsOf(await readList(listOf("1.617E+09", "4.4289E4", "0xad01"), { dateFormat }))).toEqual([
				"2 unknown-date",
				"3 unknown-date",
				"4 unknown-date",
			]);
		}
		expect(datesOf(await readList(listOf("44289,5"), { dateFormat: "excel" }))).toEqual(["2021-04-03T12:00:00Z"]);
	});

	test("a number that counts nothing plausible is refused", async () => {
		expect(reasonsOf(await readList(listOf("99999")))).toEqual(["2 unknown-date"]);
	});
});

describe("time zones", () => {
	test("--timezone is for times without a zone, summer time included", async () => {
		const list = await readList(listOf("2021-01-03 10:00", "2021-07-03 10:00", "2021-07-03T10:00Z"), {
			timezone: "Europe/Berlin",
		});
		expect(datesOf(list)).toEqual(["2021-01-03T09:00:00Z", "2021-07-03T08:00:00Z", "2021-07-03T10:00:00Z"]);
	});

	test("a date alone ends at midnight of --timezone", async () => {
		expect(datesOf(await readList(listOf("2021-04-03"), { timezone: "-05:00" }))).toEqual(["2021-04-04T05:00:00Z"]);
		expect(datesOf(await readList(listOf("2021-03-28"), { timezone: "Europe/Berlin" }))).toEqual([
			"2021-03-28T22:00:00Z",
		]);
	});

	test("an hour that comes twice is taken as the later one, an hour that was skipped as after the gap", async () => {
		const list = await readList(listOf("2021-10-31 02:30", "2021-03-28 02:30"), { timezone: "Europe/Berlin" });
		expect(datesOf(list)).toEqual(["2021-10-31T01:30:00Z", "2021-03-28T01:30:00Z"]);
	});

	test("an unknown zone is a question to the user", async () => {
		await expect(readList(listOf("2021-04-03"), { timezone: "Mars/Olympus" })).rejects.toThrow(/Mars\/Olympus/);
	});
});

describe("--reported-at", () => {
	const undated = "url\nhttps://a.example/\n";

	test("dates the rows that have none", async () => {
		const list = await readList(undated, { reportedAt: "2021-04-03" });
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z"]);
		expect(list.drafts[0]?.notice.precision).toBe("date");
	});

	test("leaves dated rows as they are", async () => {
		const list = await readList(listOf("2020-01-01", ""), { reportedAt: "2021-04-03" });
		expect(datesOf(list)).toEqual(["2020-01-02T00:00:00Z", "2021-04-04T00:00:00Z"]);
	});

	test("keeps a column that is no report date from being taken for one", async () => {
		const list = await readList("url,published\nhttps://a.example/,2019-01-01\n", { reportedAt: "2021-04-03" });
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z"]);
		expect(list.drafts[0]?.notice.extra).toEqual({ published: "2019-01-01" });
	});

	test("must itself be clear", async () => {
		await expect(readList(undated, { reportedAt: "03/04/2021" })).rejects.toThrow(
			/--reported-at 03\/04\/2021: reads as 2021-04-03 \(day first\) or 2021-03-04 \(month first\)/,
		);
		await expect(readList(undated, { reportedAt: "44289" })).rejects.toThrow(/\(excel\) or 2025-04-04 \(excel-1904\)/);
		await expect(readList(undated, { reportedAt: "2031-01-01" })).rejects.toThrow(/future/);
	});
});
