import { availableParallelism, cpus, totalmem, type } from 'node:os';

/** When and on what a part was measured, as one sentence. */
export function aboutThisMachine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const model = cpus()[0]?.model.trim().replaceAll(/\s+/g, ' ') || 'an unnamed processor';
  const memory = Math.round(totalmem() / 1e9);
  return `_Measured on ${day}: ${availableParallelism()} cores of ${model}, ${memory} GB, ${type()}, Node ${process.version}._`;
}
