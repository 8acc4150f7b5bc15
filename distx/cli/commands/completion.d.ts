import { type AddCommand } from "../command.ts";
export declare const addCompletion: AddCommand;
