/** What looks different during a search; before, no page carries it. */
export const resultStyles = new CSSStyleSheet();

resultStyles.replaceSync(`
  faq-found {
    display: block;
    color: var(--ink);
    font-size: var(--step-0);
  }

  faq-accordion faq-found h2 {
    margin: 0;
    font: var(--step-down) / 1.5 var(--text);
  }

  /* It takes the place of the tools above the answers, and as much room. */
  [data-searched] faq-found h2 {
    min-height: 3rem;
    padding-top: 0.75rem;
  }

  faq-search ::-webkit-search-cancel-button {
    filter: grayscale(1);
  }

  /* On paper the answers found come first, and the others below them. */
  @media screen {
    /* What follows the answers stays out of sight when most of them go. */
    [data-searched] {
      min-height: 100vh;
    }

    /*
     * Put away, but not taken apart: many answers would take long to be laid out again. What is
     * not visible does not count as moved when it comes closer.
     */
    faq-accordion > [aria-hidden] {
      visibility: hidden;
      height: 0;
      min-height: 0;
      overflow: clip;
      content-visibility: hidden;
    }

    @supports not (content-visibility: hidden) {
      faq-accordion > [aria-hidden] {
        display: none;
      }
    }
  }

  /* Back again, those out of sight wait till somebody comes to them. A ring of focus is wider. */
  @supports (overflow-clip-margin: 1rem) {
    [data-kept]:not([aria-hidden]) {
      overflow-clip-margin: 1rem;
      content-visibility: auto;
    }
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
