import { z } from "zod";
// A whole study as JSON Lines: a header, for each table a line with its columns and then its rows as arrays, and a last
// line that tells how many rows there were. Every row is as it is stored, hash chains and seals included, so that
// `verify` and an earlier proof hold on the machine that loads it.
export const FORMAT = "stillup-study";
export const header = z.object({ format: z.literal(FORMAT), schema: z.int().positive(), tool: z.string() });
export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export const endLine = z.object({ rows: z.int().nonnegative() });
/** Bytes are written in hexadecimal; all else is JSON as it is. */
const value = z.union([z.string(), z.number(), z.null(), z.object({ hex: z.string().regex(/^([0-9a-f]{2})*$/) })]);
export const rowLine = z.array(value);
export const toJson = (stored) => Buffer.isBuffer(stored) ? { hex: stored.toString("hex") } : stored;
export const fromJson = (written) => typeof written === "object" && written !== null ? Buffer.from(written.hex, "hex") : written;
