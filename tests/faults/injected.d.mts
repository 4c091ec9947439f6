/** Lets a fault strike in this process: `EIO@12`. What comes back ends that and tells how many operations there were. */
export function inject(fault: string): () => number;
