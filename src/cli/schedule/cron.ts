import {
	cadenceText,
	commandWords,
	cronFields,
	delaySeconds,
	type Job,
	RAN,
	type Schedule,
	sweepWords,
} from "./job.ts";
import { crontabLine, shellWord } from "./quoting.ts";

const command = (words: readonly string[]): string => words.map(shellWord).join(" ");

/** Sleeps a random time; od and /dev/urandom are everywhere, $RANDOM is not. Two bytes would end at 18 hours. */
const randomDelay = (seconds: number): string =>
	seconds === 0 ? "" : `sleep $(($(od -An -N4 -tu4 /dev/urandom) % ${seconds})); `;

/** The sweep, then what it changed. */
export const shellLine = (job: Job): string => {
	const sweep = command(sweepWords(job));
	const changes = command(commandWords(job, "changes"));
	return `${randomDelay(delaySeconds(job))}cd ${shellWord(job.folder)} && { ${sweep}; case $? in ${RAN}) ${changes};; esac; }`;
};

/** A line of crontab(5). What it prints is both mailed by cron and kept in the log; nothing is printed when all is well. */
export const cronSchedule = (job: Job): Schedule => {
	const line = crontabLine(`{ ${shellLine(job)}; } 2>&1 | tee -a ${shellWord(job.log)}`);
	const content = [
		`# stillup: sweeps ${job.db} ${cadenceText(job)}; mails only changes and problems.`,
		`# Times are ${job.timezone}. A cron that does not know CRON_TZ (Debian's) takes the machine's own time zone: no harm.`,
		`CRON_TZ=${job.timezone}`,
		`${cronFields(job)} ${line}`,
		"",
	].join("\n");
	return {
		files: [{ name: `${job.name}.crontab`, place: "crontab -e", content }],
		steps: ["crontab -e        and add the lines above (MAILTO=you@example.org says who gets the mail)"],
	};
};
