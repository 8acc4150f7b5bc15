import { type Knowledge } from "./built-in.ts";
import { type UserPack } from "./pack-schema.ts";
/**
 * The built-in knowledge with a user's packs (`--rules FILE`) over it: rules, probes and phrases of the same name are
 * replaced, others added in front; for a platform nobody knows yet the pack must be whole.
 * @throws ZodError when a new platform's pack lacks a part
 */
export declare const mergePacks: (given: readonly UserPack[]) => Knowledge;
