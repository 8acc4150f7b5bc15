import { UserError } from "../../domain/user-error.ts";
import type { ByteSource } from "../bytes/byte-source.ts";
import type { Table, TableSettings } from "../table.ts";

export const openWorkbook = async (_source: ByteSource, _settings: TableSettings): Promise<Table> => {
	throw new UserError("Workbooks are not read yet.", "Save the sheet as CSV.");
};
