import { logLikelihood } from "./likelihood.js";
const MOST_HALVINGS = 40;
export const icmRoom = (boxes) => {
    const room = () => new Float64Array(boxes + 1);
    return {
        slope: room(),
        curvature: room(),
        target: room(),
        value: room(),
        weight: room(),
        length: new Int32Array(boxes + 1),
        trial: room(),
    };
};
/** First and minus second derivative of the log-likelihood in each F_j. */
const derivatives = ({ from, to, weight }, F, { slope, curvature }) => {
    slope.fill(0);
    curvature.fill(0);
    for (let i = 0; i < from.length; i++) {
        const a = from[i] ?? 0;
        const b = to[i] ?? 0;
        const P = (F[b] ?? 0) - (F[a] ?? 0);
        const first = (weight[i] ?? 0) / P;
        const second = first / P;
        slope[b] = (slope[b] ?? 0) + first;
        slope[a] = (slope[a] ?? 0) - first;
        curvature[b] = (curvature[b] ?? 0) + second;
        curvature[a] = (curvature[a] ?? 0) + second;
    }
};
/** Weighted pool-adjacent-violators of F_j + slope_j / curvature_j, cut to 0 … 1, into `target`. */
const pool = (boxes, F, room) => {
    const { slope, curvature, target, value, weight, length } = room;
    let blocks = 0;
    for (let j = 1; j < boxes; j++) {
        let w = curvature[j] ?? 0;
        let v = (F[j] ?? 0) + (slope[j] ?? 0) / w;
        let count = 1;
        while (blocks > 0 && (value[blocks - 1] ?? 0) >= v) {
            blocks--;
            const other = weight[blocks] ?? 0;
            v = (v * w + (value[blocks] ?? 0) * other) / (w + other);
            w += other;
            count += length[blocks] ?? 0;
        }
        value[blocks] = v;
        weight[blocks] = w;
        length[blocks++] = count;
    }
    let j = 1;
    for (let block = 0; block < blocks; block++) {
        const v = Math.min(1, Math.max(0, value[block] ?? 0));
        for (let count = length[block] ?? 0; count > 0; count--)
            target[j++] = v;
    }
    target[0] = 0;
    target[boxes] = 1;
};
/**
 * One step of the iterative convex minorant (Groeneboom and Wellner 1992), halved until the likelihood does not fall
 * (Jongbloed 1998). Replaces F; unlike EM it can take a mass to 0 and back.
 */
export const icmStep = (cover, F, room) => {
    derivatives(cover, F, room);
    pool(cover.boxes, F, room);
    const { target, trial } = room;
    const before = logLikelihood(cover, F);
    let step = 1;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
        for (let j = 0; j <= cover.boxes; j++) {
            const f = F[j] ?? 0;
            trial[j] = f + step * ((target[j] ?? 0) - f);
        }
        if (logLikelihood(cover, trial) >= before) {
            F.set(trial);
            return;
        }
        step /= 2;
    }
};
