import { formatDate } from "../domain/time.js";
const number = (count) => count.toLocaleString("en-US");
const suspectText = ({ suspect }) => {
    const [first] = suspect;
    const last = suspect.at(-1);
    if (first === undefined || last === undefined)
        return "";
    const looks = suspect.reduce((sum, { snapshots }) => sum + snapshots, 0);
    return `  from ${formatDate(first.at)} to ${formatDate(last.at)} Plaza blocked us and called everything gone, its
  own help page too: that page is a control, so ${number(looks)} looks are kept out
`;
};
/** What stands before the numbers: that nothing of it is real, and what was done. */
export const demoOpening = (study) => {
    const { imported, sweeps, looks, requests } = study;
    return `A SIMULATION: Plaza, its pages and groups, the other hosts and all numbers are
made up. What looked at them is real: import, sweeps, rules, database, report.
The only address asked was 127.0.0.1.

  ${number(imported.rows)} rows: ${number(imported.accepted)} accepted, ${number(imported.duplicates)} duplicates, ${number(imported.rejected)} rejected
  ${number(sweeps)} daily sweeps: ${number(looks)} looks with ${number(requests)} requests
${suspectText(study)}
`;
};
/** What stands after them: where the files are, and how to go on. */
export const demoClosing = ({ report, database, list, rules }) => `The whole report:  ${report}
The study itself:  ${database}
Its list, rules:   ${list}, ${rules}
Look into it:      stillup list --db ${database}

Now your own list, a CSV with a column of URLs and one of dates:

  $ stillup sweep list.csv              imports it and looks at every URL once
  $ stillup report --out report.html    says what is known so far
  $ stillup schedule                    makes cron go on looking
`;
