import { createReportedStudy } from "./reported-study.ts";

export const LOOKS = [
	"0.5L 5L 29L 31L 89L 91L 364L",
	"0.5L 5L 10R 20R 364R",
	"0.5L 8L 29R 31R 364R",
	"0.5L 8L 29R 31L 100L",
	"0.5R 5R",
	"-1R 5R",
	"0.5? 5?",
	"0.5L 8P 40P",
	"0.5L 8L 95R",
	"0.5L 8L 29L 60R 95R 200L 364L",
];

const until = (looks: string, day: number): string =>
	looks
		.split(" ")
		.filter((look) => Number.parseFloat(look) <= day)
		.join(" ");

/**
 * Ten pages of ten hosts in two categories, with a duplicate and a row that is no URL, looked at for a year:
 * 1 stays up, 2 and 3 go, 4 is away once, 5 is never seen live, 6 was gone when reported, 7 never says anything,
 * 8 becomes restricted, 9 goes late and is seen gone once, 10 goes and comes back.
 */
export const createYearOfLooks = (more: { readonly until?: number } = {}): Promise<string> =>
	createReportedStudy(
		[
			...LOOKS.map((looks, index) => ({
				url: `https://host-${index + 1}.example/page`,
				looks: until(looks, more.until ?? 365),
				columns: [index % 2 === 0 ? "fraud" : "=fraud()", "A. Person"],
			})),
			{ url: "https://host-1.example/page", looks: "", columns: ["fraud", "A. Person"] },
			{ url: "no URL at all", looks: "", columns: ["fraud", "A. Person"] },
		],
		["category", "notifier"],
	);
