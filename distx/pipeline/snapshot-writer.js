/** A full batch is written at once; a smaller one after a quarter of a second (performance.md, advice 10). */
const BATCH = 500;
const LONGEST_WAIT_MS = 250;
export const createSnapshotWriter = (store, sweep, onStored) => {
    let batch = [];
    let timer = null;
    let changed = 0;
    let writing = Promise.resolve();
    let failure = null;
    const flush = () => {
        if (timer !== null)
            clearTimeout(timer);
        timer = null;
        const looks = batch;
        batch = [];
        if (looks.length === 0)
            return;
        writing = writing.then(async () => {
            if (failure !== null)
                return;
            try {
                changed += await store.append(sweep, looks);
                onStored(looks.length);
            }
            catch (error) {
                failure = error;
            }
        });
    };
    return {
        add: (look) => {
            if (failure !== null)
                throw failure;
            batch.push(look);
            if (batch.length >= BATCH)
                flush();
            else
                timer ??= setTimeout(flush, LONGEST_WAIT_MS);
        },
        finish: async () => {
            flush();
            await writing;
            if (failure !== null)
                throw failure;
            return changed;
        },
    };
};
