/** Curves stop where fewer are still followed (statistics.md section 4): the last steps rest on a handful. */
export const FEWEST_AT_RISK = 10;
/** The curve's two bounds at a day, exactly: they differ inside a box alone (statistics.md section 3c). */
export const survivalAt = (boxes, day) => {
    let lower = 0;
    let upper = 0;
    for (const { left, right, mass } of boxes) {
        if (left === right ? left > day : left >= day)
            lower += mass;
        if (right === null || right > day)
            upper += mass;
    }
    return { lower, upper };
};
const staircase = (drops) => {
    const steps = [{ day: 0, value: 1 }];
    let value = 1;
    for (const { day, mass } of [...drops].sort((a, b) => a.day - b.day)) {
        value = Math.max(0, value - mass);
        if (steps.at(-1)?.day === day)
            steps.pop();
        steps.push({ day, value });
    }
    return steps;
};
/** Upper bound: each box's mass goes at its right end. */
export const upperSteps = (boxes) => staircase(boxes.flatMap(({ right, mass }) => (right === null ? [] : [{ day: right, mass }])));
/** Lower bound: each box's mass goes at its left end. A box without end lies past the last look, so nothing goes. */
export const lowerSteps = (boxes) => staircase(boxes.flatMap(({ left, right, mass }) => (right === null ? [] : [{ day: left, mass }])));
/** The value of a step curve at a day; 1 before its first step. */
export const stepAt = (steps, day) => {
    let value = 1;
    for (const step of steps) {
        if (step.day > day)
            break;
        value = step.value;
    }
    return value;
};
/** Keeps the last step in each `width` of days, so that a curve of thousands of steps draws in as many as show. */
export const thinned = (steps, width) => {
    const kept = [];
    for (const step of steps) {
        const previous = kept.at(-1);
        if (previous !== undefined &&
            kept.length > 1 &&
            Math.floor(previous.day / width) === Math.floor(step.day / width)) {
            kept.pop();
        }
        kept.push(step);
    }
    return kept;
};
/** The last day that a curve may be drawn to: no further than the last look, or than ten are at risk; null for none. */
export const curveEnd = (survival) => {
    const lastBox = survival.boxes.at(-1);
    const last = lastBox === undefined ? 0 : (lastBox.right ?? lastBox.left);
    const sparse = survival.points.findIndex((point) => point.atRisk < FEWEST_AT_RISK);
    const end = sparse === -1 ? last : (survival.points[sparse - 1]?.day ?? 0);
    return Math.min(end, last) > 0 ? Math.min(end, last) : null;
};
