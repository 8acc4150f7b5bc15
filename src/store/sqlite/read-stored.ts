/**
 * Reads what a row holds. Where it does not read as it was written, the file is damaged or was altered: told with a code
 * like SQLite's own, so that it is explained as those are (open-database.ts), and never a fault of the program.
 */
export const readStored = <Value>(what: string, read: () => Value): Value => {
	try {
		return read();
	} catch (error) {
		throw Object.assign(new Error(`${what} does not read as it was written`, { cause: error }), {
			code: "SQLITE_CORRUPT_CONTENT",
		});
	}
};
