import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
pdfmake.setFonts({
  Roboto: { normal: join(FONTS, 'Roboto-Regular.ttf'), bold: join(FONTS, 'Roboto-Medium.ttf') },
});
// A document is text and our two fonts: nothing in it may fetch or read anything else.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));

export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdAt: Date;
}

/** The same facts and content make the same document. */
export async function renderPdf(facts: PdfFacts, content: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [48, 48, 48, 64],
      language: 'en',
      displayTitle: true,
      ...content,
      defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: '#1f2430', ...content.defaultStyle },
      info: {
        title: facts.title,
        author: facts.author,
        subject: facts.subject,
        creator: 'Vestibule',
        producer: 'Vestibule',
        creationDate: facts.createdAt,
        modDate: facts.createdAt,
      },
    })
    .getBuffer();
}
