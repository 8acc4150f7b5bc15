import { type AddCommand } from "../command.ts";
export declare const addConfig: AddCommand;
