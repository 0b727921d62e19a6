/** Texts that are hard to tell the findings of without parsing them. */
import fc from 'fast-check';

/** Right forms beside each other, with what markup and punctuation may do to them. */
export const rightForms = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['customer experience', 'CX', 'NPS', 'Net Promoter Score', 'customer', 'experience', 'score'],
        ...['churn', 'touchpoint', 'customer journey', 'sentiment analysis', 'opinion mining', 'A/B testing'],
        ...[
          'customer effort score',
          'CES',
          'CSAT',
          'api',
          'omnichannel',
          'user',
          'journey',
          'centric',
          'FCR',
        ],
        ...[
          'touch',
          'point',
          'omni',
          'channel',
          'management',
          'CRM',
          'behavior',
          'personalisation',
          'custmer',
        ],
      ),
      fc.constantFrom(
        ...[
          ' ',
          ' ',
          ' ',
          '\n',
          '-',
          ' (',
          ') ',
          '**',
          ' *',
          '* ',
          '](x) ',
          '](x)',
          '[',
          ' [',
          '</b>',
          ' <b>',
        ],
        ...[
          '<b>',
          '&nbsp;',
          '&#8217;s ',
          '&#45;',
          '/',
          '.',
          '. ',
          ', ',
          '\n> ',
          '\n- ',
          '\n\n',
          '`',
          ' `',
          '_',
        ],
        ...[
          '{{ x }}',
          '<!-- x -->',
          ' <!-- a > b --> ',
          '{x}',
          '~~',
          '==',
          '|',
          ' | ',
          '\\',
          '<a title="a > b">',
        ],
        ...['\u00A0', '\u2011', '\u00AD', '  \n', '\r\n', '<br>', '<p>\n', ':', '://', '@', '$', '](y "z") '],
      ),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.map(([form, joint]) => form + joint).join(''));

/** What may stand on either side of a word, and readers see nothing or something else of. */
const unseen = fc.constantFrom(
  ...['', '', '', '', '', '*', '**', '_', '~~', '[', ']', '](x)', '](x "y")', '][a]', '[^1]', '`', '\\'],
  ...[
    '<b>',
    '</b>',
    '<a title="a > b">',
    '<!-- x -->',
    '&nbsp;',
    '&shy;',
    '&#32;',
    '{{ x }}',
    '{{< x >}}',
    ' ',
  ],
  ...['\n', '\n> ', '\n\n', '”', '’s', ', '],
);

const fullForms = fc.constantFrom(
  ...['customer effort score', 'customer experience', 'Net Promoter Scores', 'customer satisfaction score'],
  ...[
    'the voice of the customer',
    'application programming interface',
    'score',
    'customer',
    'digital customer',
  ],
  ...['customer **effort** score', 'customer [effort](x) score', 'customer experience management', 'nothing'],
);

const abbreviations = fc.constantFrom('CES', 'CX', 'NPS', 'CSAT', 'VoC', 'APIs', 'CXM', 'FCR', 'KPI');

/** A full form and an abbreviation in parentheses, in either order, that belong together or do not. */
export const pairings = fc
  .tuple(
    fc.constantFrom('', 'A ', 'Our own ', '*Our*, '),
    fullForms,
    unseen,
    unseen,
    abbreviations,
    unseen,
    unseen,
    fc.boolean(),
  )
  .map(([before, full, afterFull, opened, abbreviation, closing, end, isFullFirst]) => {
    const [first, second] = isFullFirst ? [full, abbreviation] : [abbreviation, full];
    return `${before}${first}${afterFull} (${opened}${second}${closing})${end} of it.`;
  });

/** Lines that fenced code may begin or end with, or that make something else of what looks like it. */
export const fencedLines = fc
  .array(
    fc.constantFrom(
      ...[
        '```',
        '```',
        '```js',
        '~~~',
        '  ```',
        '   ```',
        '    ```',
        '````',
        '``` x ```',
        '> ```',
        '- ```',
        '1. a',
      ],
      ...[
        'touch point',
        'touch point',
        '- touch point',
        '  touch point',
        '> touch point',
        '`touch',
        'point`',
        'nothing',
      ],
      ...[
        '<div>',
        '</div>',
        '<!-- x',
        '-->',
        '$$',
        '| a | b |',
        '[a]: /x',
        "'touch",
        '',
        '',
        '# Title',
        'a\n---',
      ],
    ),
    { minLength: 2, maxLength: 10 },
  )
  .map((lines) => lines.join('\n'));

export const frontMatter = fc
  .array(
    fc.constantFrom(
      ...[
        'title: the touch point',
        'title: |',
        '  the touch point',
        'tags: [touch point]',
        'tags:',
        '- touch point',
      ],
      ...[
        'topics:\n  - omni-channel',
        'description: >-',
        '"title": touch point',
        'note: "a',
        '  touch point"',
        '{',
      ],
      ...[
        "summary: 'the",
        "  touch point'",
        '# touch point',
        'title: touch',
        '  point',
        '? title',
        ': touch point',
      ],
      ...[
        'tags: [x,',
        'title: touch point]',
        '',
        'title: "touch\\x20point"',
        'cx-terminology: false',
        'a: &b touch',
      ],
    ),
    { maxLength: 6 },
  )
  .map((lines) => `---\n${lines.join('\n')}\n---\n\nText.\n`);

/** Sections with an empty line between: what opens and closes something over empty lines, and what has findings. */
export const sections = fc
  .array(
    fc.constantFrom(
      ...[
        'Nothing to find here.',
        'Nothing.',
        'A',
        '# Nothing',
        '- nothing\n\n  more',
        '> nothing',
        '    nothing',
      ],
      ...['A touch point.', '- a touch point', '  a touch point', '> A touch point', '    a touch point'],
      ...[
        '```',
        '~~~js',
        '```\ntouch point\n```',
        '```\nnothing\n```',
        '~~~\nnothing\n~~~',
        '- ```',
        '  ```',
        '> ```',
        '<!-- open',
        'close -->',
        '<pre>',
        '</pre>',
      ],
      ...[
        '<script>',
        '</script>',
        '<div>',
        '</div>',
        '<p>touch point',
        '<code>',
        'touch point</code>',
        '<?php',
        '?>',
      ],
      ...[
        '<!DOCTYPE',
        'x >',
        '<![CDATA[',
        ']]>',
        '$$',
        '%%',
        ':::note',
        ':::',
        '::: {.x}',
        ':::row:::',
        ':::code',
        '+++',
      ],
      ...[
        '---',
        '{% raw %}',
        '{% endraw %}',
        '{{< highlight >}}',
        '{{< /highlight >}}',
        '{{!-- x',
        '--}}',
        '{{ x }}',
      ],
      ...[
        '[touch point]',
        '[touch point]: /x',
        '[touch\npoint]: /x',
        '[^1]',
        '[^1]: note',
        '*[NPS]: x',
        '!!! note',
        '=== "A"',
      ],
      ...[
        ': touch point',
        'Term',
        '1. touch point',
        '--8<--',
        '\\begin{align}',
        '\\end{align}',
        '```{note}',
        '| touch point |',
      ],
      ...[
        'The FCR rose.',
        'First contact resolution',
        'A first call resolution (FCR) of 3.',
        'FCR (first call resolution)',
      ],
      ...[
        'Opinion mining',
        'sentiment analysis',
        'Our NPS score',
        'NPS\nscore',
        'customer effort score (CSAT)',
        'CES',
        'Net',
      ],
      ...[
        'The National Park Service',
        'NPS',
        'customer experience',
        '*NPS* (customer effort score)',
        'Title\n===',
        'x\n---',
      ],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) => all.join('\n\n'));
