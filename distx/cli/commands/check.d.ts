import { type AddCommand } from "../command.ts";
export declare const addCheck: AddCommand;
