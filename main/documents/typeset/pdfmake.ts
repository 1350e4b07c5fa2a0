// The classes of pdfmake 0.3.11 we build on. They are not part of its public face: the version is pinned, golden tests hold them.
import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
import LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import PdfDocumentModule from 'pdfmake/js/PDFDocument.js';
import RendererModule from 'pdfmake/js/Renderer.js';
import TextBreakerModule from 'pdfmake/js/TextBreaker.js';

/** Node gives a CommonJS module's exports as its default, a bundler what those exports call default. */
function classOf<C>(module: C | { default: C }): C {
  return typeof module === 'function' ? (module as C) : (module as { default: C }).default;
}

export const PdfDocument = classOf(PdfDocumentModule);
export type PdfDocument = PDFDocument;
export const LayoutBuilder = classOf(LayoutBuilderModule);
export const Renderer = classOf(RendererModule);
export const TextBreaker = classOf(TextBreakerModule);
