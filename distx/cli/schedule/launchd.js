import { shellLine } from "./cron.js";
import { startHours } from "./job.js";
import { xmlText } from "./quoting.js";
const startTimes = (job) => startHours(job)
    .map((hour) => {
    const weekday = job.cadence.kind === "week" ? "<key>Weekday</key><integer>1</integer>" : "";
    return `\t\t<dict>${weekday}<key>Hour</key><integer>${hour}</integer><key>Minute</key><integer>${job.minute}</integer></dict>`;
})
    .join("\n");
/** A launchd.plist(5) agent. launchd knows only the machine's own time zone, and no random delay: the shell waits. */
export const launchdSchedule = (job) => {
    const label = `org.stillup.${job.name}`;
    const content = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key><string>${xmlText(label)}</string>
	<key>ProgramArguments</key>
	<array>
		<string>/bin/sh</string>
		<string>-c</string>
		<string>${xmlText(shellLine(job))}</string>
	</array>
	<key>WorkingDirectory</key><string>${xmlText(job.folder)}</string>
	<key>StartCalendarInterval</key>
	<array>
${startTimes(job)}
	</array>
	<key>StandardOutPath</key><string>${xmlText(job.log)}</string>
	<key>StandardErrorPath</key><string>${xmlText(job.log)}</string>
	<key>ProcessType</key><string>Background</string>
</dict>
</plist>
`;
    const place = `~/Library/LaunchAgents/${label}.plist`;
    return {
        files: [{ name: `${label}.plist`, place, content }],
        steps: [`launchctl bootstrap gui/$(id -u) ${place}`, "times are those of the machine's own time zone"],
    };
};
