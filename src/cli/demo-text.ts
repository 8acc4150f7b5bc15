import type { DemoStudy } from "../demo/run-demo.ts";
import { formatDate } from "../domain/time.ts";
import { count } from "../report/numbers.ts";
import { counted } from "../report/words.ts";
import type { DemoFiles } from "./demo-files.ts";

const suspectText = ({ suspect }: DemoStudy): string => {
	const [first] = suspect;
	const last = suspect.at(-1);
	if (first === undefined || last === undefined) return "";
	const looks = suspect.reduce((sum, { snapshots }) => sum + snapshots, 0);
	return `  from ${formatDate(first.at)} to ${formatDate(last.at)} Plaza blocked us and called everything gone, its
  own help page too: that page is a control, so ${counted(looks, "look")} ${looks === 1 ? "is" : "are"} kept out
`;
};

/** What stands before the numbers: that nothing of it is real, and what was done. */
export const demoOpening = (study: DemoStudy): string => {
	const { imported, sweeps, looks, requests } = study;
	return `A SIMULATION: Plaza, its pages and groups, the other hosts and all numbers are
made up. What looked at them is real: import, sweeps, rules, database, report.
The only address asked was 127.0.0.1.

  ${counted(imported.rows, "row")}: ${count(imported.accepted)} accepted, ${counted(imported.duplicates, "duplicate")}, ${count(imported.rejected)} rejected
  ${counted(sweeps, "daily sweep")}: ${counted(looks, "look")} with ${counted(requests, "request")}
${suspectText(study)}
`;
};

/** What stands after them: where the files are, and how to go on. */
export const demoClosing = ({ report, database, list, rules }: DemoFiles): string =>
	`The whole report:  ${report}
The study itself:  ${database}
Its list, rules:   ${list}, ${rules}
Look into it:      stillup list --db ${database}

Now your own list, a CSV with a column of URLs and one of dates:

  $ stillup sweep list.csv              imports it and looks at every URL once
  $ stillup report --out report.html    says what is known so far
  $ stillup schedule                    makes cron go on looking
`;
