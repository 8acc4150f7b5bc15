/** Area under a step curve from each of its times to `tau`, and from 0: `areas[j]` = ∫ S from times[j] to tau. */
export const areasTo = (times, survival, tau) => {
    const areas = new Array(times.length).fill(0);
    let area = 0;
    let end = tau;
    for (let j = times.length - 1; j >= 0; j--) {
        const start = times[j] ?? 0;
        if (start >= tau)
            continue;
        area += (survival[j] ?? 0) * (end - start);
        areas[j] = area;
        end = start;
    }
    return { total: area + end, areas };
};
