import { createInterface } from "node:readline";
import { Readable } from "node:stream";
/** The operands, where `-` stands for the lines of standard input; empty lines are left out. */
export async function* linesOf(operands, stdin) {
    for (const operand of operands) {
        if (operand !== "-") {
            yield operand;
            continue;
        }
        for await (const line of createInterface({ input: Readable.from(stdin()), crlfDelay: Number.POSITIVE_INFINITY }))
            if (line.trim() !== "")
                yield line.trim();
    }
}
