import { Argument } from "commander";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
const SHELLS = ["bash", "zsh", "fish"];
export const addCompletion = (program, environment, finish) => {
    program
        .command("completion")
        .summary("prints a completion script for bash, zsh or fish")
        .description("Prints a script that lets the shell complete commands, flags and their values.")
        .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
        .action(action(environment, finish, async (run, shell) => {
        const { shapeOf } = await import("../reference/program-shape.js");
        const shape = shapeOf(program);
        switch (shell) {
            case "bash":
                run.out((await import("../reference/bash.js")).bashCompletion(shape));
                break;
            case "zsh":
                run.out((await import("../reference/zsh.js")).zshCompletion(shape));
                break;
            case "fish":
                run.out((await import("../reference/fish.js")).fishCompletion(shape));
                break;
        }
        return EXIT.done;
    }));
};
