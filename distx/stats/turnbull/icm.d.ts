import type { Cover } from "./cover.ts";
/** Room that a step needs, made once for all steps of a fit. */
export type IcmRoom = {
    readonly slope: Float64Array;
    readonly curvature: Float64Array;
    readonly target: Float64Array;
    readonly value: Float64Array;
    readonly weight: Float64Array;
    readonly length: Int32Array;
    readonly trial: Float64Array;
};
export declare const icmRoom: (boxes: number) => IcmRoom;
/**
 * One step of the iterative convex minorant (Groeneboom and Wellner 1992), halved until the likelihood does not fall
 * (Jongbloed 1998). Replaces F; unlike EM it can take a mass to 0 and back.
 */
export declare const icmStep: (cover: Cover, F: Float64Array, room: IcmRoom) => void;
