import { cadenceText, commandWords, delaySeconds, longestSweep } from "./job.js";
import { systemdPath, systemdWord } from "./quoting.js";
const execLine = (words) => `ExecStart=${words.map(systemdWord).join(" ")}`;
const clock = (count) => String(count).padStart(2, "0");
/** systemd.time(7), calendar events. */
export const onCalendar = ({ cadence, hour, minute, timezone }) => {
    switch (cadence.kind) {
        case "hours":
            return `*-*-* ${clock(hour % cadence.hours)}/${cadence.hours}:${clock(minute)}:00 ${timezone}`;
        case "day":
            return `*-*-* ${clock(hour)}:${clock(minute)}:00 ${timezone}`;
        case "week":
            return `Mon *-*-* ${clock(hour)}:${clock(minute)}:00 ${timezone}`;
    }
};
const service = (job) => [
    "[Unit]",
    `Description=stillup sweep of ${systemdPath(job.db)}`,
    "Wants=network-online.target",
    "After=network-online.target",
    "",
    "[Service]",
    "Type=oneshot",
    `WorkingDirectory=${systemdPath(job.folder)}`,
    execLine(commandWords(job, "sweep", "--quiet", "--max-duration", longestSweep(job))),
    execLine(commandWords(job, "changes")),
    `StandardOutput=append:${systemdPath(job.log)}`,
    `StandardError=append:${systemdPath(job.log)}`,
    "Nice=10",
    "NoNewPrivileges=yes",
    "PrivateTmp=yes",
    "",
].join("\n");
const timer = (job) => [
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
export const systemdSchedule = (job) => {
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
