/** What looks different once somebody searches; before, no page carries it. */
export const foundStyles = new CSSStyleSheet();

foundStyles.replaceSync(`
  faq-found {
    display: block;
    color: var(--ink);
    font-size: var(--step-0);
  }

  /* It takes the place of the tools above the answers, and as much room. */
  faq-found > output:not(:empty) {
    display: block;
    min-height: 3rem;
    padding-top: 0.75rem;
    color: var(--umber);
    font-size: var(--step-down);
  }

  faq-search ::-webkit-search-cancel-button {
    filter: grayscale(1);
  }

  /* What follows the answers stays out of sight when most of them go. */
  [data-searched] {
    min-height: 100vh;
  }

  [data-searched] > :is(section, .faq-tools) {
    display: none;
  }

  ::highlight(found) {
    background: var(--line);
    color: var(--ink);
  }

  @media (forced-colors: active) {
    ::highlight(found) {
      background: Mark;
      color: MarkText;
    }
  }
`);
