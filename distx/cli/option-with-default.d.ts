import { Option } from "commander";
/** An option whose default is read, and shown in help, as a user would write it: `20s`, not 20000. */
export declare const optionWithDefault: (flags: string, description: string, read: (text: string) => unknown, text: string) => Option;
