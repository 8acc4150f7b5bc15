import { asUserError } from "../store/sqlite/open-database.js";
import { applySettings } from "./settings/apply-settings.js";
const commonOptionsOf = (command, environment) => {
    const given = command.optsWithGlobals();
    const { variables } = environment;
    return {
        db: String(given.db),
        json: given.json === true,
        quiet: given.quiet === true,
        verbose: given.verbose === true,
        color: given.color !== false && (variables.NO_COLOR ?? "") === "" && environment.stdout.isTerminal,
    };
};
/** Wraps an action so that it gets the common options and its exit code reaches `main`. */
export const action = (environment, finish, work) => async (...given) => {
    // Commander appends the command itself after the operands and options.
    const command = given.at(-1);
    const settings = await applySettings(command, environment);
    const common = commonOptionsOf(command, environment);
    const run = {
        environment,
        common,
        duePolicy: async () => {
            const { duePolicyFrom } = await import("./settings/due-policy.js");
            return duePolicyFrom(command.parent ?? command, environment.variables, settings);
        },
        ownControls: async () => {
            if (settings === null)
                return new Map();
            const { controlsFrom } = await import("./settings/control-settings.js");
            return controlsFrom(settings.content);
        },
        out: (text) => environment.stdout.write(text),
        say: (text) => {
            if (!common.quiet)
                environment.stderr.write(text);
        },
        warn: (text) => environment.stderr.write(text),
    };
    try {
        finish(await work(run, ...given.slice(0, -1)));
    }
    catch (error) {
        // A disk that fills up or a damaged page can break any read or write, also in the middle of a list.
        throw asUserError(error, common.db);
    }
};
