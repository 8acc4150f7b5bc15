import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { repeated } from "../option-values.js";
const WIDTH = 80;
const meaning = ({ means }) => `${means.status}/${means.reason}`;
const summary = (pack) => `${pack.platform.padEnd(14)} ${pack.version}  ${String(pack.rules.length).padStart(3)} rules  ${pack.name}\n`;
const details = (pack, wrapped) => [
    `${pack.name} (${pack.platform}), rules of ${pack.version}`,
    wrapped(pack.hosts.join(", "), WIDTH, "  hosts    ").trimEnd(),
    `  pace     one request every ${pack.lane.spacingMs / 1000} s, ${pack.lane.concurrency} at once`,
    `  asks     ${pack.probes.map((probe) => probe.name).join(", ")}`,
    ...(pack.controls === null
        ? ["  controls none"]
        : [`  controls live ${pack.controls.live}`, `           impossible ${pack.controls.impossible}`]),
    ...(pack.limits ?? []).map((limit) => wrapped(limit, WIDTH, "  limit    ").trimEnd()),
    ...pack.rules.flatMap((rule) => [
        `  ${rule.id}`,
        `    ${meaning(rule)}, ${rule.grade}, observed ${rule.observed}`,
        wrapped(rule.source, WIDTH, "    ").trimEnd(),
    ]),
    "",
].join("\n");
export const addPlatforms = (program, environment, finish) => {
    program
        .command("platforms")
        .summary("the platforms and rules it knows, with grade, source and date")
        .description("Lists the platforms that rule packs know; with a name, its rules with grade, source and date of observation, its " +
        "controls, and what cannot be decided logged out.")
        .argument("[names...]", "platforms to show in full; all for every one")
        .option("--rules <file>", "rule packs over the built-in ones, YAML or JSON (may be repeated)", repeated)
        .action(action(environment, finish, async (run, names, options) => {
        const { UserError } = await import("../../domain/user-error.js");
        const { shortened } = await import("../../domain/printable.js");
        const { wrapped } = await import("../wrapped.js");
        const { nearestWord } = await import("../settings/nearest-word.js");
        const { loadRules } = await import("../load-rules.js");
        const { packs } = await loadRules(run, options.rules);
        const sorted = [...packs].sort((one, other) => (one.platform < other.platform ? -1 : 1));
        const known = sorted.map(({ platform }) => platform);
        const unknown = names.find((name) => name !== "all" && !known.includes(name));
        if (unknown !== undefined) {
            const near = nearestWord(unknown, known);
            throw new UserError(`no platform is called ${shortened(unknown, 40)}`, near === null ? "stillup platforms lists them" : `did you mean ${near}?`);
        }
        const wanted = names.length === 0 || names.includes("all") ? sorted : sorted.filter((pack) => names.includes(pack.platform));
        if (run.common.json)
            run.out(`${JSON.stringify(wanted, null, 2)}\n`);
        else
            for (const pack of wanted)
                run.out(names.length === 0 ? summary(pack) : details(pack, wrapped));
        if (!run.common.json && names.length === 0)
            run.say("\nstillup platforms NAME shows its rules, its controls, and what it cannot tell.\n");
        return EXIT.done;
    }));
};
