/** Area under a step curve from each of its times to `tau`, and from 0: `areas[j]` = ∫ S from times[j] to tau. */
export declare const areasTo: (times: readonly number[], survival: readonly number[], tau: number) => {
    readonly total: number;
    readonly areas: readonly number[];
};
