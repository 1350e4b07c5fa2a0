// The PDF being written: pdfmake's document with our faces in it, and nothing else to be had from disk or net.
import { face, type FaceName } from '../faces/face';
import { embed, type PaperFont } from './paper-font';
import { PdfDocument } from './pdfmake';

export interface DocumentFacts {
  title: string;
  author: string;
  /** Fixed by the caller: the same paper must give the same bytes, and pdfkit makes the file's id from these facts. */
  createdAt: Date;
}

export class PaperDocument extends PdfDocument {
  readonly #fonts = new Map<FaceName, PaperFont>();

  constructor({ title, author, createdAt }: DocumentFacts) {
    super(
      {},
      {},
      {},
      {},
      {
        // 1.7: the first in which viewers agree on everything we use, transparency of the 草稿 mark included.
        pdfVersion: '1.7',
        autoFirstPage: false,
        bufferPages: false,
        font: null,
        lang: 'zh-CN',
        displayTitle: true,
        info: { Title: title, Author: author, Creator: '和事簿', Producer: '和事簿', CreationDate: createdAt },
      },
      null,
      () => false,
    );
  }

  paperFont(name: FaceName): PaperFont {
    let font = this.#fonts.get(name);
    if (!font) this.#fonts.set(name, (font = embed(this, face(name))));
    return font;
  }

  /** pdfmake asks for fonts by family name. */
  override provideFont(family: string): PaperFont {
    return this.paperFont(family as FaceName);
  }
}
