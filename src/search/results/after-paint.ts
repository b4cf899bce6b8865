/**
 * A frame's own callbacks come before it is painted; a task asked for in one comes after. The
 * accordion has the same for itself: it is part of its page, and a shared file would be fetched.
 */
export const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => setTimeout(act));
};
