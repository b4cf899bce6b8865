/**
 * Netlify's redirect engine, compiled to WebAssembly; the package brings no types.
 * Only what rules.ts uses is described.
 */
declare module 'netlify-redirector' {
  export interface MatchRequest {
    scheme: string;
    host: string;
    path: string;
    /** Without the question mark. */
    query: string;
    getHeader(name: string): string;
    getCookie(name: string): string;
  }
  export interface Match {
    to: string;
    status: number;
    force: boolean;
  }
  export interface RedirectMatcher {
    match(request: MatchRequest): Match | null;
  }
  const redirector: {
    parseJSON(
      rules: string,
      options: { jwtSecret?: string; jwtRoleClaim?: string },
    ): Promise<RedirectMatcher>;
  };
  export default redirector;
}
