/** The operands, where `-` stands for the lines of standard input; empty lines are left out. */
export declare function linesOf(operands: readonly string[], stdin: () => AsyncIterable<Uint8Array>): AsyncGenerator<string>;
