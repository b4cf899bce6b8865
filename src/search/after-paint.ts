/** A frame's own callbacks come before it is painted; a task asked for in one comes after. */
export const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => setTimeout(act));
};
