import sharp from 'sharp';

/** A change to what is published, as a mistake in the code would make it: on every site. */
export interface SiteMutant {
  /** What goes wrong: "a lost canonical address". */
  what: string;
  /** The test file that should notice it, which is tried before the others. */
  first: string;
  /** The published files it is tried on, by path. */
  files: RegExp;
  /** The file as it goes wrong; undefined where it is lost, the same where it has no such place. */
  change: (contents: Buffer, file: string) => Buffer | string | undefined | Promise<Buffer>;
  /** A mistake on one file of each site alone, not on all that have such a place. */
  once?: true;
}

const PAGES = /\.html$/;
const page = (path: string): RegExp => new RegExp(`^${path}index\\.html$`);
const LISTED = /^(?!404|thanks|admin|how-they).*index\.html$/;

type Text = (text: string) => string;
const edited =
  (change: Text): SiteMutant['change'] =>
  (contents) =>
    change(contents.toString('utf8'));
const swap = (from: RegExp | string, to: string): SiteMutant['change'] =>
  edited((text) => text.replace(from, to));
const swapAll = (from: RegExp, to: string): SiteMutant['change'] =>
  edited((text) => text.replaceAll(from, to));
const without = (what: RegExp | string): SiteMutant['change'] => swap(what, '');
const gone: SiteMutant['change'] = () => undefined;

type Graph = Record<string, unknown>[];
/** A change to the graph of a page, or to that of the whole site. */
const inGraph = (change: (graph: Graph) => unknown): SiteMutant['change'] =>
  edited((text) =>
    text.replace(
      /(?<=<script type="application\/ld\+json">).*?(?=<\/script>)|^\{"@context".*$/s,
      (json) => {
        const document = JSON.parse(json) as { '@graph': Graph };
        change(document['@graph']);
        return JSON.stringify(document).replaceAll(/<(?=!--|\/?script)/gi, String.raw`\u003c`);
      },
    ),
  );
const nodes = (graph: Graph, type: string): Graph =>
  graph.filter((node) => node['@type'] === type && Object.keys(node).length > 4);
const setAll =
  (type: string, key: string, value: unknown): ((graph: Graph) => void) =>
  (graph) => {
    for (const node of nodes(graph, type)) node[key] = value;
  };
const drop =
  (type: string, key: string): ((graph: Graph) => void) =>
  (graph) => {
    for (const node of nodes(graph, type)) delete node[key];
  };

const inJson = (change: (json: Record<string, unknown>) => void): SiteMutant['change'] =>
  edited((text) => {
    const json = JSON.parse(text) as Record<string, unknown>;
    change(json);
    return JSON.stringify(json);
  });

const HEAD: SiteMutant[] = [
  {
    what: 'a lost canonical address',
    first: 'head',
    files: page('services/'),
    change: without(/<link rel="canonical"[^>]*>/),
  },
  {
    what: 'the canonical address of another page',
    first: 'head',
    files: page('gallery/'),
    change: swap(/(rel="canonical" href="[^"]*)gallery\//, '$1services/'),
  },
  {
    what: 'a canonical address without its slash',
    first: 'head',
    files: LISTED,
    change: swap(/(rel="canonical" href="[^"]*[^/"])\/"/, '$1"'),
  },
  {
    what: 'a page without a language',
    first: 'attributes',
    files: PAGES,
    change: swap('<html lang="en-GB">', '<html>'),
    once: true,
  },
  {
    what: 'another language',
    first: 'attributes',
    files: PAGES,
    change: swap('lang="en-GB"', 'lang="en-US"'),
  },
  {
    what: 'noindex on a page that may be listed',
    first: 'head',
    files: page('aftercare/'),
    change: swap(/(name="robots" content=")[^"]*/, '$1noindex, nofollow'),
  },
  {
    what: 'no word to robots',
    first: 'head',
    files: LISTED,
    change: without(/<meta name="robots"[^>]*>/),
    once: true,
  },
  {
    what: 'a page of thanks that may be listed',
    first: 'head',
    files: page('thanks/'),
    change: swap('content="noindex"', 'content="all"'),
  },
  {
    what: 'an alternate language that is not there',
    first: 'head',
    files: LISTED,
    change: swap('</title>', '</title><link rel="alternate" hreflang="fr" href="/fr/">'),
    once: true,
  },
  {
    what: 'a share picture of another size than it says',
    first: 'head',
    files: LISTED,
    change: swap('og:image:width" content="1200"', 'og:image:width" content="1024"'),
  },
  {
    what: 'a share picture without words',
    first: 'head',
    files: LISTED,
    change: without(/<meta property="og:image:alt"[^>]*>/),
  },
  {
    what: 'a share picture that is not there',
    first: 'share',
    files: /^share\/faq\.png$/,
    change: gone,
  },
  {
    what: 'another page’s share picture',
    first: 'share',
    files: page('contact/'),
    change: swapAll(/\/share\/contact\.png/g, '/share/faq.png'),
  },
  {
    what: 'a title without the clinic’s name',
    first: 'head',
    files: LISTED,
    change: swap(/ – [^<]*<\/title>/, '</title>'),
  },
  {
    what: 'a description of two pages',
    first: 'head',
    files: page('contact/'),
    change: swap(
      /(property="og:description" content=")[^"]*/,
      '$1All about our services, gallery and what it is like to come here.',
    ),
  },
  {
    what: 'no picture for home screens',
    first: 'head',
    files: PAGES,
    change: without(/<link rel="apple-touch-icon"[^>]*>/),
  },
  {
    what: 'no Markdown beside the answers',
    first: 'head',
    files: page('faq/'),
    change: without(/<link rel="alternate" type="text\/markdown"[^>]*>/),
  },
  {
    what: 'a first frame that waits for nothing',
    first: 'head',
    files: PAGES,
    change: swap(/rel="expect" href="#[^"]*"/, 'rel="expect" href="#nowhere"'),
    once: true,
  },
  {
    what: 'no colour for the dark',
    first: 'head',
    files: PAGES,
    change: without(/<meta name="theme-color"[^>]*dark[^>]*>/),
  },
];

const MARKUP: SiteMutant[] = [
  {
    what: 'data-nosnippet lost on the foot',
    first: 'attributes',
    files: PAGES,
    change: swap('<footer class="site-foot" data-nosnippet', '<footer class="site-foot"'),
  },
  {
    what: 'data-nosnippet lost under the answers',
    first: 'attributes',
    files: page('faq/.*'),
    change: swapAll(/(<p class="qa-related[^>]*?) data-nosnippet(="[^"]*")?/g, '$1'),
  },
  {
    what: 'data-nosnippet lost on the search',
    first: 'attributes',
    files: page('faq/'),
    change: swap('role="search" data-nosnippet="true"', 'role="search"'),
  },
  {
    what: 'data-nosnippet on an answer',
    first: 'attributes',
    files: page('faq/.*'),
    change: swap('class="qa-answer prose"', 'class="qa-answer prose" data-nosnippet'),
  },
  {
    what: 'aria-current lost in the menu',
    first: 'attributes',
    files: page('gallery/'),
    change: swap('<a href="/gallery/" aria-current="page">Gallery', '<a href="/gallery/">Gallery'),
  },
  {
    what: 'aria-current lost on the way to the page',
    first: 'attributes',
    files: LISTED,
    change: swap('<li aria-current="page">', '<li>'),
  },
  {
    what: 'aria-current on another page',
    first: 'attributes',
    files: page('services/'),
    change: swap('<a href="/gallery/">Gallery', '<a href="/gallery/" aria-current="page">Gallery'),
  },
  {
    what: 'a section without its heading’s name',
    first: 'attributes',
    files: page('faq/'),
    change: swapAll(/ aria-labelledby="[^"]*"/g, ''),
  },
  {
    what: 'a section with another heading’s name',
    first: 'attributes',
    files: page('faq/'),
    change: swap(/(<section aria-labelledby=")[^"]*("><h2 id="(?!x)[^"]*")/, '$1title$2'),
  },
  {
    what: 'role="list" lost',
    first: 'attributes',
    files: page('services/'),
    change: swap(/<ul role="list" class="service-list"/, '<ul class="service-list"'),
  },
  {
    what: 'role="list" lost everywhere',
    first: 'attributes',
    files: PAGES,
    change: swapAll(/ role="list"/g, ''),
  },
  {
    what: 'role="status" lost',
    first: 'attributes',
    files: page('contact/'),
    change: without(' role="status"'),
  },
  {
    what: 'role="search" lost',
    first: 'attributes',
    files: page('faq/'),
    change: without(' role="search"'),
  },
  {
    what: 'two menus of one name',
    first: 'attributes',
    files: PAGES,
    change: swap('aria-label="All pages"', 'aria-label="Main"'),
  },
  {
    what: 'a drawing that is read out',
    first: 'attributes',
    files: page('services/'),
    change: swap(/ aria-hidden="true"/, ''),
  },
  {
    what: 'an empty alternative text',
    first: 'pages',
    files: page('gallery/'),
    change: swap(/(<main[^]*?<img[^>]* alt=")[^"]*/, '$1'),
  },
  {
    what: 'an alternative text of the other picture',
    first: 'pictures',
    files: /^gallery\/.+\/index\.html$/,
    change: edited((text) => {
      const alts = [...text.matchAll(/<img[^>]* alt="([^"]+)"/g)];
      return text.replace(alts[0]?.[1] ?? ' ', alts[1]?.[1] ?? ' ');
    }),
  },
  {
    what: 'a picture without its height',
    first: 'attributes',
    files: page('gallery/'),
    change: swap(/(<main[^]*?<img[^>]*) height="\d+"/, '$1'),
  },
  {
    what: 'two h1',
    first: 'pages',
    files: page('aftercare/'),
    change: swap('<h2>', '<h1>x</h1><h2>'),
  },
  { what: 'no h1', first: 'pages', files: page('contact/'), change: swapAll(/(<\/?)h1\b/g, '$1p') },
  {
    what: 'an id twice',
    first: 'html',
    files: page('faq/'),
    change: swap(/(<div id="([^"]+)" class="qa-answer prose">)/, '$1<i id="$2"></i>'),
  },
  {
    what: 'a way past the head that leads nowhere',
    first: 'attributes',
    files: PAGES,
    change: swap('href="#main"', 'href="#content"'),
  },
  {
    what: 'a fragment that is not there',
    first: 'publishing',
    files: page('services/[^/]+/'),
    change: swap(/href="\/faq\/#[^"]+"/, 'href="/faq/#no-such-answer"'),
  },
  {
    what: 'a page that is not there',
    first: 'publishing',
    files: PAGES,
    change: swap('<a href="/privacy/">', '<a href="/datenschutz/">'),
  },
  {
    what: 'a foreign picture',
    first: 'pages',
    files: page(''),
    change: swap(
      '</main>',
      '<img src="https://pixel.example/p.gif" alt="A picture of something" width="1" height="1"></main>',
    ),
  },
  {
    what: 'a foreign script',
    first: 'pages',
    files: page(''),
    change: swap('</body>', '<script src="https://count.example/c.js"></script></body>'),
  },
  {
    what: 'a foreign font in a style',
    first: 'pages',
    files: PAGES,
    change: swap(
      '</style>',
      '@font-face{font-family:X;src:url(https://fonts.example/x.woff2)}</style>',
    ),
    once: true,
  },
  {
    what: 'an attribute with script',
    first: 'pages',
    files: PAGES,
    change: swap('<main id="main">', '<main id="main" onclick="x()">'),
    once: true,
  },
  {
    what: 'an attribute with style',
    first: 'pages',
    files: PAGES,
    change: swap('<h1', '<h1 style="color:red"'),
    once: true,
  },
  {
    what: 'an answer that stands open',
    first: 'attributes',
    files: page('faq/.*'),
    change: swap('<details class="qa">', '<details class="qa" open>'),
  },
  {
    what: 'answers of which one closes the other',
    first: 'attributes',
    files: page('faq/.*'),
    change: swapAll(/<details class="qa">/g, '<details class="qa" name="qa">'),
  },
  {
    what: 'a day in words that is another',
    first: 'attributes',
    files: page('services/[^/]+/'),
    change: swap(/(<time datetime="\d{4}-\d\d-)(\d)(\d)"/, '$11$3"'),
  },
  {
    what: 'a table head that heads nothing',
    first: 'attributes',
    files: page('aftercare/'),
    change: swapAll(/ scope="col"/g, ''),
  },
  {
    what: 'a menu that differs on one page',
    first: 'attributes',
    files: page('aftercare/'),
    change: swap(
      /<li><a href="\/contact\/">Contact<\/a><\/li><\/ul><\/nav><\/header>/,
      '</ul></nav></header>',
    ),
  },
];

const FORM: SiteMutant[] = [
  {
    what: 'a form without its name for the host',
    first: 'publishing',
    files: page('contact/'),
    change: without('<input type="hidden" name="form-name" value="enquiry">'),
  },
  {
    what: 'a form whose name is another',
    first: 'attributes',
    files: page('contact/'),
    change: swap('name="form-name" value="enquiry"', 'name="form-name" value="contact"'),
  },
  {
    what: 'no trap for robots',
    first: 'publishing',
    files: page('contact/'),
    change: without(/<p hidden>.*?<\/p>/s),
  },
  {
    what: 'a trap that shows',
    first: 'publishing',
    files: page('contact/'),
    change: swap('<p hidden>', '<p>'),
  },
  {
    what: 'a form that is sent by address',
    first: 'publishing',
    files: page('contact/'),
    change: swap('method="post"', 'method="get"'),
  },
  {
    what: 'a field that need not be filled in',
    first: 'attributes',
    files: page('contact/'),
    change: swap(/ required( maxlength="200")/, '$1'),
  },
  {
    what: 'a fault that no field is described by',
    first: 'attributes',
    files: page('contact/'),
    change: without(' aria-describedby="enquiry-adult-fault"'),
  },
  {
    what: 'a field without a label',
    first: 'attributes',
    files: page('contact/'),
    change: swap('<label for="enquiry-message">', '<label>'),
  },
  {
    what: 'news that are agreed to beforehand',
    first: 'attributes',
    files: page('contact/'),
    change: swap('name="news" value="yes"', 'name="news" value="yes" checked'),
  },
  {
    what: 'a field without an end',
    first: 'attributes',
    files: page('contact/'),
    change: without(' maxlength="4000"'),
  },
];

const ANSWERS: SiteMutant[] = [
  {
    what: 'two panels swapped',
    first: 'parity',
    files: page('faq/.*'),
    change: edited((text) => {
      const panels = [...text.matchAll(/(?<=class="qa-answer prose">)(.*?)(?=<\/div>)/gs)].map(
        ([all]) => all,
      );
      const [one = '', two = ''] = panels;
      return text
        .replace(one, '\u0000')
        .replace(two, () => one)
        .replace('\u0000', () => two);
    }),
  },
  {
    what: 'a figure of an answer changed',
    first: 'parity',
    files: page('faq/.*'),
    change: swap(/(class="qa-answer prose">[^§]*?)\b4\b/, '$15'),
  },
  {
    what: 'an answer that says it twice',
    first: 'parity',
    files: page('faq/.*'),
    change: swap(/(class="qa-answer prose">)(\s*<p>.*?<\/p>)/s, '$1$2$2'),
  },
  {
    what: 'a question in other words',
    first: 'parity',
    files: page('faq/.*'),
    change: swap(/<h3>[^<]*<\/h3>/, '<h3>Is it good?</h3>'),
  },
  {
    what: 'a summary under another question',
    first: 'files',
    files: page('faq/.*'),
    change: swap(/(<span class="qa-summary">)[^<]*/, '$1Yes.'),
  },
  {
    what: 'a very short answer of another kind',
    first: 'attributes',
    files: page('faq/.*'),
    change: swap(/(<span class="qa-short">)[^<]*/, '$1No'),
  },
  {
    what: 'a very short answer lost',
    first: 'attributes',
    files: page('faq/.*'),
    change: swap(/<span class="qa-short">[^<]*<\/span>/, ''),
  },
  {
    what: 'a way to ask where there is none',
    first: 'attributes',
    files: page('faq/.*'),
    change: swap(
      /<\/faq-accordion>/,
      '<p class="qa-ask" data-nosnippet><a href="/contact/">Ask us</a></p></faq-accordion>',
    ),
  },
  {
    what: 'an answer of faq.md cut short',
    first: 'parity',
    files: /^faq\.md$/,
    change: swap(/\. [^.\n]*\.\n\n</, '.\n\n<'),
  },
  {
    what: 'an answer missing in the feed',
    first: 'parity',
    files: /^feed\.json$/,
    change: inJson((feed) => {
      (feed['items'] as unknown[]).pop();
    }),
  },
  {
    what: 'a day of the feed changed',
    first: 'files',
    files: /^feed\.json$/,
    change: swap(/("date_published":")\d{4}/, '$12020'),
  },
  {
    what: 'a summary missing in the feed',
    first: 'files',
    files: /^feed\.json$/,
    change: without(/"summary":"[^"]*",/),
  },
  {
    what: 'a feed at another address than it says',
    first: 'files',
    files: /^feed\.json$/,
    change: swap('/feed.json"', '/feed.xml"'),
  },
  {
    what: 'a link of llms.txt without a title',
    first: 'files',
    files: /^llms\.txt$/,
    change: swap(/- \[[^\]]*\]/, '- []'),
  },
  {
    what: 'a title of llms.txt of another page',
    first: 'files',
    files: /^llms\.txt$/,
    change: swap('[Gallery]', '[Services]'),
  },
  {
    what: 'a link of llms.txt to nowhere',
    first: 'files',
    files: /^llms\.txt$/,
    change: swap('/contact/)', '/kontakt/)'),
  },
  {
    what: 'an answer missing in llms.txt',
    first: 'parity',
    files: /^llms\.txt$/,
    change: without(/\n- \[[^\n]*\/#[^\n]*/),
  },
  {
    what: 'a question missing in the search',
    first: 'search',
    files: /^faq-search\.json$/,
    change: swap(/"slugs":\["[^"]*",/, '"slugs":['),
  },
  {
    what: 'a question by another name',
    first: 'enquiry',
    files: /^faq-questions\.json$/,
    change: swap(/:"[^"]*"/, ':"Is it good?"'),
  },
];

const GRAPH: SiteMutant[] = [
  {
    what: 'a second FAQPage',
    first: 'graph',
    files: page('services/'),
    change: inGraph((graph) => {
      const own = graph.find((node) => String(node['@id']).endsWith('#webpage'));
      if (own) own['@type'] = 'FAQPage';
    }),
  },
  {
    what: 'mainEntity turned into about',
    first: 'graph-values',
    files: page('(services/[^/]+/|gallery/|prices/)'),
    change: swap('"mainEntity":', '"about":'),
  },
  {
    what: 'a price’s decimal point',
    first: 'graph-values',
    files: page('prices/'),
    change: swap(/"price":"(\d+)\.(\d\d)"/, '"price":"$1$2.00"'),
  },
  {
    what: 'the lowest price rounded',
    first: 'graph-values',
    files: page('(prices/|services/scars/)'),
    change: swap(/"minPrice":[\d.]+/, '"minPrice":349'),
  },
  {
    what: 'a price in another currency',
    first: 'graph-values',
    files: page('prices/'),
    change: swapAll(/"priceCurrency":"GBP"/g, '"priceCurrency":"EUR"'),
  },
  {
    what: 'the way without a step',
    first: 'graph-values',
    files: page('services/[^/]+/'),
    change: inGraph((graph) => {
      for (const node of graph.filter((one) => one['@type'] === 'BreadcrumbList'))
        (node['itemListElement'] as unknown[]).splice(1, 1);
    }),
  },
  {
    what: 'a day of a page changed',
    first: 'graph-values',
    files: page('services/[^/]+/'),
    change: inGraph(setAll('WebPage', 'datePublished', '2020-01-01')),
  },
  {
    what: 'a day of a question changed',
    first: 'graph-values',
    files: page('faq/.*'),
    change: swapAll(/("answerCount":1,"inLanguage":"en-GB","datePublished":")\d{4}/g, '$12020'),
  },
  {
    what: 'the graph without the page’s picture',
    first: 'graph-values',
    files: page('aftercare/'),
    change: inGraph(drop('WebPage', 'primaryImageOfPage')),
  },
  {
    what: 'a picture larger than it is',
    first: 'pictures',
    files: LISTED,
    change: swapAll(/"value":1200/g, '"value":2400'),
  },
  {
    what: 'the phone number changed',
    first: 'graph-values',
    files: page('(contact/)?'),
    change: swap(/("telephone":"\+\d+)\d"/, '$10"'),
  },
  {
    what: 'opening hours changed',
    first: 'graph-values',
    files: page('(contact/)?'),
    change: swap('"opens":"09:30"', '"opens":"09:00"'),
  },
  {
    what: 'a licence’s last day changed',
    first: 'graph-values',
    files: page(''),
    change: swap(/("expires":")\d{4}/, '$12098'),
  },
  {
    what: 'a service of another name',
    first: 'graph-values',
    files: page('services/[^/]+/'),
    change: inGraph(setAll('Service', 'name', 'Scalp micropigmentation')),
  },
  {
    what: 'a rating that the clinic gives itself',
    first: 'graph',
    files: page(''),
    change: inGraph(
      setAll('HealthAndBeautyBusiness', 'aggregateRating', {
        '@type': 'AggregateRating',
        ratingValue: 5,
        ratingCount: 9,
      }),
    ),
  },
  {
    what: 'another kind of business',
    first: 'graph',
    files: LISTED,
    change: swapAll(/"HealthAndBeautyBusiness"/g, '"MedicalClinic"'),
  },
  {
    what: 'a case without its rights',
    first: 'graph',
    files: page('gallery/[^/]+/'),
    change: swapAll(/"copyrightNotice":"[^"]*",?/g, ''),
  },
  {
    what: 'a text that ends the script it stands in',
    first: 'head',
    files: page('faq/.*'),
    change: swap(/"acceptedAnswer":\{[^}]*"text":"/, '$&</script>'),
  },
  {
    what: 'a page without a graph',
    first: 'head',
    files: page('services/'),
    change: without(/<script type="application\/ld\+json">.*?<\/script>/s),
  },
  {
    what: 'a node missing in the graph of the site',
    first: 'graph-values',
    files: /^graph\.jsonld$/,
    change: inGraph((graph) => {
      graph.pop();
    }),
  },
  {
    what: 'a name changed in the graph of the site',
    first: 'graph-values',
    files: /^graph\.jsonld$/,
    change: inGraph((graph) => {
      const [first] = graph;
      if (first) first['name'] = 'Another';
    }),
  },
];

const FILES: SiteMutant[] = [
  {
    what: 'a hash of the policy that fits nothing',
    first: 'policy',
    files: /^_headers$/,
    change: swap(/sha256-[\w+/]{4}/, 'sha256-AAAA'),
  },
  {
    what: 'a policy that lets scripts of any host in',
    first: 'policy',
    files: /^_headers$/,
    change: swap("script-src '", "script-src https: '"),
  },
  {
    what: 'a policy that lets pages connect anywhere',
    first: 'files',
    files: /^_headers$/,
    change: swap("connect-src 'self'; m", 'connect-src *; m'),
  },
  {
    what: 'a page without its policy',
    first: 'policy',
    files: /^_headers$/,
    change: without(/\/contact\/\n {2}Content-Security-Policy[^\n]*\n/),
  },
  {
    what: 'a text without its type',
    first: 'files',
    files: /^_headers$/,
    change: without(/\n\n\/feed\.json\n[^\n]*/),
  },
  {
    what: 'a page that other hosts may take in',
    first: 'files',
    files: /^_headers$/,
    change: without(/\n {2}Cross-Origin-Resource-Policy: same-origin/),
  },
  {
    what: 'a script that was changed after its hash',
    first: 'policy',
    files: page('faq/'),
    change: swap(/(<script type="module">)/, '$1 '),
  },
  {
    what: 'a style that was changed after its hash',
    first: 'policy',
    files: page('contact/'),
    change: swap(/<style>/, '<style>a{color:red}'),
  },
  {
    what: 'a policy lost on the page of lost addresses',
    first: 'policy',
    files: /^404\.html$/,
    change: without(/<meta http-equiv="content-security-policy"[^>]*>/),
  },
  {
    what: 'a redirect lost',
    first: 'files',
    files: /^_redirects$/,
    change: without(/\/faq\/index\.html[^\n]*\n/),
  },
  {
    what: 'a redirect that is not for good',
    first: 'files',
    files: /^_redirects$/,
    change: swap('301!', '302!'),
  },
  {
    what: 'an old address that leads nowhere',
    first: 'files',
    files: /^_redirects$/,
    change: swap(/(\/gallery\/case-11\/) \S+/, '$1 /gallery/gone/'),
  },
  {
    what: 'robots kept out of everything',
    first: 'files',
    files: /^robots\.txt$/,
    change: swap('Allow: /', 'Disallow: /'),
  },
  {
    what: 'robots kept out of a folder',
    first: 'files',
    files: /^robots\.txt$/,
    change: swap('Allow: /\n', 'Allow: /\nDisallow: /gallery/\n'),
  },
  {
    what: 'robots.txt without the sitemap',
    first: 'files',
    files: /^robots\.txt$/,
    change: without(/Sitemap: .*\n/),
  },
  {
    what: 'the sitemap without days',
    first: 'files',
    files: /^sitemap-0\.xml$/,
    change: swapAll(/<lastmod>.*?<\/lastmod>/g, ''),
  },
  {
    what: 'a page missing in the sitemap',
    first: 'publishing',
    files: /^sitemap-0\.xml$/,
    change: without(/<url><loc>[^<]*\/contact\/<\/loc>.*?<\/url>/),
  },
  {
    what: 'the page of thanks in the sitemap',
    first: 'publishing',
    files: /^sitemap-0\.xml$/,
    change: swap(/<loc>([^<]*)\/contact\/<\/loc>/, '<loc>$1/thanks/</loc>'),
  },
  {
    what: 'a sitemap whose index is older',
    first: 'files',
    files: /^sitemap-index\.xml$/,
    change: swap(/<lastmod>\d{4}/, '<lastmod>2020'),
  },
  {
    what: 'a manifest that cannot be read',
    first: 'files',
    files: /^manifest\.webmanifest$/,
    change: swap('{', ''),
  },
  {
    what: 'a manifest with an icon that is not there',
    first: 'files',
    files: /^manifest\.webmanifest$/,
    change: swap('/icon-192.png', '/icon-196.png'),
  },
  {
    what: 'a manifest that opens as an app',
    first: 'files',
    files: /^manifest\.webmanifest$/,
    change: swap('"browser"', '"standalone"'),
  },
  {
    what: 'an icon of another size',
    first: 'files',
    files: /^icon-192\.png$/,
    change: (contents) => sharp(contents).resize(96, 96).png().toBuffer(),
  },
  { what: 'a favicon that is none', first: 'files', files: /^favicon\.ico$/, change: () => 'x' },
  {
    what: 'what a camera wrote, in a published picture',
    first: 'pictures',
    files: /^_astro\/.*\.jpg$/,
    change: (contents) =>
      sharp(contents)
        .withExif({ IFD0: { Artist: 'Somebody' } })
        .jpeg()
        .toBuffer(),
    once: true,
  },
  {
    what: 'what a camera wrote, in a share picture',
    first: 'pictures',
    files: /^share\/home\.png$/,
    change: (contents) =>
      sharp(contents)
        .withExif({ IFD0: { Artist: 'Somebody' } })
        .png()
        .toBuffer(),
  },
  {
    what: 'a picture in a smaller file than it says',
    first: 'pictures',
    files: /^_astro\/.*\.jpg$/,
    change: (contents) => sharp(contents).resize(300).jpeg().toBuffer(),
    once: true,
  },
  {
    what: 'the display face lost',
    first: 'files',
    files: /^_astro\/.*\.woff2$/,
    change: gone,
  },
  {
    what: 'a word of the owner’s editor on a page',
    first: 'editor',
    files: page('contact/'),
    change: swap('</main>', '<a href="/admin/">Edit</a></main>'),
  },
  {
    what: 'the owner’s editor that may be listed',
    first: 'editor',
    files: page('admin/'),
    change: without(/<meta name="robots"[^>]*>/),
  },
];

/** Every change that is tried, all of which the site tests have to notice. */
export const SITE_MUTANTS: readonly SiteMutant[] = [
  ...HEAD,
  ...MARKUP,
  ...FORM,
  ...ANSWERS,
  ...GRAPH,
  ...FILES,
];
