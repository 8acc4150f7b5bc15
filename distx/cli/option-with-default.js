import { Option } from "commander";
/** An option whose default is read, and shown in help, as a user would write it: `20s`, not 20000. */
export const optionWithDefault = (flags, description, read, text) => new Option(flags, description).argParser(read).default(read(text), text);
