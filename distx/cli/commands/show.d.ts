import { type AddCommand } from "../command.ts";
export declare const addShow: AddCommand;
