import { assertNever } from "../../domain/brand.ts";
import { cadenceText, commandWords, delaySeconds, type Job, RAN, type Schedule, sweepWords } from "./job.ts";
import { systemdPath, systemdWord } from "./quoting.ts";

const execLine = (words: readonly string[]): string => words.map(systemdWord).join(" ");

/**
 * What the sweep changed, told also where it answered 1 or 5: after a failed ExecStart=, no other would run, and the unit
 * stays failed for OnFailure=. $EXIT_STATUS is the sweep's (systemd.exec(5)).
 */
const changesLine = (job: Job): string =>
	execLine(["/bin/sh", "-c", `case "$EXIT_STATUS" in ${RAN}) exec "$@";; esac`, "sh", ...commandWords(job, "changes")]);

const clock = (count: number): string => String(count).padStart(2, "0");

/** systemd.time(7), calendar events. */
export const onCalendar = ({ cadence, hour, minute, timezone }: Job): string => {
	switch (cadence.kind) {
		case "hours":
			return `*-*-* ${clock(hour % cadence.hours)}/${cadence.hours}:${clock(minute)}:00 ${timezone}`;
		case "day":
			return `*-*-* ${clock(hour)}:${clock(minute)}:00 ${timezone}`;
		case "week":
			return `Mon *-*-* ${clock(hour)}:${clock(minute)}:00 ${timezone}`;
		default:
			return assertNever(cadence);
	}
};

const service = (job: Job): string =>
	[
		"[Unit]",
		`Description=stillup sweep of ${systemdPath(job.db)}`,
		"Wants=network-online.target",
		"After=network-online.target",
		"",
		"[Service]",
		"Type=oneshot",
		`WorkingDirectory=${systemdPath(job.folder)}`,
		`ExecStart=${execLine(sweepWords(job))}`,
		`ExecStopPost=${changesLine(job)}`,
		"TimeoutStopSec=10min",
		`StandardOutput=append:${systemdPath(job.log)}`,
		`StandardError=append:${systemdPath(job.log)}`,
		"Nice=10",
		"NoNewPrivileges=yes",
		"PrivateTmp=yes",
		"",
	].join("\n");

const timer = (job: Job): string =>
	[
		"[Unit]",
		`Description=stillup sweeps ${systemdPath(job.db)} ${cadenceText(job)}`,
		"",
		"[Timer]",
		`OnCalendar=${onCalendar(job)}`,
		`RandomizedDelaySec=${delaySeconds(job)}`,
		"Persistent=true",
		"",
		"[Install]",
		"WantedBy=timers.target",
		"",
	].join("\n");

/** A oneshot service and its timer; a missed start is made up for after a reboot (Persistent). */
export const systemdSchedule = (job: Job): Schedule => {
	const folder = "~/.config/systemd/user";
	return {
		files: [
			{ name: `${job.name}.service`, place: `${folder}/${job.name}.service`, content: service(job) },
			{ name: `${job.name}.timer`, place: `${folder}/${job.name}.timer`, content: timer(job) },
		],
		steps: [
			`systemctl --user daemon-reload && systemctl --user enable --now ${job.name}.timer`,
			"loginctl enable-linger        so that it runs while nobody is logged in",
			`systemctl --user list-timers ${job.name}.timer        shows the next start`,
		],
	};
};
